import type { RatioValue, Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { NameMark } from '../names/gazetteer';
import type { ChoiceMark } from '../passage';
import { prosePassages } from '../prose/passages';
import { clauseAt, sentencesOf, type Sentence } from '../prose/sentence';
import type { Proposal } from '../proposal';
import type { QuantityHit } from '../reading/quantities';
import { hedgeOf, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Comparisons with another subject: the direction is a value of a property that compares, the amount stands before it, and
 * what it is compared with behind it.
 * Takes: "over 60% cheaper than Foo 1", "more than twice as fast as both Foo and Bar", "outperforms Foo, Bar (8B), and Baz on MMLU", "10 points behind Foo"
 * Refuses: "faster inference", "cheaper than ever" (nothing to compare with)
 */
export const comparison: Proposer = {
  name: 'comparison',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return prosePassages(block, document).flatMap((passage) => sentencesOf(passage, document).flatMap(proposeSentence));
  },
};

function proposeSentence(sentence: Sentence): Proposal[] {
  const forbidden = new Set(sentence.marks.anticues.map((mark) => mark.property));
  const directions = sentence.marks.choices.filter(
    (choice) => choice.property.datatype === 'ratio' && !forbidden.has(choice.property),
  );
  return longestDirections(directions).flatMap((direction) => proposeDirection(sentence, direction));
}

/** Of directions that overlap, the longest: "cheaper on input" is about input. */
function longestDirections(directions: readonly ChoiceMark[]): ChoiceMark[] {
  return directions.filter(
    (mark) =>
      !directions.some(
        (other) => other !== mark && other.start <= mark.start && mark.end <= other.end && other.length > mark.length,
      ),
  );
}

function proposeDirection(sentence: Sentence, direction: ChoiceMark): Proposal[] {
  const amount = amountOf(sentence, direction);
  const versus = versusOf(sentence, direction);
  const subject = clauseAt(sentence, direction.start)?.subject;
  const others = versus.filter((name) => name.name.key !== subject?.key);
  if (others.length === 0) return [];
  const value: RatioValue = {
    type: 'ratio',
    ...(amount
      ? { amount: amount.unit === 'points' && isDown(direction.id) ? -amount.amount : amount.amount, unit: amount.unit ?? 'x' }
      : {}),
    direction: direction.id,
    written: amount?.written ?? sentence.passage.text.slice(direction.start, direction.end),
  };
  const start = Math.min(direction.start, amount?.start ?? direction.start);
  const end = Math.max(direction.end, others.at(-1)?.end ?? 0);
  const term = termOf(sentence, direction);
  const make = (names: readonly NameMark[]): Proposal => ({
    passage: sentence.passage,
    property: direction.property,
    snak: valueSnak(value),
    value: { start, end: direction.end },
    evidence: { start, end },
    subject,
    qualifiers: {
      ...(amount ? hedgeOf(amount) : {}),
      ...term,
      versus: names.length === 1 ? (names[0] as NameMark).name.name : names.map((name) => name.name.name),
    },
    hasCue: true,
    confidence: amount ? 0.88 : 0.75,
    madeBy: [comparison.name],
    inferred: subject?.inferred === undefined ? [] : [subject.inferred],
  });
  return others.map((name) => make([name]));
}

function isDown(direction: string): boolean {
  return /^(?:lower|worse|smaller|slower|cheaper|behind)/.test(direction);
}

/** The percentage, factor or difference right before the direction: "60% cheaper", "twice as fast", "10 points behind". */
function amountOf(sentence: Sentence, direction: ChoiceMark): QuantityHit | undefined {
  return sentence.marks.quantities.find(
    (hit) =>
      (hit.unit === '%' || hit.unit === 'x' || hit.unit === 'points') &&
      hit.numberStart <= direction.start &&
      direction.start - hit.end <= 12 &&
      /^[\s-]*(?:times|as|cost|the|an?)?\s*$/.test(
        sentence.passage.text.slice(Math.max(hit.end, 0), Math.max(hit.end, direction.start)),
      ),
  );
}

/** The names behind the direction as far as they are joined; before it for "both" and "it" there is no telling here. */
function versusOf(sentence: Sentence, direction: ChoiceMark): NameMark[] {
  const { text } = sentence.passage;
  const names: NameMark[] = [];
  let from = direction.end;
  for (const name of sentence.marks.names.filter((mark) => mark.start >= direction.end)) {
    const between = text.slice(from, name.start);
    if (!(names.length === 0 ? FIRST : NEXT).test(between)) break;
    names.push(name);
    from = name.end;
  }
  return names;
}

const DESCRIBED =
  "(?:(?:the|its|an?|both|older|newer|larger|smaller|full|flagship|original|predecessor,?|models like|models such as|[\\p{Lu}]\\p{L}+['\\u2019]s) ?){0,5}";
const FIRST = new RegExp(
  `^(?: (?:(?:in|on) [\\p{L}\\p{N} -]{1,30} )?(?:than|as|to|of|over|from|versus|vs\\.?|compared (?:to|with)|relative to|that of|scores? (?:reported )?(?:for|of)|those of|the scores reported for|on [\\p{L}\\p{N} -]{1,30} than))? ?${DESCRIBED}(?:both )?\\(?$`,
  'u',
);
const NEXT = new RegExp(
  `^(?: \\([^)]{0,30}\\))?['\\u2019]?s?(?:,| and|, and| or|, or| as well as|, and well ahead of)+ ${DESCRIBED}$`,
  'u',
);

/** The benchmark, or what else splits the slots of the comparison, named in the same sentence: the nearest. */
function termOf(sentence: Sentence, direction: ChoiceMark): Record<string, string> {
  const wanted = direction.property.separators.filter((name) => name !== 'versus');
  return Object.fromEntries(
    wanted.flatMap((qualifier) => {
      const nearest = sentence.marks.terms
        .filter((term) => term.qualifier === qualifier)
        .sort((a, b) => gap(a, direction) - gap(b, direction))[0];
      const carried = nearest?.id ?? sentence.carried[qualifier];
      return carried === undefined ? [] : [[qualifier, carried]];
    }),
  );
}

function gap(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : Math.max(0, b.start - a.end);
}
