/** As README.md tells: 0 done, 1 done but some input was refused, 2 wrong usage, configuration or server, 130 interrupted. */
export const EXIT = { done: 0, refused: 1, failed: 2, interrupted: 130 } as const;
