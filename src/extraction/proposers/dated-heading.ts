import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { CueMark } from '../marks';
import type { NameMark } from '../names/gazetteer';
import { chainFrom } from '../prose/chain';
import { prosePassages } from '../prose/passages';
import { sentencesOf, type Sentence } from '../prose/sentence';
import type { Proposal } from '../proposal';
import { readDates, type DateHit } from '../reading/dates';
import { subjectOfName } from '../subject-ref';
import { asDate, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * What happened on the day that stands as the heading, as changelogs and release notes are written.
 * Takes: "## March 12, 2026" over "Released Foo 2 and Foo 3" or "Foo Pro reached general availability"
 * Refuses: "Released Foo 2 in May" (a date of its own), "Foo Pro will be retired", a heading that says more than a date
 */
export const datedHeading: Proposer = {
  name: 'dated-heading',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    const date = block.type === 'list-item' || block.type === 'paragraph' ? dateAbove(block.section) : undefined;
    if (!date) return [];
    return prosePassages(block, document).flatMap((passage) =>
      sentencesOf(passage, document).flatMap((sentence) => proposeSentence(sentence, date)),
    );
  },
};

/** By the headings above, which blocks under one heading share. */
const DATES = new WeakMap<readonly string[], DateHit | null>();

function dateAbove(section: readonly string[]): DateHit | undefined {
  let known = DATES.get(section);
  if (known === undefined) DATES.set(section, (known = readDateAbove(section) ?? null));
  return known ?? undefined;
}

function readDateAbove(section: readonly string[]): DateHit | undefined {
  for (const heading of [...section].reverse()) {
    const [hit] = heading.length < 60 ? readDates(heading) : [];
    const rest = hit && `${heading.slice(0, hit.start)} ${heading.slice(hit.end)}`;
    if (hit && rest !== undefined && /^[\s\W]*(?:v?\d[\d.]*|version \d[\d.]*|update|release)?[\s\W]*$/i.test(rest)) return hit;
  }
  return undefined;
}

function proposeSentence(sentence: Sentence, date: DateHit): Proposal[] {
  if (sentence.marks.dates.length > 0) return [];
  return sentence.marks.cues
    .filter(({ property }) => property.datatype === 'date')
    .slice(0, 1)
    .flatMap((cue) => {
      const behind = namedBehind(cue, sentence);
      const before = behind ? undefined : namedBefore(cue, sentence);
      const names = behind ? chainFrom(sentence.passage.text, behind, sentence.marks.names) : before ? [before] : [];
      return names.map((name) => proposalOf(sentence, cue, name, date));
    });
}

/** "Released Foo 2", "Launched the new model Foo 2": the sentence opens with what happened. */
function namedBehind(cue: CueMark, { passage: { text }, marks, start }: Sentence): NameMark | undefined {
  const name = marks.names.find((mark) => mark.start >= cue.end);
  const isOpening = /^\W*(?:we (?:have )?|today,? (?:we )?)?$/i.test(text.slice(start, cue.start));
  return name && isOpening && /^(?: [\p{Ll}-]+){0,3} $/u.test(text.slice(cue.end, name.start)) ? name : undefined;
}

/** "Foo Pro reached general availability", "Foo 2 is now generally available". */
function namedBefore(cue: CueMark, { passage: { text }, marks, start }: Sentence): NameMark | undefined {
  const name = marks.names.filter((mark) => mark.end <= cue.start).at(-1);
  const isOpening = name && /^\W*$/.test(text.slice(start, name.start));
  return isOpening && /^ (?:(?:is|was|are|has|been|now|reached|enters|entered|in) ){0,4}$/.test(text.slice(name.end, cue.start))
    ? name
    : undefined;
}

function proposalOf(sentence: Sentence, cue: CueMark, name: NameMark, date: DateHit): Proposal {
  const evidence = { start: Math.min(cue.start, name.start), end: Math.max(cue.end, name.end) };
  return {
    passage: sentence.passage,
    property: cue.property,
    snak: valueSnak(asDate(date)),
    value: evidence,
    evidence,
    subject: subjectOfName(name.name, sentence.document),
    qualifiers: {},
    hasCue: true,
    confidence: 0.8,
    madeBy: [datedHeading.name],
    inferred: ['date from the heading'],
  };
}
