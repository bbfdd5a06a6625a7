import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { amountsInOrder } from '../lexicon/read-label';
import { unitSystem } from '../tables/unit-systems';
import { TEST_SETTING } from '../text/test-settings';
import { readWords } from '../text/words';
import { isVerb } from './name-evidence';
import { isOwnName } from './own-name';
import { beginsWithDigit, isEdition, isOpener } from './name-words';

export interface CellName {
  readonly name: string;
  /** "OpenAI" of "OpenAI: o4 Mini High". */
  readonly prefix?: string;
  /** "Unavailable" of "GPT-4.5 (Preview) Unavailable". */
  readonly status?: string;
  /** "self-hosted" of "Phi-4 (self-hosted)": a bracket that says something of its own. */
  readonly aside?: string;
}

/** Where a text stands: an `identifier` under or beside "Model", where a name may be written as no other name is. */
export type NamePlace = 'cell' | 'header' | 'identifier';

/**
 * A cell, heading or label that is a name and nothing else, with what hangs on it.
 * Takes: OpenAI: o4 Mini High   GPT-4o (2024-08-06)   GPT-4.5 (Preview) Unavailable   Mount Everest   Phi-4 (14B)
 * Refuses: 128K   May 12, 2024   Context window   a sentence   Yes
 */
export function nameOfCell(text: string, lexicon: Lexicon, place: NamePlace = 'cell'): CellName | undefined {
  if (text.length > LONGEST) return nameAnew(text, lexicon, place);
  const known: KnownNames = KNOWN.get(lexicon) ?? { cell: new Map(), header: new Map(), identifier: new Map() };
  KNOWN.set(lexicon, known);
  const names = known[place];
  if (names.has(text)) return names.get(text);
  if (names.size >= MOST_KNOWN) names.clear();
  const name = nameAnew(text, lexicon, place);
  names.set(text, name);
  return name;
}

/** The gazetteer, the table's orientation and its proposer ask for the same cells, one after the other: a few are kept at hand. */
const KNOWN = new WeakMap<Lexicon, KnownNames>();
type KnownNames = Readonly<Record<NamePlace, Map<string, CellName | undefined>>>;
const MOST_KNOWN = 1_000;
const LONGEST = 120;

function nameAnew(text: string, lexicon: Lexicon, place: NamePlace): CellName | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(FOOTNOTE, '')
    .replace(/ \(ours\)$/i, '')
    .replace(/^[*_\s]+|[*_†‡\s]+$/g, '')
    .replace(/^\d{1,3}[.)] (?=\p{Lu})/u, '')
    .trim();
  if (place === 'identifier' && PLAIN_IDENTIFIER.test(plain)) return { name: plain };
  const split = /^(\p{Lu}[\p{L}\d .&]{0,30}): (\S.*)$/u.exec(plain);
  const prefix = split?.[1];
  const rest = split?.[2] ?? plain;
  const status = STATUS.exec(rest)?.[1];
  const body = rest.replace(STATUS, '').trim();
  const aside = asideOf(body, lexicon);
  const bare = aside === undefined ? body : body.slice(0, body.lastIndexOf('(')).trim();
  const name = withoutNoun(place === 'header' ? withoutLabel(bare, lexicon) : bare, lexicon);
  if (!isNameLike(name, lexicon) || (place === 'header' && isPhrase(name, lexicon))) return undefined;
  return {
    name,
    ...(prefix === undefined ? {} : { prefix }),
    ...(status === undefined ? {} : { status }),
    ...(aside === undefined ? {} : { aside }),
  };
}

/** "Model Foo 2" names Foo 2. */
function withoutNoun(name: string, lexicon: Lexicon): string {
  const [, noun, rest] = /^(\p{L}+) (.+)$/u.exec(name) ?? [];
  const isNoun =
    noun !== undefined && rest !== undefined && /\d/.test(rest) && lexicon.vocabulary.subjectNouns.includes(noun.toLowerCase());
  return isNoun ? rest : name;
}

/** A column headed "Foo 2 Score" or "Foo 2 Pro Score" is about Foo 2; of "Foo 3 Long Range" the label is a word of the name. */
function withoutLabel(name: string, lexicon: Lexicon): string {
  const [, before, last] = /^(.+) (\p{L}+)$/u.exec(name) ?? [];
  if (before === undefined || last === undefined || !/\d/.test(before) || !lexicon.labels.has(labelKey(last))) return name;
  const ahead = readWords(before).at(-1);
  return ahead !== undefined && (ahead.hasDigit || isEdition(ahead)) ? before : name;
}

const STATUS =
  / \(?(unavailable|deprecated|legacy|retired|discontinued|new|popular|most popular|featured|recommended|updated|best value|coming soon)\)?$/i;

