import type { ParsedDocument } from '../../parsing/parsed-document';
import { readWords } from '../text/words';
import type { Gazetteer, Name } from './gazetteer';
import { hubNames } from './hub-names';
import { isOneOfMore } from './one-of-more';

/** Whom a page is about, and whether it says so itself. */
export interface PageSubject {
  readonly name: Name;
  /** It is in the title, the first heading, or where the text opens; else it merely makes up most of all mentions of names. */
  readonly isStated: boolean;
}

/** The one name in the title, else in the first heading, else the one that the text opens with, else the commonest. Undefined for lists and for comparisons ("A vs B"). */
export function pageSubjectOf(parsed: ParsedDocument, names: Gazetteer): PageSubject | undefined {
  const titles = [parsed.frontMatter.title, headline(parsed)];
  for (const title of titles) {
    const found = new Set(title === undefined ? [] : names.find(title, readWords(title)).map((mark) => mark.name));
    const [only] = found;
    if (found.size > 1) return dominant(names);
    if (only && !/\b(?:vs\.?|versus|alternatives|compared|comparison)\b/i.test(title ?? '') && !isOneOfMore(title ?? '', only))
      return { name: only, isStated: true };
  }
  const loaded = inCode(parsed, names);
  if (loaded) return { name: loaded, isStated: true };
  const isComparison = titles.some((title) => /\b(?:vs\.?|versus|compared|comparison|best|top \d+)\b/i.test(title ?? ''));
  const opening = isComparison ? undefined : openingName(parsed, names);
  if (opening) return { name: opening, isStated: true };
  return dominant(names) ?? (isComparison ? undefined : inTheLede(parsed, names));
}

/** The only thing that the code of the page loads. */
function inCode(parsed: ParsedDocument, names: Gazetteer): Name | undefined {
  const [only, another] = new Set(hubNames(parsed).map((name) => names.whole(name)));
  return another === undefined ? only : undefined;
}

/** The first heading that says what the page is of, behind what kind of page it is, where and when. */
function headline({ blocks }: ParsedDocument): string | undefined {
  const heads = blocks.flatMap((block) => (block.type === 'heading' ? [block.content.text] : []));
  return heads.find((head) => !PRELIMINARY.test(head)) ?? heads[0];
}
/** "PRESS RELEASE", "For immediate release", "News", "Lille, 22 September 2026, 09:00 CET". */
const PRELIMINARY =
  /^(?:(?:press|news|media) (?:release|room|information)|(?:for )?immediate release|news(?:room)?|announcement|[\p{L} .,()-]*\b\d{1,2}\.? \p{L}{3,9} (?:19|20)\d\d\b[\d: ,\p{Lu}]*)$/iu;

/** The name with at least half of all mentions of names. */
function dominant(names: Gazetteer): PageSubject | undefined {
  const [most] = [...names.names].sort((a, b) => b.count - a.count);
  return most && most.count >= mentionsOf(names) / 2 && most.count >= 2 ? { name: most, isStated: false } : undefined;
}

/** Whom a report is about: the first name of its first sentences, where two in five mentions of names are of it. */
function inTheLede(parsed: ParsedDocument, names: Gazetteer): PageSubject | undefined {
  const lede = parsed.blocks.find((block) => block.type === 'paragraph' && block.content.text.length > LEAST_LEDE);
  const text = lede?.type === 'paragraph' ? lede.content.text.slice(0, 400) : '';
  const [first] = names.find(text, readWords(text));
  const isForemost = first && first.name.count >= 3 && first.name.count >= 0.4 * mentionsOf(names);
  return isForemost ? { name: first.name, isStated: false } : undefined;
}

/** Shorter are the lines that say who wrote it, where and when. */
const LEAST_LEDE = 120;

/** The name that the first paragraph begins with, when it comes back later: "Foo 2 is Acme's newest model". */
function openingName(parsed: ParsedDocument, names: Gazetteer): Name | undefined {
  const paragraph = parsed.blocks.find((block) => block.type === 'paragraph' && block.content.text.length > 40);
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = paragraph.content.text.slice(0, 200);
  const [first] = names.find(text, readWords(text));
  return first && first.start < 24 && first.name.count >= 2 ? first.name : undefined;
}

function mentionsOf(names: Gazetteer): number {
  return names.names.reduce((sum, name) => sum + name.count, 0);
}
