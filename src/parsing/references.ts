import type { Span } from '../domain';
import { isoDate } from './iso-date';
import type { ParsedReference } from './parsed-document';

const heading =
  /^(?:\d{1,2}[.)]?\s)?(?:references?|sources?|notes|notes and references|bibliography|citations?|works cited|literature|footnotes|references and notes|sources and references)(?: cited)?:?$/i;

export function isReferenceHeading(text: string): boolean {
  return heading.test(text);
}

/**
 * An entry's own label and how much of the text it takes: "[1] ...", "[^1]: ...", "1. ...", "1) ...", '1“Title”', '4 Doe, Ann. “Title”', "^ ...". Refused: "128K
 * context", "3 reasons". A label of '' means that the entry has a mark but no number.
 */
export function referenceLabel(text: string): { readonly label: string; readonly length: number } | undefined {
  const match =
    /^(?:\[\^?([\w-]{1,20})\]:?\s?|(\d{1,3})[.)]\s|(\d{1,3})\s?(?=["“«‘]|(?<=\s)\p{Lu}[^"“«\n]{1,80}["“«])|\^\s)/u.exec(text);
  if (match === null) return undefined;
  const label = match[1] ?? match[2] ?? match[3] ?? '';
  return /\d/.test(label) || label === '' || text.startsWith('[^') ? { label, length: match[0].length } : undefined;
}

/** What an entry tells of the cited work. `clean` is its first line without markup, `raw` with it, for the address. */
export function describeReference(label: string, clean: string, raw: string, span: Span): ParsedReference {
  const retrievedOn = /\b(?:retrieved|accessed|consulted|last (?:accessed|visited|checked))(?: on)?:?\s(.{4,40})/i.exec(
    clean,
  )?.[1];
  const retrieved = retrievedOn === undefined ? undefined : isoDate(retrievedOn);
  const url = /https?:\/\/[^\s<>"”)\]]{1,2000}/.exec(raw)?.[0].replace(/[.,;]$/, '');
  return {
    label,
    title: titleOf(clean),
    ...span,
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The quoted title, else what stands before the address or the date of retrieval. */
function titleOf(clean: string): string {
  const quoted = /["“«]([^"”»]{2,300})["”»]/.exec(clean)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const before = clean.slice(0, 400).split(/\b(?:https?:\/\/|retrieved\b|accessed\b|archived\b)/i)[0] ?? '';
  return before.replace(/[\s.,;:()–—-]+$/, '').trim() || clean.slice(0, 200).trim();
}