/** A bracket at the end that is a size ("14B") or that the vocabulary knows ("self-hosted"); else it belongs to the name. */
function asideOf(body: string, lexicon: Lexicon): string | undefined {
  const inner = /\(([^()]{1,40})\)$/.exec(body)?.[1];
  if (inner === undefined) return undefined;
  const known =
    namesFlag(inner, lexicon) ||
    lexicon.textValues.has(labelKey(inner)) ||
    lexicon.terms.has(labelKey(inner)) ||
    /^\d{1,4}(?:\.\d)?[BMT]$/.test(inner) ||
    SETTING.test(inner) ||
    amountsInOrder(inner, lexicon) !== undefined ||
    /^\p{Ll}[\p{Ll} -]* only$/u.test(inner);
  return known ? inner : undefined;
}

/** The marks of footnotes: "[12]", "[a]", "[3][b]". Not "[beta]". */
const FOOTNOTE = /(?: ?\[(?:\d{1,3}|[a-z]|[*†‡§])\])+$/;

/** How a model was asked, which is no part of its name. */
const SETTING = new RegExp(`^(?:${TEST_SETTING})\\b`, 'i');

/** "foo-3.5-turbo": lower case throughout, hyphens and a digit. */
const IDENTIFIER = /^[a-z][a-z0-9]*(?:-[a-z0-9.]+)*-?\d[a-z0-9.-]*$/;

/** "foo-chat", "foo:latest": lower case throughout, parts and no figure. */
const PLAIN_IDENTIFIER = /^[a-z][a-z0-9]*(?:[-_:.][a-z0-9]+)+$/;

/** Columns beside those of the tested: how often each was shown an example, and what was counted. */
const OF_TESTING =
  /^(?:#|n-|k-)? ?shots?$|^(?:metrics?|settings?|categor(?:y|ies)|capabilit(?:y|ies)|domains?|tasks?|notes?|source)$/i;

/** Columns of what is paid and how: a tier or a plan, whatever its name, and amounts per so many. */
const OF_PRICING = /(?:^| )(?:tier|plan|pricing|prices?|rates?)$|\bper (?:\d|million\b|thousand\b)| in (?:USD|EUR|US dollars)\b/i;

function namesFlag(words: string, lexicon: Lexicon): boolean {
  return (lexicon.labels.get(labelKey(words)) ?? []).some((property) => property.datatype === 'flag');
}

/** "Maximum size or number", "Additional information": a capital at the start of words. Not "Foo mini", "Orrin lake" where the vocabulary is of lakes. */
function isPhrase(name: string, { vocabulary }: Lexicon): boolean {
  const [first, ...rest] = readWords(name);
  if (first?.hasDigit !== false || rest.some((word) => word.isCapital || word.hasDigit)) return false;
  return rest.some((word) => word.isSpaced && !isEdition(word) && !vocabulary.subjectNouns.includes(word.lower));
}

/** "Foo 8B and Foo 3B", each with a figure of its own. */
const TWO_THINGS = /^\p{Lu}[^,]*\d[^,]* (?:and|&) \p{Lu}[^,]*\d/u;

/** "Language models", "Image generation models": what a group is of. */
function isKindOfThings(name: string, { vocabulary }: Lexicon): boolean {
  const [, noun] = /^[^\d]+ (\p{Ll}+)s$/u.exec(name) ?? [];
  return noun !== undefined && vocabulary.subjectNouns.includes(noun);
}

function isNameLike(name: string, lexicon: Lexicon): boolean {
  const words = readWords(name);
  const [first] = words;
  if (!first || words.length > 8 || /[.!?;]\s|[$€%:]|^[-–—•·] |^\d[\d.,]*$/.test(name)) return false;
  if (!words.some((word) => word.hasLetter) || /^\d+(?:\.\d+)?[KMBTkmbt]?$/.test(name)) return false;
  if (words.length <= 2 && words.every((word) => isOpener(word) || lexicon.labels.has(word.stem))) return false;
  if (
    words.slice(1).some(isVerb) ||
    OF_TESTING.test(name) ||
    OF_PRICING.test(name) ||
    unitSystem(name) !== undefined ||
    / (?:vs\.?|versus) /i.test(name)
  )
    return false;
  if (beginsWithDigit(first) && lexicon.terms.has(labelKey(first.written))) return false;
  if (TWO_THINGS.test(name)) return false;
  if (isKindOfThings(name, lexicon) || isOwnName(name, lexicon.vocabulary.subjectNouns)) return false;
  const key = labelKey(name);
  if (lexicon.labels.has(key) || lexicon.terms.has(key)) return false;
  return (
    words.some((word) => word.isCapital || (word.hasDigit && word.hasLetter)) ||
    IDENTIFIER.test(name.replace(/ \(\d{4}-\d{2}-\d{2}\)$/, ''))
  );
}
