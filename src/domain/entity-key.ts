/**
 * The identity of a name: Unicode-folded, lower case, runs of anything but letters, digits, '.' and '+' to one hyphen.
 * "GPT-4o mini", "GPT‑4o-mini" and "gpt-4o Mini" share a key; "Phi-3" and "Phi-4" never do. No fuzziness on purpose.
 */
export function entityKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = /^[\x20-\x7e]*$/.test(name) ? plainKey(name) : foldedKey(name);
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  if (name.length < LONGEST_KEPT) KEYS.set(name, key);
  return key;
}

/** The same few names come back all over a document; what has a hundred letters is none of them. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 10_000;
const LONGEST_KEPT = 100;

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
