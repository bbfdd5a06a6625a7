import type { Span } from '../../domain';
import type { TermMark } from '../marks';
import type { NameMark } from '../names/gazetteer';
import type { CueMark } from '../marks';
import type { Polarity } from './polarity';
import type { Sentence } from './sentence';

/** Of whom, or for which term, something is so, or not. */
export interface Share {
  readonly polarity: Polarity;
  readonly name: NameMark | undefined;
  readonly term: TermMark | undefined;
}

/**
 * What is said of a feature for one after the other behind it, each with its own words for whether it is so.
 * Takes: "Heated seats are standard on Sport, optional on Comfort and not available on Base", "Vision is available in Foo 2 but not in Bar"
 * Refuses: "is available in Foo 2" (one alone), "is standard, and Bar has" (a new clause)
 */
export function sharedOut(sentence: Sentence, cue: CueMark): readonly Share[] {
  const { passage, marks } = sentence;
  const terms = marks.terms.filter((term) => cue.property.separators.includes(term.qualifier));
  const targets = [...marks.names.map(named), ...terms.map(termed)]
    .filter(({ at }) => at.start >= cue.end && at.end <= sentence.end)
    .sort((a, b) => a.at.start - b.at.start);
  const shares: Share[] = [];
  let from = cue.end;
  let current: Polarity | undefined;
  for (const { at, name, term } of targets) {
    const lead = passage.text.slice(from, at.start);
    const is = LEAD.test(lead) ? polarityIn(lead, { start: from, end: at.start }) : undefined;
    const polarity = is ?? (LEAD.test(lead) || JOINED.test(lead) ? current : undefined);
    if (polarity === undefined) break;
    shares.push({ polarity, name, term });
    current = polarity;
    from = at.end;
  }
  return shares.length > 1 ? shares : NONE;
}

const NONE: readonly Share[] = [];

interface Target {
  readonly at: Span;
  readonly name: NameMark | undefined;
  readonly term: TermMark | undefined;
}

function named(name: NameMark): Target {
  return { at: name, name, term: undefined };
}

function termed(term: TermMark): Target {
  return { at: term, name: undefined, term };
}

/** "are standard on the", ", optional (€990 extra) on", "but not in". */
const LEAD = /^[^.;]{0,60}\b(?:on|in|for|with|at|from) (?:the |all |both )?$/;
const JOINED = /^(?: (?:model|trim|version)s?)?(?:,| and|, and| or) (?:the )?$/;

function polarityIn(lead: string, by: Span): Polarity | undefined {
  if (NO.test(lead)) return { is: false, by };
  if (OPTIONAL.test(lead)) return { is: true, status: 'optional', by };
  return YES.test(lead) ? { is: true, by } : undefined;
}

const NO = /\b(?:not|no|neither|nor|unavailable|missing|absent|without)\b|n['\u2019]t\b/i;
const OPTIONAL = /\b(?:optional|option|extra|surcharge)\b/i;
const YES = /\b(?:standard|included|available|offered|fitted|supported|present|comes|come|found|built in|works?)\b/i;
