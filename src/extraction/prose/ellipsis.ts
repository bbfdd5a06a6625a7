import type { Span, Value } from '../../domain';
import { changed } from '../../util/changed';
import type { Proposal } from '../proposal';
import type { DateHit } from '../reading/dates';
import type { MoneyHit } from '../reading/money';
import type { QuantityHit } from '../reading/quantities';
import { subjectOfName } from '../subject-ref';
import { asDate, asMoney, asQuantity, hedgeOf, valueSnak } from '../values';
import type { NameMark } from '../names/gazetteer';
import type { Sentence } from './sentence';

/**
 * Numbers and dates that go on with what was said of somebody else, where nothing but a name stands before them.
 * Takes: "Foo 2 wrote 131 tokens per second, Bar Plus 88", "Foo 2 costs $3 and Bar Plus just $2", "Foo 2 came out in 2023 and Bar Plus in 2024", "48 tokens per second for Foo 2, against 77 for Bar", "Foo 2 holds 512K tokens. Bar Plus has 64K.", "Bar Plus at 84.7%"
 * Refuses: "Bar Plus has 64 layers" (something is counted), a sentence with a cue of its own
 */
export function elliptical(sentences: readonly Sentence[], said: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  const before = new SaidBefore(said);
  for (const sentence of sentences) {
    for (const hit of hitsOf(sentence)) {
      if (before.takes(hit)) continue;
      const last = lastBefore(hit, before, sentence);
      const name = last && (nameBehind(sentence, hit, last) ?? nameAhead(sentence, hit, last));
      const proposal = name ? goOn(sentence, hit, name, last) : undefined;
      if (!proposal) continue;
      found.push(proposal);
      before.add(proposal);
    }
  }
  return found;
}

type Hit = QuantityHit | MoneyHit | DateHit;

function hitsOf({ marks: { quantities, money, dates } }: Sentence): readonly Hit[] {
  if (money.length === 0 && dates.length === 0) return quantities;
  return [...quantities, ...money, ...dates].sort((a, b) => a.start - b.start);
}

function typeOf(hit: Hit): Value['type'] {
  if ('iso' in hit) return 'date';
  return 'currency' in hit ? 'money' : 'quantity';
}

/** What is the value itself, without the words around. */
function valueSpan(hit: Hit): Span {
  return 'iso' in hit ? { start: hit.start, end: hit.end } : { start: hit.numberStart, end: hit.numberEnd };
}

/** What was said of numbers and dates so far, in the order of the text. To be asked from left to right: a paragraph may have thousands. */
class SaidBefore {
  private readonly values: Proposal[] = [];
  private next = 0;
  /** Where the values end that begin before the hit asked for last. */
  private reached = 0;

  constructor(private readonly said: readonly Proposal[]) {}

  takes(hit: Hit): boolean {
    const { start, end } = valueSpan(hit);
    for (let one = this.said[this.next]; one && one.value.start < end; one = this.said[(this.next += 1)]) this.add(one);
    return this.reached > start;
  }

  add(proposal: Proposal): void {
    const { snak, value } = proposal;
    if (snak.kind === 'value') this.values.push(proposal);
    this.reached = Math.max(this.reached, value.end);
  }

  /** The last value of a type that ends before a place. */
  lastBefore(place: number, type: Value['type']): Proposal | undefined {
    return this.values.findLast(({ value, snak }) => value.end <= place && snak.kind === 'value' && snak.value.type === type);
  }
}

/** What was last said of its kind: in the same sentence, or in the one before where this one names no property itself. */
function lastBefore(hit: Hit, said: SaidBefore, sentence: Sentence): Proposal | undefined {
  const last = said.lastBefore(hit.start, typeOf(hit));
  if (!last || last.value.start >= sentence.start) return last;
  if ('iso' in hit) return undefined;
  const isNear = sentence.start - last.value.end < FARTHEST;
  return isNear && !sentence.marks.cues.some(({ property }) => property.datatype === 'quantity') ? last : undefined;
}

/** A sentence of usual length. */
const FARTHEST = 160;

/** "Foo 2 at 84.7%", with nothing else between. */
function nameAhead(sentence: Sentence, hit: Hit, before: Proposal): NameMark | undefined {
  const { text } = sentence.passage;
  const name = sentence.marks.names.filter((mark) => mark.end <= hit.start).at(-1);
  const isSame = before.value.start >= sentence.start;
  const leads = name && isLedTo(withoutBracket(text.slice(name.end, hit.start)), hit, isSame);
  return leads && ENDS.test(text.slice(Math.max(hit.end, valueSpan(hit).end))) ? name : undefined;
}

