import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import { changed } from '../../util/changed';
import type { Template, TemplatePart } from '../lexicon/template';
import type { Property } from '../../vocabulary';
import { overlaps } from '../overlaps';
import { namedThingsIn } from './capital-runs';
import type { Sentence } from './sentence';

export interface TemplateMatch extends Span {
  readonly value: Span & { readonly text: string };
  readonly subject?: { readonly key: string; readonly name: string };
}

/** A thing that may fill a place. */
export interface Filling extends Span {
  readonly text: string;
  readonly subject?: { readonly key: string; readonly name: string };
}

/** The template around its anchor: what stands before is read leftwards, what stands after rightwards. */
export function matchTemplate(template: Template, anchor: Span, sentence: Sentence): TemplateMatch | undefined {
  const left = fill(template.ahead, anchor, 'left', sentence, template.property);
  const right =
    left && (fill(template.behind, anchor, 'right', sentence, template.property) ?? relativeTo(template, left, sentence));
  if (!left || !right) return undefined;
  const value = left.value ?? right.value;
  const subject = left.subject ?? right.subject;
  return (
    value && {
      start: Math.min(left.start, anchor.start),
      end: Math.max(right.end, anchor.end),
      value,
      ...(subject ? { subject } : {}),
    }
  );
}

/** "Foo 2, which Acme released in May", "a model that Acme released": whom it is about stands before, and nowhere behind. */
function relativeTo({ behind }: Template, left: Filled, { passage: { text } }: Sentence): Filled | undefined {
  const [part, another] = behind;
  const isObject = part !== undefined && another === undefined && 'slot' in part && part.slot === 'subject' && left.value;
  return isObject && /\b(?:which|that) $/.test(text.slice(Math.max(0, left.start - 6), left.start)) ? left : undefined;
}

interface Filled extends Span {
  readonly value?: Span & { readonly text: string };
  readonly subject?: { readonly key: string; readonly name: string };
}

function fill(
  parts: readonly TemplatePart[],
  from: Span,
  direction: 'left' | 'right',
  sentence: Sentence,
  property: Property,
): Filled | undefined {
  let filled: Filled = from;
  for (const part of parts) {
    const next =
      'slot' in part
        ? fillSlot(part.slot, filled, direction, sentence, property)
        : skipWords(part.words, filled, direction, sentence);
    if (!next) return undefined;
    filled = changed(filled, next);
  }
  return filled;
}

function fillSlot(
  slot: 'value' | 'id' | 'subject',
  from: Span,
  direction: 'left' | 'right',
  sentence: Sentence,
  property: Property,
): Filled | undefined {
  const found = nearest(
    slot === 'value' ? valueFillings(sentence, property) : slot === 'id' ? idFillings(sentence) : subjectFillings(sentence),
    from,
    direction,
    sentence,
  );
  if (!found) return undefined;
  const reach = { start: Math.min(from.start, found.start), end: Math.max(from.end, found.end) };
  if (slot !== 'subject') return changed(reach, { value: { start: found.start, end: found.end, text: found.text } });
  return found.subject ? changed(reach, { subject: found.subject }) : reach;
}

function skipWords(words: string, from: Span, direction: 'left' | 'right', sentence: Sentence): Filled | undefined {
  const { text } = sentence.passage;
  if (direction === 'right' && words === 'by') return skipBy(from, sentence);
  const near =
    direction === 'left'
      ? text.slice(Math.max(0, from.start - words.length - 2), from.start)
      : text.slice(from.end, from.end + words.length + 2);
  const at = near.toLowerCase().replaceAll('\u2019', "'").indexOf(words.toLowerCase());
  if (at < 0) return undefined;
  return direction === 'left'
    ? { start: from.start - (near.length - at), end: from.end }
    : { start: from.start, end: from.end + at + words.length };
}

/** "released by", "released on May 3, 2025 by". */
function skipBy(from: Span, { passage: { text }, marks }: Sentence): Filled | undefined {
  const date = marks.dates.find(({ start }) => start >= from.end && /^,? (?:in |on )?$/.test(text.slice(from.end, start)));
  for (const end of date ? [from.end, date.end] : [from.end])
    if (/^,? by\b/.test(text.slice(end, end + 5))) return { start: from.start, end: text.indexOf('by', end) + 2 };
  return undefined;
}

/** "EU" of "EU-based". */
const IS_COMPOUND = /^-\p{Ll}/u;

