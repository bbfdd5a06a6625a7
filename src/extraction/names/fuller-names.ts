import { entityKey } from '../../domain';
import { readWords, type Word } from '../text/words';
import { isEdition } from './name-words';
import { bestSurface, type Sightings } from './sightings';

/** What the document tells of the names that it was seen to use. */
export interface FullerEvidence {
  /** How many runs of the document came before a name first stood there. */
  readonly firstSeen: (key: string) => number;
  /** The tables that have it as the label of a subject. */
  readonly tablesOf: (key: string) => ReadonlySet<unknown>;
  /** Runs of capitals that may stand for a name though they are none of their own. */
  readonly others: readonly string[];
  /** It is known as what makes things. */
  readonly isMaker: (name: string) => boolean;
  /** It names something else too: "Foo is a town". */
  readonly isElse: (key: string) => boolean;
  /** It is a word for what the vocabulary's subjects are, or for several. */
  readonly isNoun: (word: Word) => boolean;
  /** Nearly always behind "the": "the Foo 3 has". */
  readonly hasArticle: (key: string) => boolean;
}

/**
 * Names that are short for the only fuller one which the document has told before: by key, the key of the fuller.
 * Takes: "Foo 7" in a table beside "Acme Foo 7"; "Foo", "Acme" and "Acme Foo" after "Acme Foo e60"; "AC Foo 7" beside "Acme Foo 7"; "Foo" after "Foo Mountains"; "the Foo 3"
 *   where the tables have but "Acme Foo 3 Pro"
 * Refuses: "Foo 7" for "Acme Foo 7 Pro" (an edition is another thing), "Foo 7" in one table with "Code Foo 7", "Foo" that came before "Foo 2"
 */
export function fullerNames(sightings: Sightings, document: FullerEvidence): Map<string, string> {
  const names = [...sightings].map(([key, sighting]): Spelled => ({ key, words: readWords(bestSurface(sighting)) }));
  const others = document.others.map((surface): Spelled => ({ key: entityKey(surface), words: readWords(surface) }));
  const fuller = abbreviatedMakers(names, document);
  const spelledShort = new Map([...fuller].map(([short, long]) => [long, short]));
  const leads = sharedLeads(names);
  const isMaker = (name: string) => leads.has(name) || document.isMaker(name);
  const evidence = { ...document, isMaker, tablesOf: tablesUnderBoth(document, spelledShort) };
  const whole = names.filter(({ key }) => !fuller.has(key));
  const byWord = indexed(whole);
  const longestFirst = [...whole, ...others.filter(({ key }) => !sightings.has(key))].sort(
    (a, b) => b.words.length - a.words.length,
  );
  for (const isTold of [isShortFor, isRestOf(fuller, byWord)])
    for (const short of longestFirst) {
      const [only, another] = candidatesFor(short, byWord, (long) => !fuller.has(long.key) && isTold(short, long, evidence));
      if (only && !another && !fuller.has(short.key) && !evidence.isElse(short.key)) fuller.set(short.key, only.key);
    }
  for (const [short, long] of fuller) fuller.set(short, fuller.get(long) ?? long);
  return fuller;
}

