import type { Span } from '../../domain';
import { wordClass } from '../text/word-class';
import type { Word } from '../text/words';
import type { NameRun } from './name-runs';
import { isEdition, isRoman } from './name-words';

/** What a sentence tells of a run of capitals: whether it names something, and whether that is a maker and no subject. */
export interface NameEvidence {
  /** It keeps its capital within a sentence, as a proper noun does. */
  readonly isInside: boolean;
  /** It opens a sentence, at most behind "The", and a verb of things follows: "Foo weighs", "Foo, at 8,611 m, is". */
  readonly isSpokenOf: boolean;
  /** It makes, says or measures: "developed by Foo", "Foo announced Bar 2", "Foo Labs", "the company Foo". */
  readonly isMaker: boolean;
  /** It is a place or a body that the sentence calls by its kind: "the state of Foo", "Foo is a town", "Foo, a river in". */
  readonly isElse: boolean;
}

export function evidenceOf(text: string, words: readonly Word[], run: NameRun, nouns: readonly string[]): NameEvidence {
  const isAtStart = startsSentence(text, run);
  return {
    isInside: !isAtStart,
    isSpokenOf: (isAtStart || opensWithArticle(text, words, run)) && verbAfter(words, run) >= 0,
    isMaker: isMaker(words, run, nouns),
    isElse: isOfOtherKind(words, run, nouns),
  };
}

/** "The Foo has": a thing is spoken of so, where a body or a people is "the Foo Council" or "the Foos". */
function opensWithArticle(text: string, words: readonly Word[], run: NameRun): boolean {
  const article = words[run.first - 1];
  return article?.written === 'The' && (words[run.first] as Word).joint === '' && startsSentence(text, article);
}