/** The nearest filling on one side with at most a few words between: articles, adjectives; of "Acme's Foo 2", what is owned. Not "in Foo's tests it". */
function nearest(fillings: readonly Filling[], from: Span, direction: 'left' | 'right', sentence: Sentence): Filling | undefined {
  const { text } = sentence.passage;
  const beside =
    direction === 'left'
      ? fillings.filter((filling) => filling.end <= from.start).at(-1)
      : fillings.find((filling) => filling.start >= from.end);
  if (!beside || beside.start < sentence.start || beside.end > sentence.end) return undefined;
  if (IS_COMPOUND.test(text.slice(beside.end, beside.end + 2))) return undefined;
  const between = direction === 'left' ? withoutWhen(text, beside.end, from.start) : text.slice(from.end, beside.start);
  if (direction === 'right' && /^its?$/i.test(beside.text) && between.trim() !== '') return undefined;
  const owned = direction === 'right' ? fillings.find(({ start }) => start === beside.end + 3) : undefined;
  if (between.length > MOST_BETWEEN || !BETWEEN.test(between) || NO_DESCRIPTION.test(between) || ASIDE.test(between))
    return undefined;
  return owned && /^['\u2019]s /.test(text.slice(beside.end, owned.start)) ? owned : beside;
}

/** "Acme on Monday released", "Acme on the same day introduced", "Acme in May launched": as if the time were not told. */
function withoutWhen(text: string, start: number, end: number): string {
  const between = text.slice(start, end);
  return /^\p{L}+(?:ed|t)\b/u.test(text.slice(end, end + 16)) ? between.replace(WHEN, ' ') : between;
}
const WHEN =
  /^ (?:on (?:the same day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4},?)?)|(?:earlier )?(?:this|last) \p{Ll}+|in \p{Lu}\p{Ll}+(?: \d{4})?|today|yesterday) $/u;

/** Four words and their quotes; also keeps the pattern below from weighing ways to part a word of hundreds of letters. */
const MOST_BETWEEN = 80;

/** Verbs and prepositions do not describe: "Foo's cloud can deploy Bar 2". */
const NO_DESCRIPTION =
  /\b(?:via|through|from|at|than|remains?|stays?|can|will|may|is|are|was|has|have|had|to|that|and|or|in|on|for|with|by|which)\b/;
/** "from 16-bit (BF16)": a bracket behind other words says something of those. */
const ASIDE = /[\p{L}\p{N}] \(/u;
const BETWEEN =
  /^['"\u2018\u201C(]?(?: ?['"\u2018\u201C(]?[\p{L}\p{N}](?:[\p{L}\p{N}'\u2019-]*[\p{L}\p{N}])?['"\u2019\u201D)]?(?![\p{L}\p{N}])){0,4}[ ]?[[('"\u2018\u201C]?$/u;

/** Listed values when there are any, then things written like names; a subject's own kind of thing counts as one of them where none are listed. */
function valueFillings(sentence: Sentence, property: Property): readonly Filling[] {
  const chosen = sentence.marks.choices
    .filter((choice) => choice.property === property)
    .map((choice): Filling => ({ start: choice.start, end: choice.end, text: choice.id }));
  if (property.datatype === 'text' && property.values.length > 0) return chosen;
  if (chosen.length === 0 && property.values.length === 0) return namedThingsIn(sentence);
  const isOfOtherKind = (thing: Filling) => property.values.length > 0 && thing.subject !== undefined;
  const free = namedThingsIn(sentence).filter(
    (thing) => !isOfOtherKind(thing) && !chosen.some((choice) => overlaps(choice, thing)),
  );
  return [...chosen, ...free].sort((a, b) => a.start - b.start);
}

/** Words written like identifiers: lower case, with hyphens and a digit. */
function idFillings(sentence: Sentence): readonly Filling[] {
  const text = sentence.passage.text.slice(sentence.start, sentence.end);
  return allMatches(IDENTIFIER, text)
    .filter(([id]) => /\d/.test(id))
    .map((found): Filling => ({
      start: sentence.start + found.index,
      end: sentence.start + found.index + found[0].length,
      text: found[0],
    }));
}

const IDENTIFIER = /(?<![\w-])[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)+(?![\w-])/g;

function subjectFillings(sentence: Sentence): readonly Filling[] {
  return (sentence.kept.subjects ??= findSubjects(sentence));
}

const PRONOUN = /\b(?:it|its)\b/gi;

function findSubjects(sentence: Sentence): readonly Filling[] {
  const { text } = sentence.passage;
  const named = sentence.marks.names.map((mark): Filling => ({
    start: mark.start,
    end: mark.end,
    text: mark.name.name,
    subject: mark.name,
  }));
  const nouns = sentence.marks.nouns.map((noun): Filling => ({
    start: noun.start,
    end: noun.end,
    text: text.slice(noun.start, noun.end),
  }));
  const pronouns = allMatches(PRONOUN, text.slice(sentence.start, sentence.end)).map((found): Filling => ({
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
    text: found[0],
  }));
  const isOwner = (pronoun: Filling) => pronoun.text.length === 3 && named.some((name) => name.start === pronoun.end + 1);
  return [...named, ...nouns, ...pronouns.filter((pronoun) => !isOwner(pronoun))].sort((a, b) => a.start - b.start);
}