/** "Acme", where "Acme Foo Pro" and "Acme Foo Lite" are told as "Foo Pro" and "Foo Lite" too. */
function sharedLeads(names: readonly Spelled[]): ReadonlySet<string> {
  const keys = new Set(names.map(({ key }) => key));
  const counts = new Map<string, number>();
  for (const { words } of names) {
    const [lead, ...rest] = words;
    if (lead && rest.length > 1 && keys.has(keyOf(rest))) counts.set(lead.written, (counts.get(lead.written) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([lead]) => lead));
}

/** Those of a name and of its short spelling, put together once: a name may stand in thousands, each of which is asked for. */
function tablesUnderBoth(document: FullerEvidence, spelledShort: ReadonlyMap<string, string>): FullerEvidence['tablesOf'] {
  const known = new Map<string, ReadonlySet<unknown>>();
  return (key) => {
    const short = spelledShort.get(key);
    if (short === undefined) return document.tablesOf(key);
    const tables = known.get(key) ?? new Set([...document.tablesOf(key), ...document.tablesOf(short)]);
    known.set(key, tables);
    return tables;
  };
}

interface Spelled {
  readonly key: string;
  readonly words: readonly Word[];
}

/** Names by each of their words, so that a name is only set beside those that may hold it. */
function indexed(names: readonly Spelled[]): ReadonlyMap<string, readonly Spelled[]> {
  const byWord = new Map<string, Spelled[]>();
  for (const name of names)
    for (const word of new Set(name.words.map(({ lower }) => lower))) {
      const known = byWord.get(word);
      if (known) known.push(name);
      else byWord.set(word, [name]);
    }
  return byWord;
}

/** A word of more names than this tells none of them apart. */
const MOST_NAMES = 60;

function candidatesFor(
  short: Spelled,
  byWord: ReadonlyMap<string, readonly Spelled[]>,
  isFuller: (long: Spelled) => boolean,
): readonly Spelled[] {
  const [first] = short.words;
  const near = (first && byWord.get(first.lower)) ?? [];
  if (!first?.isCapital || near.length > MOST_NAMES) return [];
  const holding = near.filter((long) => long.words.length > short.words.length && isFuller(long));
  return holding.filter((long) => !holding.some((other) => other !== long && isWithin(long, other)));
}

function isShortFor(short: Spelled, long: Spelled, evidence: FullerEvidence): boolean {
  const at = placeIn(short, long);
  const lead = long.words.slice(0, Math.max(0, at));
  const trail = long.words.slice(at + short.words.length);
  if (at < 0 || lead.length > 2 || !lead.every(isOfLetters)) return false;
  const tables = evidence.tablesOf(short.key);
  if ([...tables].some((table) => evidence.tablesOf(long.key).has(table))) return false;
  const hasNumber = short.words.some((word) => word.hasDigit);
  if (trail.length === 0 && (hasNumber || isToldBefore(long, short, evidence) || isWithoutMaker(short, lead, evidence)))
    return true;
  if (tables.size > 0) return false;
  if (isCalledSoFromTable(short, long, evidence)) return hasNumber ? trail.every(isOfWords) : true;
  return (
    !hasNumber && isToldBefore(long, short, evidence) && (trail.some((word) => word.hasDigit) || trail.every(evidence.isNoun))
  );
}

/** "The Foo" and "the Bar" beside a table of "Foo Ridge" and "Bar Hollow": whoever the tables have is meant. */
function isCalledSoFromTable(short: Spelled, long: Spelled, evidence: FullerEvidence): boolean {
  return evidence.hasArticle(short.key) && evidence.tablesOf(long.key).size > 0 && !short.words.some(evidence.isNoun);
}

/** "Pro", "Long Range": what tells trims apart has no number. */
function isOfWords(word: Word): boolean {
  return isEdition(word) || (word.isCapital && !word.hasDigit);
}

/** "Foo Pro" beside "Acme Foo Pro", whichever is told first. */
function isWithoutMaker({ words }: Spelled, lead: readonly Word[], { isMaker }: FullerEvidence): boolean {
  return words.length > 1 && isMaker(lead.map(({ written }) => written).join(' '));
}

/** "Acme" and "Acme Foo 3" of "Acme Foo 3 Pro", once "Foo 3" or "Foo 3 Pro" is known to be short for it. Not "Acme" beside "Acme Bar". */
function isRestOf(fuller: ReadonlyMap<string, string>, byWord: ReadonlyMap<string, readonly Spelled[]>) {
  return (short: Spelled, long: Spelled, evidence: FullerEvidence): boolean => {
    const [first, ...rest] = short.words as [Word, ...Word[]];
    if (placeIn(short, long) !== 0 || !isOfLetters(first) || evidence.tablesOf(short.key).size > 0) return false;
    const isTold = isToldBefore(long, short, evidence) || evidence.tablesOf(long.key).size > 0;
    const isOfOthers = (byWord.get(first.lower) ?? []).some(
      (other) => other.key !== long.key && !fuller.has(other.key) && isWithin(short, other),
    );
    if (rest.length === 0 && isOfOthers) return false;
    const others = rest.length > 0 ? [rest] : beginningsOf(long.words.slice(1));
    return isTold && others.some((other) => fuller.get(keyOf(other)) === long.key);
  };
}

/** "Foo 3 Pro", "Foo 3" and "Foo". */
function beginningsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  return words.map((_, left) => words.slice(0, words.length - left));
}

function keyOf(words: readonly Word[]): string {
  return entityKey(words.map(({ written }) => written).join(' '));
}

function isToldBefore(long: Spelled, short: Spelled, { firstSeen }: FullerEvidence): boolean {
  return firstSeen(long.key) < firstSeen(short.key);
}

function isWithin(short: Spelled, long: Spelled): boolean {
  return long.words.length > short.words.length && placeIn(short, long) >= 0;
}

/** Index of the word of the longer name where the shorter one begins in it; -1 when it does not stand there. */
function placeIn({ words: short }: Spelled, { words: long }: Spelled): number {
  for (let at = 0; at + short.length <= long.length; at += 1)
    if (short.every((word, index) => word.lower === (long[at + index] as Word).lower)) return at;
  return -1;
}

function isOfLetters(word: Word): boolean {
  return word.isCapital && !word.hasDigit && !isEdition(word);
}

/** "VW Foo 3" is "Volkswagen Foo 3": the same but for a first word in capitals, whose letters the other's has in that order. */
function abbreviatedMakers(names: readonly Spelled[], { tablesOf }: FullerEvidence): Map<string, string> {
  const byRest = new Map<string, Spelled[]>();
  for (const name of names) {
    const rest = name.words
      .slice(1)
      .map(({ lower }) => lower)
      .join(' ');
    if (rest !== '') byRest.set(rest, [...(byRest.get(rest) ?? []), name]);
  }
  const fuller = new Map<string, string>();
  for (const alike of byRest.values())
    for (const short of alike.length > 1 && alike.length <= MOST_NAMES ? alike : []) {
      const [only, another] = alike.filter((long) => isAbbreviation(short.words[0] as Word, long.words[0] as Word));
      const isBeside = only && [...tablesOf(short.key)].some((table) => tablesOf(only.key).has(table));
      if (only && !another && !isBeside) fuller.set(short.key, only.key);
    }
  return fuller;
}

/** "VW" of "Volkswagen": the first letter is the first, the others follow in order. */
function isAbbreviation({ written: short }: Word, { lower: long }: Word): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(short) || long.length < short.length + 3) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]?.toLowerCase()) at += 1;
  return at === short.length && long.startsWith((short[0] ?? '').toLowerCase());
}
