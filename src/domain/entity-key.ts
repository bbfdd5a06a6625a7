/**
 * The identity of a name: Unicode-folded, lower case, runs of anything but letters, digits, '.' and '+' to one hyphen.
 * "GPT-4o mini", "GPT‑4o-mini" and "gpt-4o Mini" share a key; "Phi-3" and "Phi-4" never do. No fuzziness on purpose.
 */
export function entityKey(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? plainKey(name) : foldedKey(name);
}

/** The same where there is nothing to fold: most names are plain ASCII, for which the patterns below cost ten times as much. */
function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.+]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

function foldedKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
