import type { Span } from '../../domain';
import type { DocumentReading } from '../document-reading';
import { isMonth, isOpener, isWeekday } from '../names/name-words';
import type { Passage } from '../passage';
import type { Word } from '../text/words';
import { wordsInLowerCase } from '../text/lower-case';
import type { Sentence } from './sentence';
import { within } from './within';

/** A stretch that could name something: known names and values, or words with capitals. */
export interface NamedThing extends Span {
  readonly text: string;
  /** Key of the subject it is, when the document knows it as one. */
  readonly subject?: { readonly key: string; readonly name: string };
}

/** Everything in a passage that is written like a name, subjects included, in order of place, none overlapping another. */
function namedThings(passage: Passage): readonly NamedThing[] {
  return (passage.kept.named ??= findNamedThings(passage));
}

function findNamedThings(passage: Passage): readonly NamedThing[] {
  const names = passage.names.map((mark): NamedThing => ({
    start: mark.start,
    end: mark.end,
    text: mark.name.name,
    subject: mark.name,
  }));
  let next = 0;
  const runs = capitalRuns(passage).filter((run) => {
    while (next < names.length && (names[next] as NamedThing).end <= run.start) next += 1;
    const name = names[next];
    return !name || name.start >= run.end;
  });
  return [...names, ...runs].sort((a, b) => a.start - b.start);
}

/** Those of one sentence. */
export function namedThingsIn(sentence: Sentence): readonly NamedThing[] {
  return (sentence.kept.named ??= within(namedThings(sentence.passage), sentence).filter(
    (thing) => thing.subject !== undefined || !isCommonWord(thing, sentence),
  ));
}

/** "Developers pay", "Conversation with": one capitalised word that opens a sentence, and elsewhere in the document is in lower case or never within a sentence. */
function isCommonWord(thing: NamedThing, { passage, document }: Sentence): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(thing.text) || !startsSentence(passage.text, thing)) return false;
  const meant = within(passage.choices, { start: thing.start, end: thing.start + 1 });
  if (meant.some(({ property }) => property.datatype === 'entity')) return false;
  return lowerCaseWords(document).has(thing.text.toLowerCase()) || !document.names.properNouns.has(thing.text);
}

const LOWER_CASE = new WeakMap<DocumentReading, ReadonlySet<string>>();

/** Every word that the document has in lower case. */
export function lowerCaseWords(document: DocumentReading): ReadonlySet<string> {
  const known = LOWER_CASE.get(document) ?? wordsInLowerCase(document.parsed.text);
  LOWER_CASE.set(document, known);
  return known;
}

function capitalRuns({ text, words }: Passage): NamedThing[] {
  const runs: NamedThing[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as Word;
    if (!first.isCapital || isMonth(first) || isWeekday(first) || (isOpener(first) && startsSentence(text, first))) continue;
    let last = at;
    while (continues(words, last)) last += 1;
    const end = (words[last] as Word).end;
    if (DESCRIBES.test(text.slice(end, end + 24))) continue;
    if (PEOPLE.test(first.written) && (last === at || (last > at + 1 && words[at - 1]?.lower === 'the'))) continue;
    runs.push({ start: first.start, end, text: text.slice(first.start, end) });
    at = last;
  }
  return runs;
}

/** "the Danish company Foo": what stands before such a noun only describes whom it goes on to name. */
const DESCRIBES =
  /^[ -](?:based )?(?:company|firm|start-?up|lab|laboratory|maker|developer|manufacturer|vendor|carmaker|automaker|giant|group|guides?|climbers?|mountaineers?|brothers|sisters|engineers?|architects?|designers?|explorers?|surveyors?|astronomers?) \p{Lu}/u;

/** "the Germans Hans Vall and Adolf Renn": who they are stands behind what they are; "a party of Austrians" does not say who. */
const PEOPLE = /^\p{Lu}\p{L}*(?:ans|ese|ish|ench|wiss)$|^(?:Danes|Swedes|Poles|Czechs|Slovaks|Scots|Finns|Greeks|Turks)$/u;

function continues(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (!next || next.joint !== '' || isMonth(next)) return false;
  return next.isCapital || (/^(?:\d{1,3}|(?!19|20)\d{4}|20[5-9]\d)$/.test(next.lower) && next.isSpaced);
}

function startsSentence(text: string, word: Span): boolean {
  return /(?:^|[.!?:]\s*["'(]?)$/.test(text.slice(Math.max(0, word.start - WIDEST_BLANK), word.start)) || word.start === 0;
}

/** Where citations stood between two sentences there are blanks: four of three digits each. */
const WIDEST_BLANK = 24;
