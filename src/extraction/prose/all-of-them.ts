import type { NameMark } from '../names/gazetteer';
import { mayHold } from '../passage';
import type { SubjectRef } from '../proposal';
import { telltale } from '../text/telltales';
import { OPENS_WITH_PRONOUN } from './opens-with-pronoun';
import type { Surroundings } from './surroundings';

/** "All three support", "The two models share", "Neither model": as many as are counted; undefined when nobody is counted or found. */
export function allOfThem(opening: string, around: Surroundings): SubjectRef[] | undefined {
  if (!mayHold(around.passage, COUNTED)) return undefined;
  const [, many, both, noun] = TOGETHER.exec(opening) ?? [];
  const nouns = around.document.lexicon.vocabulary.subjectNouns;
  const isOfThem = noun === undefined || IS_VERB.test(noun) || nouns.includes(noun.toLowerCase().replace(/s$/, ''));
  const count = many !== undefined ? NUMBERS.indexOf(many.toLowerCase()) : both === undefined ? -1 : 2;
  const subjects = isOfThem && count > 1 ? around.together(count) : [];
  return subjects.length > 0 ? [...subjects] : undefined;
}

/** "You can self-host both", "streaming works with either of them": whoever are meant by the object, where nobody is named. */
export function allAsObject(opening: string, own: readonly NameMark[], around: Surroundings): SubjectRef[] | undefined {
  if (own.length > 0 || !mayHold(around.passage, AS_OBJECT)) return undefined;
  const [, many] = OBJECT.exec(opening) ?? [];
  if (many === undefined || NOT_OF_THEM.test(opening) || OPENS_WITH_PRONOUN.test(opening)) return undefined;
  const count = /^(?:both|either|neither)$/i.test(many) ? 2 : NUMBERS.indexOf(many.replace(/^all /i, '').toLowerCase());
  const subjects = count === 2 && around.pair.length === 2 ? around.pair : around.together(count);
  return subjects.length > 0 ? [...subjects] : undefined;
}

const AS_OBJECT = telltale(/both|either|neither|three|four|five|six/);
/** What is joined within the clause, whom something is set against, or what it scores "71% on both" of. */
const NOT_OF_THEM =
  /\b(?:and|or)\b|\b(?:than|beats?|beat|outperforms?|ahead of|behind|over|between|unlike|against|like|trails?|matches) (?:both|either|neither|all)\b/i;
const OBJECT =
  /\p{L}(?: (?:with|for|in|on|of|to|by)|(?<!\b(?:with|for|in|on|of|to|by))) (both|either|neither|all (?:two|three|four|five|six))(?: of (?:them|these|the \p{L}+)| models| versions)?(?: (?:yourself|today|now|too|as well|for free))?[.;:!,]?\s*$/iu;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const COUNTED = telltale(/two|three|four|five|six|both|neither/);
const TOGETHER =
  /^[\s\W]*(?:(?:and|but|while|still|today|currently|so),? )?(?:(?:on|in|at) [^,.;]{1,30}?,? )?(?:(?:all|the|these) (two|three|four|five|six)(?: of them)?|(?:[^,.;:]{1,40}? (?:for|of) )?(both|neither)(?: of them)?(?= (?:models?|of them|\p{L}+s)\b)) ?(\p{L}+)?/iu;
const IS_VERB = /^(?:are|is|have|has|can|support|accept|offer|come|run|share|cost|use|score|were|had|do|now|also|still)$/i;
