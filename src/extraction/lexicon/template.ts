import type { Property } from '../../vocabulary';

/**
 * A cue with places in it: "{value} released {subject}", "successor to {value}", "{value}'s {subject}". `{value}` is what
 * the property is said to be, `{subject}` what it is said of. Words between places may be parted from them by up to four
 * words without punctuation ("successor to the older Foo 2"), and a "by" from its verb by a date ("released in May 2024 by Acme").
 */
export interface Template {
  readonly property: Property;
  readonly parts: readonly TemplatePart[];
  /** Its longest stretch of words, by which it is found; undefined when it has none ("{value}: {subject}"). */
  readonly anchor: string | undefined;
  /** What stands before the anchor, the nearest first, and behind it. */
  readonly ahead: readonly TemplatePart[];
  readonly behind: readonly TemplatePart[];
}

export type TemplatePart = { readonly slot: 'value' | 'id' | 'subject' } | { readonly words: string };

const SLOTS: Readonly<Record<string, 'value' | 'id' | 'subject'>> = { '{value}': 'value', '{id}': 'id', '{subject}': 'subject' };

export function parseTemplate(cue: string, property: Property): Template {
  const parts = cue
    .split(/(\{value\}|\{id\}|\{subject\})/)
    .flatMap((part) => part.trim().split(/(?<=[\p{L}\p{N}])(?=[:(,]$)|(?<=^[(,])(?=[\p{L}])|(?<=\p{L}{4}) (?=by$)/u))
    .filter((part) => part !== '')
    .map((part): TemplatePart => (SLOTS[part] ? { slot: SLOTS[part] } : { words: part }));
  const lengths = parts.map((part) => ('words' in part && /[\p{L}\p{N}]/u.test(part.words) ? part.words.length : 0));
  const anchorAt = lengths.indexOf(Math.max(...lengths));
  const anchor = parts[anchorAt];
  return {
    property,
    parts,
    ahead: parts.slice(0, anchorAt).reverse(),
    behind: parts.slice(anchorAt + 1),
    anchor: anchor && 'words' in anchor && /[\p{L}\p{N}]/u.test(anchor.words) ? anchor.words : undefined,
  };
}

/** Whether what fills it is an identifier. */
export function hasIdSlot({ parts }: Template): boolean {
  return parts.some((part) => 'slot' in part && part.slot === 'id');
}

/** "{subject} ({id}", "{subject} ({value}": what stands in brackets behind a name. */
export function isBracketed({ parts: [subject, bracket, inside], parts }: Template): boolean {
  if (parts.length !== 3 || !subject || !bracket || !inside) return false;
  return 'slot' in subject && subject.slot === 'subject' && 'words' in bracket && bracket.words === '(' && 'slot' in inside;
}
