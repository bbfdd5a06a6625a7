import { entityKey } from '../../domain';
import type { Lexicon } from '../lexicon/lexicon';
import { officialNames } from '../lexicon/official-names';
import type { CapitalNames } from './capital-names';
import { dropNumbered } from './drop-numbered';
import { settleFamilies } from './families-named';
import { fullerNames } from './fuller-names';
import { Gazetteer, type Name } from './gazetteer';
import { dropGerundLeads } from './gerund-leads';
import type { HeadedNames } from './headed-names';
import { takeDatedIds, takeShortIds } from './identifiers';
import type { LabelledNames } from './labelled-names';
import { lastWords, ownWords, withoutFirstWord } from './last-words';
import type { ListedNames } from './listed-names';
import type { LongNames } from './long-names';
import { takeTails } from './name-tails';
import type { NounNames } from './noun-names';
import type { PlainWords } from './plain-words';
import { isListedMaker } from './maker-in-name';
import { takePlurals } from './plural-names';
import { bestSurface, type Sightings } from './sightings';
import { tunedNames } from './tuned-names';
import type { SizedNames } from './sized-names';

/** What a whole document showed of names. */
export interface SeenNames {
  readonly lexicon: Lexicon;
  readonly sightings: Sightings;
  readonly capitals: CapitalNames;
  readonly labelled: LabelledNames;
  readonly listed: ListedNames;
  readonly headings: HeadedNames;
  readonly nouns: NounNames;
  readonly sizes: SizedNames;
  readonly long: LongNames;
  readonly titles: readonly string[];
  /** Keys of what makes, says or measures: no subjects, however often they are spoken of. */
  readonly makers: ReadonlySet<string>;
  /** Keys of what the document says is a town, a company or the like. */
  readonly others: ReadonlySet<string>;
  /** By key, how often a name stood behind "the". */
  readonly articles: ReadonlyMap<string, number>;
  /** By surface, how many runs came before it first stood there. */
  readonly firstSeen: ReadonlyMap<string, number>;
  readonly shortIds: ReadonlySet<string>;
  /** Keys of what others are said to be made from. */
  readonly origins: ReadonlySet<string>;
  /** Words that keep their capital within a sentence. */
  readonly properNouns: ReadonlySet<string>;
  /** Surfaces that a sentence describes as it would a subject. */
  readonly described: ReadonlySet<string>;
  /** Words that stand in lower case. */
  readonly plainWords: PlainWords;
}

/**
 * Which of them are names, and what each is called besides: first those that the whole document vouches for, then those that stand for
 * another, then the short forms of what is left. The order matters: each step sees what the steps before it have kept.
 */
export function settleNames(seen: SeenNames): Gazetteer {
  vouchForNames(seen);
  const { spelled, shortened, folded } = foldNames(seen);
  const { sightings, capitals, makers, properNouns } = seen;
  const names = [...sightings].map(([key, sighting]): Name => ({
    key,
    name: bestSurface(sighting),
    count: Math.max(sighting.count, capitals.countOf(key)),
  }));
  const surfaces = new Map([...sightings].map(([key, sighting]) => [key, new Set(sighting.surfaces.keys())]));
  const { aliases, ambiguous } = shortForms(seen, names, spelled, folded);
  return new Gazetteer({ names, surfaces, aliases, shortened, ambiguous, makers, properNouns, termEnds: seen.lexicon.termEnds });
}

function vouchForNames(seen: SeenNames): void {
  const { sightings, capitals, labelled, titles, makers, plainWords, firstSeen, properNouns } = seen;
  dropGerundLeads(sightings, (word) => properNouns.has(word));
  dropNumbered(sightings, capitals);
  labelled.dropValues(sightings);
  seen.listed.settle(sightings);
  seen.headings.settle(sightings, plainWords);
  seen.nouns.settle(sightings, makers);
  capitals.settle(sightings, { titles, makers, plainWords, firstSeen, longNames: seen.long.surfaces() });
  for (const surface of seen.described)
    if (!makers.has(entityKey(surface)) && !seen.others.has(entityKey(surface)) && !plainWords.hold(surface))
      sightings.vouch(surface);
  labelled.settleKeys(sightings, { capitals, makers, plainWords });
  seen.long.settle(sightings);
  seen.sizes.settle(sightings);
  takeShortIds(sightings, seen.shortIds, new Set([...makers, ...officialNames(seen.lexicon)]));
  settleFamilies(sightings, capitals);
}

