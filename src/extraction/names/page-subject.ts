import type { ParsedDocument } from '../../parsing/parsed-document';
import { readWords } from '../text/words';
import type { Gazetteer, Name } from './gazetteer';

/**
 * Whom a page is about: the one name in its title, else in its first heading, else the one that its text opens with, else the name that makes up
 * most of all mentions of names. Undefined for lists and for comparisons ("A vs B").
 */
export function pageSubjectOf(parsed: ParsedDocument, names: Gazetteer): Name | undefined {
  const heading = parsed.blocks.find((block) => block.type === 'heading');
  const titles = [parsed.frontMatter.title, heading?.type === 'heading' ? heading.content.text : undefined];
  for (const title of titles) {
    if (title === undefined) continue;
    const found = new Set(names.find(title, readWords(title)).map((mark) => mark.name));
    const [only] = found;
    if (found.size === 1 && only && !/\b(?:vs\.?|versus|alternatives|compared)\b/i.test(title)) return only;
    if (found.size > 1) return dominant(names, 0.5);
  }
  return openingName(parsed, names) ?? dominant(names, 0.34);
}

/** The name with at least this share of all mentions of names. */
function dominant(names: Gazetteer, share: number): Name | undefined {
  const all = names.names.reduce((sum, name) => sum + name.count, 0);
  const most = [...names.names].sort((a, b) => b.count - a.count)[0];
  return most && most.count >= share * all && most.count >= 2 ? most : undefined;
}

/** The name that the first paragraph begins with, when it comes back later: "Foo 2 is Acme's newest model". */
function openingName(parsed: ParsedDocument, names: Gazetteer): Name | undefined {
  const paragraph = parsed.blocks.find((block) => block.type === 'paragraph' && block.content.text.length > 40);
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = paragraph.content.text.slice(0, 200);
  const [first] = names.find(text, readWords(text));
  return first && first.start < 24 && first.name.count >= 2 ? first.name : undefined;
}