export function startsSentence(text: string, run: Span): boolean {
  return /(?:^|[.!?]\s)["'\u201C(]?$/.test(text.slice(Math.max(0, run.start - 3), run.start));
}

/** Index of a verb of things right behind a run, or behind an aside in commas or brackets; -1 when there is none. */
export function verbAfter(words: readonly Word[], run: NameRun): number {
  const next = words[run.last + 1];
  if (!next) return -1;
  if (next.joint === '' && VERBS.has(next.lower)) return run.last + 1;
  if (next.joint !== ',' && next.joint !== '(') return -1;
  const close = next.joint === ',' ? ',' : ')';
  const aside = words
    .slice(run.last + 2, run.last + 14)
    .findIndex(({ joint }) => (close === ')' ? joint.includes(close) : joint === close));
  const end = run.last + 2 + aside;
  return aside >= 0 && VERBS.has((words[end] as Word).lower) ? end : -1;
}

/** What things do, and companies do not do alone: "says", "announced" and "released" are not among them. */
export const VERBS: ReadonlySet<string> = new Set(
  (
    'is was has had are were can cannot comes came costs weighs measures uses runs supports accepts features scores scored reaches reached handles lacks stands rises ' +
    'generates generated stores ships sells sold remains outperforms beats trails replaces replaced follows followed gets got starts delivers produces takes requires lies'
  ).split(' '),
);

/** One of those in lower case. */
export function isVerb({ written }: Word): boolean {
  return VERBS.has(written);
}

/** "X is a <noun>" and "X, at 8,611 m, is the second-highest <noun>", within eight words of the verb; not X of "The Castle of Foo in X is". */
export function isSubjectOfNoun(words: readonly Word[], run: NameRun, subjectNouns: readonly string[]): boolean {
  const verb = verbAfter(words, run);
  const isCopula = verb >= 0 && /^(?:is|was)$/.test((words[verb] as Word).lower);
  const [article, ...rest] = isCopula ? words.slice(verb + 1, verb + 9) : [];
  if (!article || !/^(?:a|an|the|one)$/.test(article.lower) || isBehindPreposition(words, run)) return false;
  const nouns = subjectNouns.map((noun) => noun.toLowerCase());
  return rest.some((word) => nouns.includes(word.lower) || nouns.includes(word.stem));
}

function isBehindPreposition(words: readonly Word[], { first }: NameRun): boolean {
  const before = words[first - 1];
  return before !== undefined && words[first]?.joint === '' && /^(?:in|at|near|of|from|to|on|by|with)$/.test(before.lower);
}

function isMaker(words: readonly Word[], run: NameRun, nouns: readonly string[]): boolean {
  const last = words[run.last] as Word;
  if (run.last > run.first && MAKER_ENDS.has(last.lower)) return true;
  return isMadeBy(words, run, nouns) || makesSomething(words, run);
}

const MAKER_ENDS = new Set(
  'ai labs lab research inc corp corporation ltd llc gmbh ag technologies university institute foundation group company motors team laboratories'.split(
    ' ',
  ),
);
const MADE =
  /^(?:developed|made|built|created|released|announced|launched|introduced|published|trained|unveiled|owned|manufactured|designed|produced|founded|maintained|sponsored|sold|offered|measured|tested|marketed|written)$/;
const BEFORE_MAKER = /^(?:company|firm|startup|start-up|maker|developer|manufacturer|vendor|publisher|carmaker|automaker|lab)$/;

/** "made by Foo", "a phone by Foo", "the Bar 2 by Foo", "the Danish company Foo", "according to Foo". */
function isMadeBy(words: readonly Word[], run: NameRun, nouns: readonly string[]): boolean {
  const [earlier, before] = [words[run.first - 2], words[run.first - 1]];
  if (!before || (words[run.first] as Word).joint !== '') return false;
  if (BEFORE_MAKER.test(before.lower)) return true;
  if (before.lower === 'by')
    return earlier !== undefined && (MADE.test(earlier.lower) || earlier.hasDigit || nouns.includes(earlier.stem));
  return before.lower === 'to' && earlier?.lower === 'according';
}

const says = wordClass(({ lower }) => SAYS.test(lower));
const gives = wordClass(({ lower }) => GIVES.test(lower));

/** "Foo, like our recently launched Bar, has": what follows is done by others. */
const leadsAway = wordClass(({ lower }) => /^(?:like|unlike|our|their|with|than|as|by)$/.test(lower));

const SAYS =
  /^(?:says?|said|claims?|claimed|states?|stated|promises|declined|declines|refused|expects|reports?|reported|announces?|unveils?|unveiled|introduces?|founded)$/;
const GIVES = /^(?:announced|launched|launches|introduced|released|releases|developed|makes|made|built)$/;
const OBJECT = /^(?:a|an|the|its|two|three|both)$/;

/** "Foo says", "Foo on Saturday unveiled", "Foo released Bar": not "Foo was released in May", "Foo launched in 2024". */
function makesSomething(words: readonly Word[], run: NameRun): boolean {
  for (let at = run.last + 1; at <= run.last + 4; at += 1) {
    const word = words[at];
    if (
      !word ||
      (word.joint !== '' && word.joint !== ',') ||
      (VERBS.has(word.lower) && !/^ha(?:s|d|ve)$/.test(word.lower)) ||
      word.lower === 'not' ||
      leadsAway(word)
    )
      return false;
    if (says(word)) return true;
    if (!gives(word)) continue;
    const object = words[at + 1];
    return object?.joint === '' && (object.isCapital || OBJECT.test(object.lower));
  }
  return false;
}

/** The words before the end that tells a maker: "Foo Labs" is called "Foo" too. */
export function makerHead(surface: string): string | undefined {
  const words = surface.split(' ');
  return words.length > 1 && MAKER_ENDS.has((words.at(-1) ?? '').toLowerCase()) ? words.slice(0, -1).join(' ') : undefined;
}

/** "Kestrel Ultra", "Osprey Lite", "Curlew I", "Whimbrel S", "Foo R+": capitals that end in a word of size or edition, in a number or a letter. */
export function isMember(words: readonly Word[], run: NameRun): boolean {
  const last = words[run.last] as Word;
  return run.last > run.first && last.isCapital && (isEdition(last) || isRoman(last) || /^.\+?$/.test(last.lower));
}

const KINDS = new Set(
  (
    'state province city town village country county district region republic capital kingdom island continent river queen king princess president ' +
    'company firm maker manufacturer supplier brand publisher university'
  ).split(' '),
);

function isOfOtherKind(words: readonly Word[], run: NameRun, nouns: readonly string[]): boolean {
  const [earlier, before] = [words[run.first - 2], words[run.first - 1]];
  if (before?.lower === 'of' && earlier !== undefined && KINDS.has(earlier.lower) && !nouns.includes(earlier.lower)) return true;
  const next = words[run.last + 1];
  if (!next) return false;
  const article = next.joint === ',' ? next : /^(?:is|was)$/.test(next.lower) ? words[run.last + 2] : undefined;
  if (!article || !/^(?:a|an|the)$/.test(article.lower)) return false;
  const described = words.slice(words.indexOf(article) + 1).slice(0, 4);
  const end = described.findIndex(({ joint, lower }) => joint !== '' || /^(?:in|of|on|at|near|with|that|which)$/.test(lower));
  return described.slice(0, end < 0 ? described.length : end).some(({ lower }) => KINDS.has(lower) && !nouns.includes(lower));
}