/** Names that turned out to stand for another: by spelling and by key, the key of the other. */
interface Folded {
  readonly spelled: ReadonlyMap<string, string>;
  readonly shortened: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

function foldNames(seen: SeenNames): Folded {
  const { sightings, capitals, labelled, nouns, others } = seen;
  const plurals = takePlurals(sightings);
  const folded = fuller(seen);
  const tuned = tunedNames(sightings, { tablesOf: (key) => labelled.tablesOf(key), origins: seen.origins });
  for (const [short, key] of tuned) if (!folded.has(short)) folded.set(short, folded.get(key) ?? key);
  const spelled = takeDatedIds(sightings);
  for (const [surface, key] of plurals) spelled.set(surface, folded.get(key) ?? key);
  for (const [short, key] of folded)
    for (const surface of [capitals.surfaceOf(short), ...sightings.fold(short, key)])
      if (surface !== '') spelled.set(surface, key);
  for (const [surface, key] of takeTails(sightings, (key) => labelled.tablesOf(key).size > 0)) spelled.set(surface, key);
  const shortened = nouns.shortened(sightings, (rest) => others.has(rest));
  for (const [surface, key] of takeShortened(seen, shortened)) spelled.set(surface, key);
  for (const [short, key] of folded) shortened.set(short, key);
  return { spelled, shortened, folded };
}

function fuller(seen: SeenNames): Map<string, string> {
  const { sightings, firstSeen, capitals, labelled, others, articles } = seen;
  return fullerNames(sightings, {
    firstSeen: (key) =>
      Math.min(
        capitals.firstSeen(key),
        ...[...(sightings.get(key)?.surfaces.keys() ?? [])].map((surface) => firstSeen.get(surface) ?? Infinity),
      ),
    tablesOf: (key) => labelled.tablesOf(key),
    others: capitals.spokenOf().filter((surface) => !seen.plainWords.hold(surface) && !seen.makers.has(entityKey(surface))),
    isMaker: (name) => isListedMaker(name, seen.lexicon) || seen.makers.has(entityKey(name)),
    isElse: (key) => others.has(key),
    isNoun: (word) => seen.lexicon.vocabulary.subjectNouns.includes(word.stem),
    hasArticle: (key) => (articles.get(key) ?? 0) * 4 >= 3 * Math.max(capitals.countOf(key), sightings.get(key)?.count ?? 0),
  });
}

/** "Orrin" beside "Lake Orrin" is no name of its own. By spelling, the key that it stands for in running text: not for an ordinary word. */
function takeShortened(
  { sightings, capitals, plainWords }: SeenNames,
  shortened: ReadonlyMap<string, string>,
): Map<string, string> {
  const spelled = new Map<string, string>();
  for (const [rest, key] of shortened) {
    const surfaces = [...(sightings.get(rest)?.surfaces.keys() ?? []), capitals.surfaceOf(rest)];
    for (const surface of surfaces) if (surface !== '' && !plainWords.hold(surface)) spelled.set(surface, key);
    sightings.delete(rest);
  }
  return spelled;
}

function shortForms(
  { sightings, capitals, makers, properNouns, plainWords, titles }: SeenNames,
  names: readonly Name[],
  spelled: ReadonlyMap<string, string>,
  folded: ReadonlyMap<string, string>,
): ReturnType<CapitalNames['aliases']> {
  const isTaken = (key: string) => sightings.has(key) || makers.has(key) || folded.has(key);
  const { aliases, ambiguous } = capitals.aliases(names, isTaken, { plainWords, titles });
  // It keeps its capital within a sentence, and is nowhere in lower case: it may mean a name, though it means something else too.
  const isProper = (word: string) => properNouns.has(word) && !plainWords.hold(word);
  for (const [word, key] of ownWords(names)) if (isProper(word) && !aliases.has(word)) aliases.set(word, key);
  for (const [surface, key] of spelled) aliases.set(surface, key);
  for (const [word, key] of [...lastWords(names), ...withoutFirstWord(names)])
    if (!sightings.has(word) && !aliases.has(word)) aliases.set(word, key);
  return { aliases, ambiguous };
}
