import { entityKey } from '../../domain';
import type { Name } from './gazetteer';
import type { PlainWords } from './plain-words';
import { editionsOf, lastWords } from './last-words';
import { shortForms } from './short-forms';
import { bestSurface, type Sightings } from './sightings';

/**
 * Runs of capitals alone, of which the whole document tells whether they are names: whoever is spoken of at the start of a sentence, or
 * stands in the title, comes back, and is no ordinary word; and members of a family by their edition.
 * Takes: "Foo Ridge" that is spoken of twice, "Kestrel Ultra" met twice, "Foo Small" once beside the names "Foo Large" and "Foo Medium"
 * Refuses: makers, "Safety" where "safety" stands too, "Foo Flash" where it is short for the only "Foo 2 Flash"
 */
export class CapitalNames {
  private readonly runs = new Map<string, CapitalRun>();

  take(surface: string, { isHeading, isInside, isSpokenOf, isMember, before }: SeenCapitals): void {
    const key = entityKey(surface);
    const known = this.runs.get(key) ?? { surface, count: 0, inProse: 0, inside: 0, spokenOf: 0, before };
    const prose = isHeading ? 0 : 1;
    this.runs.set(key, {
      surface: isShouted(surface) ? known.surface : surface,
      count: known.count + 1,
      inProse: known.inProse + prose,
      inside: known.inside + (isInside ? prose : 0),
      spokenOf: known.spokenOf + (isSpokenOf ? prose : 0),
      isMember,
      before: Math.min(known.before, before),
    });
  }

  countOf(key: string): number {
    return this.runs.get(key)?.count ?? 0;
  }

  /** How many runs of the document came before it; infinitely many where it never stood as capitals alone. */
  firstSeen(key: string): number {
    return this.runs.get(key)?.before ?? Infinity;
  }

  /** Those that keep their capitals within a sentence or are spoken of, as they were written last. */
  spokenOf(): readonly string[] {
    return [...this.runs.values()].filter(({ inside, spokenOf }) => inside + spokenOf > 0).map(({ surface }) => surface);
  }

  /** As it was written last, in capitals throughout only if always; empty where it never stood as capitals alone. */
  surfaceOf(key: string): string {
    return this.runs.get(key)?.surface ?? '';
  }

  /** Vouches for those that are names. */
  settle(sightings: Sightings, document: SeenDocument): void {
    const names = [...sightings].map(([key, sighting]) => ({ key, name: bestSurface(sighting), count: sighting.count }));
    const forms = shortForms(names);
    const all = [...names, ...document.longNames.map((name) => ({ name, key: entityKey(name), count: 1 }))];
    const ends = new Set([...editionsOf(all).keys(), ...lastWords(all).keys()]);
    const titles = document.titles.map((title) => withoutNames(title, names));
    for (const [key, run] of this.runs) {
      const isOfName = (full: string) => !isOlder(run, full.slice(key.length), firstsOf(full, sightings, document));
      const full = forms.of(run.surface);
      const isShort = / |-/.test(run.surface) && full.some(isOfName) && !isLine(key, full);
      if (document.makers.has(key) || isShort || ends.has(run.surface) || isOrdinary(run, document.plainWords)) continue;
      if (isVouchedFor(run, titles)) sightings.vouch(run.surface);
    }
    this.vouchSiblings(sightings, document.makers);
  }

  /** "Foo Small", once only, beside "Foo Large" and "Foo Medium": of a family whose other members are names. */
  private vouchSiblings(sightings: Sightings, makers: ReadonlySet<string>): void {
    const families = new Set([...sightings.keys()].flatMap((key) => familyOf(this.runs.get(key)) ?? []));
    for (const [key, run] of this.runs) {
      const family = makers.has(key) ? undefined : familyOf(run);
      if (family !== undefined && families.has(family) && !sightings.has(key)) sightings.vouch(run.surface);
    }
  }

  /**
   * "Gemini Flash" is "Gemini 1.5 Flash" when that is the only name whose words it leaves out numbers of; "Sonnet", on a page that has "Claude
   * Sonnet 4" in its title, is that one, where no other name ends so.
   */
  aliases(names: readonly Name[], isTaken: (key: string) => boolean, { plainWords, titles }: SeenWords): CapitalAliases {
    const aliases = new Map<string, string>();
    const ambiguous = new Map<string, string[]>();
    const forms = shortForms(names);
    const editions = editionsOf(names);
    const titled = names.filter(({ name }) => titles.some((title) => holdsWhole(title, name)));
    for (const [key, run] of this.runs) {
      if (isTaken(key)) continue;
      const { surface } = run;
      const short = forms.of(surface);
      const matches = short.length === 0 && isCalledSo(run, plainWords) ? (editions.get(surface) ?? []) : short;
      const inTitle = matches.length > 0 || !isCalledSo(run, plainWords) ? undefined : onlyWith(surface, titled);
      const only = inTitle ?? (matches.length === 1 ? matches[0] : undefined);
      if (only !== undefined) aliases.set(surface, only);
      else if (matches.length > 1) ambiguous.set(surface, [...matches]);
    }
    return { aliases, ambiguous };
  }
}

