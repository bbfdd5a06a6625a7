import type { ParsedDocument } from '../../parsing/parsed-document';
import { readWords } from '../text/words';
import type { Gazetteer, Name } from './gazetteer';

/** Whom a page is about, and whether it says so itself. */
export interface PageSubject {
  readonly name: Name;
  /** It is in the title, the first heading, or where the text opens; else it merely makes up most of all mentions of names. */
  readonly isStated: boolean;
}

/** The one name in the title, else in the first heading, else the one that the text opens with, else the commonest. Undefined for lists and for comparisons ("A vs B"). */
export function pageSubjectOf(parsed: ParsedDocument, names: Gazetteer): PageSubject | undefined {
  const heading = parsed.blocks.find((block) => block.type === 'heading');
  const titles = [parsed.frontMatter.title, heading?.type === 'heading' ? heading.content.text : undefined];
  for (const title of titles) {
    const found = new Set(title === undefined ? [] : names.find(title, readWords(title)).map((mark) => mark.name));
    const [only] = found;
    if (found.size > 1) return dominant(names);
    if (only && !/\b(?:vs\.?|versus|alternatives|compared|comparison)\b/i.test(title ?? ''))
      return { name: only, isStated: true };
  }
  const isComparison = titles.some((title) => /\b(?:vs\.?|versus|compared|comparison|best|top \d+)\b/i.test(title ?? ''));
  const opening = isComparison ? undefined : openingName(parsed, names);
  return opening ? { name: opening, isStated: true } : dominant(names);
}

/** The name with at least half of all mentions of names. */
function dominant(names: Gazetteer): PageSubject | undefined {
  const all = names.names.reduce((sum, name) => sum + name.count, 0);
  const [most] = [...names.names].sort((a, b) => b.count - a.count);
  return most && most.count >= all / 2 && most.count >= 2 ? { name: most, isStated: false } : undefined;
}

/** The name that the first paragraph begins with, when it comes back later: "Foo 2 is Acme's newest model". */
function openingName(parsed: ParsedDocument, names: Gazetteer): Name | undefined {
  const paragraph = parsed.blocks.find((block) => block.type === 'paragraph' && block.content.text.length > 40);
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = paragraph.content.text.slice(0, 200);
  const [first] = names.find(text, readWords(text));
  return first && first.start < 24 && first.name.count >= 2 ? first.name : undefined;
}
