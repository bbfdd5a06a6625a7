/** While it is being made. */
export type Writable<Thing> = { -readonly [Member in keyof Thing]: Thing[Member] };