/** What else the document tells of words. */
export interface SeenWords {
  readonly plainWords: PlainWords;
  readonly titles: readonly string[];
}

/** The only one of some names that has a word; undefined where several have it, or none. */
function onlyWith(word: string, names: readonly Name[]): string | undefined {
  const [only, another] = word.length > 3 ? names.filter(({ name }) => name !== word && holdsWhole(name, word)) : [];
  return another ? undefined : only?.key;
}

/** A word that keeps its capital within a sentence, or that things are said of, and that is no ordinary one. */
function isCalledSo({ surface, inside, spokenOf }: CapitalRun, plainWords: PlainWords): boolean {
  return inside + spokenOf > 0 && !plainWords.has(surface.toLowerCase());
}

/** What one place tells of a run of capitals. */
export interface SeenCapitals {
  readonly isHeading: boolean;
  /** It stands within a sentence. */
  readonly isInside: boolean;
  /** It opens a sentence, and a verb of things follows. */
  readonly isSpokenOf: boolean;
  readonly isMember: boolean;
  /** How many runs of the document came before. */
  readonly before: number;
}

/** What the rest of the document tells. */
export interface SeenDocument {
  readonly titles: readonly string[];
  readonly makers: ReadonlySet<string>;
  readonly plainWords: PlainWords;
  /** By surface, how many runs of the document came before a name first stood there. */
  readonly firstSeen: ReadonlyMap<string, number>;
  /** Names with a tail that may be theirs. */
  readonly longNames: readonly string[];
}

/** Keys of names by the surface that stands for them; several where it may stand for either. */
export interface CapitalAliases {
  readonly aliases: Map<string, string>;
  readonly ambiguous: Map<string, string[]>;
}

/** What was seen of a run of capitals alone. */
interface CapitalRun {
  readonly surface: string;
  readonly count: number;
  /** How often outside of headings, and how often within a sentence. */
  readonly inProse: number;
  readonly inside: number;
  readonly spokenOf: number;
  readonly isMember: boolean;
  /** How many runs of the document came before it. */
  readonly before: number;
}

function isVouchedFor(run: CapitalRun, titles: readonly string[]): boolean {
  const isOdd = /\d|\p{Ll}\p{Lu}/u.test(run.surface);
  const isSpokenOf = run.spokenOf > 0 && (isOdd || run.isMember || run.count > 1);
  const isTitled = run.inProse > 1 && run.inside > 0 && titles.some((title) => holdsWhole(title, run.surface));
  return isSpokenOf || isTitled || (run.isMember && run.count > 1);
}

/** "Foo Touring" beside "Foo Touring 60" and "Foo Touring 77": what they are versions of, and short for neither. */
function isLine(key: string, full: readonly string[]): boolean {
  return full.length > 1 && full.every((name) => name.startsWith(`${key}-`));
}

/** "Foo Flash", of which much was said before "Foo Flash 2" came up: what that came after is not short for it. */
function isOlder(run: CapitalRun, rest: string, firsts: readonly number[]): boolean {
  return run.isMember && run.inProse > 1 && /^-\d+$/.test(rest) && firsts.every((at) => at > run.before);
}

/** How many runs came before each spelling of a name. */
function firstsOf(full: string, sightings: Sightings, { firstSeen }: SeenDocument): readonly number[] {
  const surfaces = sightings.get(full)?.surfaces.keys() ?? [];
  return [...surfaces].map((surface) => firstSeen.get(surface) ?? 0);
}

/** One word that the document has in lower case too, or never within a sentence. */
function isOrdinary({ surface, inside, isMember }: CapitalRun, plainWords: PlainWords): boolean {
  if (plainWords.hold(surface)) return true;
  return !isMember && !surface.includes(' ') && !/\d|\p{Ll}\p{Lu}/u.test(surface) && inside === 0;
}

/** "foo" of "Foo Large"; undefined for what is no member of a family. */
function familyOf(run: CapitalRun | undefined): string | undefined {
  return run?.isMember ? entityKey(run.surface.split(' ').slice(0, -1).join(' ')) : undefined;
}

/** The title without names that are told already: "Orrin" has no part in a page on "Orrin Castle". */
function withoutNames(title: string, names: readonly Name[]): string {
  return names.reduce((rest, { name }) => rest.replace(name, ''), title);
}

/** "LYON" at the head of a report from Lyon. */
export function isShouted(surface: string): boolean {
  return surface === surface.toUpperCase();
}

/** A title that has these words as whole words. */
function holdsWhole(title: string, surface: string): boolean {
  const at = title.indexOf(surface);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${title[at - 1] ?? ' '}${title[at + surface.length] ?? ' '}`);
}
