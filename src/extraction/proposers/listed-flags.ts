import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { labelKey } from '../lexicon/label-key';
import type { Passage } from '../passage';
import { prosePassages } from '../prose/passages';
import type { Proposal, SubjectRef } from '../proposal';
import { inferredFor, subjectOfName } from '../subject-ref';
import { valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Features in a list: with a tick or a cross before each, behind a key, or under a heading that says what the list is of.
 * Takes: "✓ Streaming", "✓ Vision ✗ Audio", "Features: streaming, JSON mode", "- Function calling" under "Not supported", "Tool use, streaming, batch"
 * Refuses: "Streaming" under "Pricing", "✓ Great for agents", a sentence
 */
export const listedFlags: Proposer = {
  name: 'listed-flag',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    if (block.type !== 'list-item' && block.type !== 'paragraph' && block.type !== 'key-value') return [];
    const [passage] = prosePassages(block, document);
    if (!passage || passage.text.length > LONGEST) return [];
    const isList = block.type !== 'key-value' && isListOfFlags(passage.text, document);
    const items = isList ? listItems(passage.text, true) : itemsOf(block, passage.text);
    return items.flatMap((item) => proposeItem(item, passage, document));
  },
};

const LONGEST = 400;

/** "Tool use, parallel tool calls, streaming, batch": features and nothing else, but for one that nobody knows. */
function isListOfFlags(text: string, document: DocumentReading): boolean {
  const parts = text.replace(/\.$/, '').split(/[,;·•]/);
  if (parts.length < 3 || parts.some((part) => part.length > 60)) return false;
  const known = parts.filter((part) => flagSaid(part, document) !== undefined);
  return known.length >= 3 && known.length >= parts.length - 1;
}

/** An item of a list, and whether it is had or not. */
interface Item extends Span {
  readonly is: boolean;
  /** With the sign before it. */
  readonly said: Span;
}

function itemsOf(block: Block, text: string): Item[] {
  const ticked = tickedItems(text);
  if (ticked.length > 0) return ticked;
  const is = haveOrLack(block);
  if (is === undefined) return [];
  return block.type === 'list-item' ? [itemOf({ start: 0, end: text.length }, is)] : listItems(text, is);
}

const SIGNS = /[✓✔✅☑✗✘❌✖☒]\uFE0F?/gu;

/** A text that begins with a sign, cut at the signs. */
function tickedItems(text: string): Item[] {
  const signs = allMatches(SIGNS, text);
  if (signs[0] === undefined || text.slice(0, signs[0].index).trim() !== '') return [];
  return signs.map((sign, index) => {
    const start = sign.index + sign[0].length;
    const end = signs[index + 1]?.index ?? text.length;
    return { start, end, is: /[✓✔✅☑]/u.test(sign[0]), said: { start: sign.index, end } };
  });
}

const HAVE =
  /^(?:(?:key |main |supported |other |all |api |built-in )*(?:features?|capabilit(?:y|ies)|functions|tools|endpoints)|supports?|supported|available|features? supported|what (?:it|works)(?: can do)?|includes|yes|pros)$/i;
const LACK =
  /^(?:not (?:yet )?supported|unsupported(?: features)?|not (?:available|included)|missing(?: features)?|does not support|lacks|limitations|without|no|features not supported)$/i;

/** Of what a key or the heading above says that it lists: what there is, or what there is not. */
function haveOrLack(block: Block): boolean | undefined {
  return hadOrLacked(
    (block.type === 'key-value' ? block.key.text : block.type === 'list-item' ? block.section.at(-1) : '') ?? '',
  );
}

function hadOrLacked(title: string): boolean | undefined {
  const plain = title.replace(/[\s:]+$/, '').trim();
  if (HAVE.test(plain)) return true;
  return LACK.test(plain) ? false : undefined;
}

/** Features that a cell lists under a header such as "Capabilities" or "Not supported", a comma or a dot between them. */
export function flagsInCell(
  passage: Passage,
  header: string,
  subject: SubjectRef | undefined,
  document: DocumentReading,
): Proposal[] {
  const is = passage.text.length > LONGEST ? undefined : hadOrLacked(header);
  const items = is === undefined ? [] : listItems(passage.text, is);
  return items
    .flatMap((item) => proposeItem(item, passage, document))
    .map((proposal) => changed(proposal, { subject, inferred: inferredFor(subject) }));
}

function listItems(text: string, is: boolean): Item[] {
  return allMatches(/[^,;·•]+/g, text).map((part) => itemOf({ start: part.index, end: part.index + part[0].length }, is));
}

function itemOf(span: Span, is: boolean): Item {
  return changed(span, { is, said: span });
}

function proposeItem(item: Item, passage: Passage, document: DocumentReading): Proposal[] {
  const label = passage.text.slice(item.start, item.end);
  const property = flagSaid(label, document);
  const name = document.subjectOf(passage.block);
  if (!property) return [];
  const said = trimmed(item.said, passage.text);
  return [
    {
      passage,
      property,
      snak: valueSnak({ type: 'flag', is: item.is }),
      value: said,
      evidence: said,
      subject: name && subjectOfName(name, document, 'subject from the page'),
      qualifiers: {},
      hasCue: true,
      confidence: 0.85,
      madeBy: [listedFlags.name],
      inferred: name ? ['subject from the page'] : [],
    },
  ];
}

function flagSaid(label: string, document: DocumentReading): Property | undefined {
  return flagNamed(label, document) ?? flagNamed(label.replace(/\([^)]*\)/g, '').replace(/\bsupport\s*$/i, ''), document);
}

function flagNamed(label: string, { lexicon }: DocumentReading): Property | undefined {
  return lexicon.labels.get(labelKey(label))?.find(({ datatype }) => datatype === 'flag');
}

function trimmed({ start, end }: Span, text: string): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.replace(/[\s,;·•]+$/, '').length };
}