function isLedTo(between: string, hit: Hit, isSame: boolean): boolean {
  if ('iso' in hit && isSame) return WHEN.test(between);
  return HAS.test(between) || (isSame && BARE.test(between));
}

/** "Foo 2 (from Acme) has". */
function withoutBracket(text: string): string {
  return text.replace(/^ \([^()\d]{2,40}\)(?= )/, '');
}

/** "48 tokens per second for Foo 2, against 77 for Bar": set against what was said in the same sentence. */
function nameBehind(sentence: Sentence, hit: Hit, before: Proposal): NameMark | undefined {
  const { text } = sentence.passage;
  const end = Math.max(hit.end, valueSpan(hit).end);
  const name = sentence.marks.names.find((mark) => mark.start >= end);
  if (!name || before.value.start < sentence.start) return undefined;
  const between = text.slice(end, name.start);
  if ('iso' in hit && CAME.test(between)) return name;
  const isSet = AGAINST.test(text.slice(Math.max(0, hit.start - 24), hit.start));
  return isSet && /^%? (?:for|on|with|from|by) (?:the )?$/.test(between) ? name : undefined;
}

/** "and in March 2025 came Foo 2". */
const CAME = /^,? (?:came|followed|arrived|saw) (?:the )?$/;
const AGAINST =
  /(?:,| and|,? against|,? (?:up|down) from|,? versus|,? vs\.?|,? compared (?:to|with)|,? but|,? while) (?:only |just |about |around )?$/;

function goOn(sentence: Sentence, hit: Hit, name: NameMark, before: Proposal): Proposal | undefined {
  const subject = subjectOfName(name.name, sentence.document);
  const value = valueOf(hit, before);
  if (!value || before.subject?.key === subject.key) return undefined;
  const { bound: _bound, approximate: _approximate, measured_by: _by, ...qualifiers } = before.qualifiers;
  return changed(before, {
    snak: valueSnak(value),
    value: valueSpan(hit),
    evidence: { start: hit.start, end: hit.end },
    subject,
    qualifiers: changed(qualifiers, changed(ownTerms(sentence, before), hedgeOf(hit))),
    confidence: 0.7,
    madeBy: [...before.madeBy.slice(0, 1), 'ellipsis'],
    inferred: ['property from the statement before'],
  });
}

function valueOf(hit: Hit, before: Proposal): Value | undefined {
  if ('iso' in hit) return hit.yearInferred || hit.preposition !== undefined ? undefined : asDate(hit);
  return 'currency' in hit ? asMoney(hit, before.property, true) : asQuantity(hit, before.property, true, unitOf(before));
}

const HEDGE = '(?:about |around |roughly |only |just |an? (?:[a-z-]+ )?|some )?';
const BARE = new RegExp(
  `^(?: \\(|:? |['\u2019]s (?:is |was )?| (?:at|with|has|had|to|gets|got|scores|scored|reaches|reached|manages|managed|gives|gave|wrote|writes|costs|charges|charged|asks|asks for|posts|posted|attains|attained|takes|hits|hit|runs at|stops at|comes to) )${HEDGE}$`,
);
const WHEN = /^(?: \(|,?:? | (?:in|on|followed in|followed on|arrived in|came in) )$/;
const HAS = new RegExp(
  `^(?:['\u2019]s(?: is| was| stands at| comes to| reaches| runs to)?| (?:has|gets|got|reaches|reached|manages|managed|offers|holds|stops at|comes to|came to|is limited to|scores|scored|takes|gives|gave us|goes on to|goes up to|handles|supports|reads|allows|manages only|charges|charged|asks for|costs|posts|posted)) ${HEDGE}$`,
);
/** Nothing is counted behind it. */
const ENDS = /^(?:%|x)?\)?(?:$|[.,;:](?:\s|$)| (?:and|while|but|on|in|for)\b(?! [\d.]+ [a-z]))/;

function unitOf({ snak }: Proposal): string | undefined {
  return snak.kind === 'value' && snak.value.type === 'quantity' ? snak.value.unit : undefined;
}

/** The benchmark that the sentence itself names, where it is one. */
function ownTerms(sentence: Sentence, { property }: Proposal): Record<string, string> {
  const qualifier = sentence.document.lexicon.namedBy.get(property);
  const terms = new Set(sentence.marks.terms.filter((term) => term.qualifier === qualifier).map((term) => term.id));
  const [only, another] = terms;
  return qualifier !== undefined && only !== undefined && another === undefined ? { [qualifier]: only } : {};
}
