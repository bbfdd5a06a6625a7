import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import { clauseAt, type Sentence } from './sentence';

/** Whether a clause says that something is so, and in what state. */
export interface Polarity {
  readonly is: boolean;
  readonly status?: string;
  /** The words that say it. */
  readonly by: Span;
}

const ASSERTS =
  /\b(?:supports?|supported|supporting|support for|offers?|offering|offered|includes?|including|included|features?|featuring|provides?|providing|enables?|enabling|enabled|allows?|allowing|adds?|added|introduc(?:es|ed|ing)|brings?|comes with|ships with|has|have|with|plus|via|through|using|uses?|used|utilizes|accepts?|is an?|(?:noted|known) for|there (?:is|are)|there's|native|built-in|strong|performance in|capable of|capabilit(?:y|ies)|can be|can|available|permitted|allowed|implement(?:s|ed|ing|ation)?|inherits|follows|fully|applies|holds|maintains|reinforced by|alongside|remains|keeps?|kept|retains?|boasts?|packs?|gains?|gained|you get|you may|able to|besides|in addition to|sports|equipped with|fitted with|powers|now|live|accessible|made|integrated|hosted|within)\b/gi;
const ASSERTS_AFTER =
  /\b(?:supported|available|included|enabled|permitted|allowed|provided|built in|possible|on offer|(?:too|as well)(?=[.,;]|$)|(?:is|are|comes?) (?:as )?standard|capabilit(?:y|ies)|applies|apply|support|work(?:s|ed)?(?= (?:out of|well|natively|reliably|in|with|on|too|fine|every time|as advertised)\b|[.;,]|$)|(?:are|is) (?:all )?(?:there|on board|in place)(?! (?:is|are|was)\b)|work(?:s|ing)? out of the box|only (?:on|via|through|in|for)|(?:is|are) (?:perfectly |also )?(?:fine|okay|welcome))\b/gi;
const DENIES_BEFORE =
  /\b(?:forbids?|prohibits?|rules? out|excludes?|no|not|never|without|lacks?|lacking|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|missing|rather than as|neither|nor|retired|removed|withdrawn|discontinued|drops?|dropped|dropping|ditch(?:es|ed)|omits?|omitted|skips|loses|lost|axed|do(?:es)? without)\b/gi;
const DENIES_AFTER =
  /\b(?:(?:is|are|was|were|has|have|had)(?:n't| not)|not (?:yet )?(?:supported|available|included|offered)|(?:do|does|did)(?:n't| not)(?: (?:exist|work)|(?=[.,;]|$))|cannot|unavailable|unsupported|missing|absent|gone|(?:is|are|was|were|been) (?:left out|omitted|dropped|removed|ditched))\b/gi;
const PLANS_BEFORE = /\b(?:not yet|yet to|planned|plans?|planning|roadmap|coming|will|future|upcoming|promised)\b/gi;
const PLANS_AFTER =
  /\b(?:planned|on the roadmap|coming (?:soon|later|in)|(?:will|would|(?:is|are|still|yet) to) (?:come|follow|arrive)|in the future|will be (?:available|supported|added|offered|possible|enabled|introduced|open)|(?:isn't|aren't|not) (?:yet )?(?:supported|available|live|offered|possible|open|included|there)(?: yet| at launch))\b|\b(?:isn't|aren't|not) yet\b/gi;
const HYPOTHETICAL =
  /\b(?:if|whether|unless|anyone|those|teams?|developers?|users?|apps?|applications?|you|whoever|workloads|tasks|who) (?:\w+ ){0,2}?(?:needs?|needing|requires?|requiring|want|wants|wanting|should|must|looking)\b/i;

/**
 * Whether the clause around `cue` says yes, no or not yet; undefined when it only mentions it ("function calling is more
 * battle-tested") or supposes it ("teams that need audio"). What is planned is not there.
 */
export function polarityOf(sentence: Sentence, cue: Span): Polarity | undefined {
  const clause = ownPart(clauseAt(sentence, cue.start) ?? sentence, cue, sentence);
  const text = sentence.passage.text.slice(clause.start, clause.end).replaceAll('\u2019', "'");
  const local = { start: cue.start - clause.start, end: Math.min(cue.end - clause.start, text.length) };
  if (isSupposed(sentence, cue)) return undefined;
  if (
    /\b(?:retired|withdrawn|removed|discontinued|withheld|closed|private|unavailable|unpublished|secret|not|no)\b/i.test(
      text.slice(local.start, local.end),
    )
  )
    return { is: false, by: cue };
  const at = (span: Span) => ({ start: clause.start + span.start, end: clause.start + span.end });
  const plan = lastBefore(PLANS_BEFORE, text, local, 110) ?? firstAfter(PLANS_AFTER, text, local, 110);
  if (plan) return { is: false, status: 'planned', by: at(plan) };
  const denial = lastDenial(text, local) ?? firstAfter(DENIES_AFTER, text, local, 60);
  const isAnothers =
    denial !== undefined &&
    sentence.marks.names.some(
      ({ start, end }) =>
        start > cue.end && end <= at(denial).start && /, and $|, but $/.test(sentence.passage.text.slice(start - 6, start)),
    );
  if (denial && !isAnothers) return { is: false, by: at(denial) };
  const assertion = lastBefore(ASSERTS, text, local, 70) ?? firstAfter(ASSERTS_AFTER, text, local, 40) ?? afterList(text, local);
  if (assertion) return { is: true, by: at(assertion) };
  if (IS.test(text.slice(Math.max(0, local.start - 30), local.start))) return { is: true, by: cue };
  const said = text.slice(local.start, local.end);
  return STATES.test(said) || /(?:ed|support|capable|available|open|public|downloadable|source)$|^\w+s \w+ly$/i.test(said)
    ? { is: true, by: cue }
    : undefined;
}

/**
 * The part of a clause with a subject and verb of its own: "streaming is supported, fine-tuning is not". Not of a list: "streaming,
 * function calling and vision are supported".
 */
function ownPart(clause: Span, cue: Span, { passage }: Sentence): Span {
  const text = passage.text.slice(clause.start, clause.end);
  if (!text.includes(',')) return clause;
  const cuts = allMatches(TURNS_TO, text).map(({ index }) => clause.start + index);
  const start = cuts.findLast((at) => at <= cue.start) ?? clause.start;
  const end = cuts.find((at) => at >= cue.end) ?? clause.end;
  return { start, end };
}

const TURNS_TO =
  /,(?: and| but)? (?=(?:(?!and |or |nor |which |that |who )[\w-]+ ){1,4}(?:is|are|does|do)(?:n['\u2019]t| not)\b)/g;

/** "weights are on Foo Hub": words that are a sentence of their own. */
const STATES = /\w (?:is|are|was|were|has been|have been|can be) \w/i;

/** "The river is navigable": the feature is what it is. */
const IS = /\b(?:is|are|was|were|remains?) (?:(?:\w+ly|also|now|still) )?$/;

/** "Function calling, structured outputs and vision are supported": what is said of a list is said of each. */
function afterList(text: string, cue: Span): Span | undefined {
  const found = LIST_THEN_IS.exec(text.slice(cue.end, cue.end + 120));
  return found ? { start: cue.end + found[0].length - (found[1] ?? '').length, end: cue.end + found[0].length } : undefined;
}

const LIST_THEN_IS =
  /^(?:, [a-z][a-z -]{2,28}){1,5},? and [a-z][a-z -]{2,28}? (?:are|is) (?:all |also |now |fully |natively )?(supported|available|included|enabled|offered)\b/i;

/** "Teams that need audio input", "if it had", "few models offer": nothing is said of the subject. */
export function isSupposed(sentence: Sentence, cue: Span): boolean {
  const clause = clauseAt(sentence, cue.start) ?? sentence;
  const before = sentence.passage.text.slice(clause.start, cue.start);
  return HYPOTHETICAL.test(before) || IF.test(before) || OF_MANY.test(before);
}

/** "If you would rather not run it yourself": before the comma nothing is said. */
const IF = /^\W*(?:if|unless|should) [^,]*$/i;

/** A clause about how many of a class do: "no lab offers", "most rivals have". */
const OF_MANY =
  /^\W*(?:no|few|many|most|some|other|several) (?:[a-z-]+ ){1,3}(?:offers?|supports?|has|have|are|is|can|come|provides?|accepts?)\b/i;

/** The last word of that kind before the cue, near it, with no full stop between. */
function lastBefore(words: RegExp, text: string, cue: Span, reach: number): Span | undefined {
  const from = Math.max(0, cue.start - reach);
  const window = text.slice(from, cue.start);
  const found = allMatches(words, window).at(-1);
  if (!found || /[;.]/.test(window.slice(found.index + found[0].length))) return undefined;
  return { start: from + found.index, end: from + found.index + found[0].length };
}

/** A denial reaches over a list ("no image, video or audio output"), not over a turn ("no hosting, tuning limited to"). */
function lastDenial(text: string, cue: Span): Span | undefined {
  const denial = lastBefore(DENIES_BEFORE, text, cue, 60);
  if (!denial) return undefined;
  const between = text.slice(denial.end, cue.start);
  if (/\b(?:but|however|although|only)\b/.test(between) || /^ only\b/.test(text.slice(cue.end, cue.end + 6))) return undefined;
  return between.includes(',') && !/\b(?:or|nor|and)\b/.test(text.slice(denial.end, cue.end + 12)) ? undefined : denial;
}

function firstAfter(words: RegExp, text: string, cue: Span, reach: number): Span | undefined {
  const window = text.slice(cue.end, cue.end + reach);
  words.lastIndex = 0;
  const found = words.exec(window);
  if (!found || /[;.]\s|\(\S+\s|\b(?:with|but|than|so|where|which)\b/.test(window.slice(0, found.index))) return undefined;
  return { start: cue.end + found.index, end: cue.end + found.index + found[0].length };
}
