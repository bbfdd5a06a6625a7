import type { Property, Term } from '../../vocabulary';
import { readWords } from '../text/words';
import { labelKey } from './label-key';
import type { Lexicon } from './lexicon';

/** What the label of a row, a column or a key stands for. */
export interface LabelReading {
  /** Candidates, best first: the value decides. Empty when the label only qualifies. */
  readonly properties: readonly Property[];
  /** Terms that it names: a benchmark as row label. */
  readonly qualifiers: Readonly<Record<string, string>>;
  /** Unit that one of its terms implies. */
  readonly unit?: string;
  /** Whether the label as a whole, apart from brackets, is one the vocabulary knows. */
  readonly isExact: boolean;
}

/**
 * Takes: "Context Window" (exact)   "Inference speed (tokens per second)"   "MMLU (general knowledge)"   "MMLU Score"   "Cost (input / output per 1M tokens)"
 * Refuses: "Details", "Value", "Competitor".
 */
export function readLabel(label: string, lexicon: Lexicon): LabelReading | undefined {
  const known = KNOWN.get(lexicon) ?? new Map<string, LabelReading | undefined>();
  KNOWN.set(lexicon, known);
  if (known.has(label)) return known.get(label);
  const reading = label.length > LONGEST ? undefined : readAnew(label, lexicon);
  if (known.size < MOST_KNOWN) known.set(label, reading);
  return reading;
}

/** A longer text is no label. */
const LONGEST = 120;
const MOST_KNOWN = 20_000;
const KNOWN = new WeakMap<Lexicon, Map<string, LabelReading | undefined>>();

function readAnew(label: string, lexicon: Lexicon): LabelReading | undefined {
  const whole = exactly(label, lexicon);
  if (whole) return whole;
  const bare = label.replace(/\s*[([].*?[)\]]\s*/g, ' ').trim();
  const outside = bare === label || bare === '' ? undefined : exactly(bare, lexicon);
  const within = containedIn(label, lexicon);
  if (!outside) return within;
  return {
    ...outside,
    properties: [...new Set([...outside.properties, ...(within?.properties ?? [])])],
    qualifiers: { ...within?.qualifiers, ...outside.qualifiers },
  };
}

function exactly(label: string, lexicon: Lexicon): LabelReading | undefined {
  const key = labelKey(label);
  const properties = lexicon.labels.get(key) ?? [];
  const terms = lexicon.terms.get(key) ?? [];
  if (properties.length === 0 && terms.length === 0) return undefined;
  return { properties: [...properties, ...namedByTerms(terms, lexicon)], ...qualifiersOf(terms), isExact: true };
}

/** The longest known phrases within a label, in order of length. */
function containedIn(label: string, lexicon: Lexicon): LabelReading | undefined {
  const words = readWords(label);
  const matches = lexicon.phrases.findAll(label, words).filter((match) => match.length <= 8);
  const terms = matches.flatMap((match) => (match.meaning.kind === 'term' ? [match] : []));
  const largest = terms.filter(
    (term) =>
      !terms.some((other) => other !== term && other.start <= term.start && term.end <= other.end && other.length > term.length),
  );
  const named = largest.flatMap(({ meaning }) =>
    meaning.kind === 'term'
      ? [
          {
            qualifier: meaning.qualifier,
            term: { id: meaning.id, aliases: [], ...(meaning.unit === undefined ? {} : { unit: meaning.unit }) },
          },
        ]
      : [],
  );
  const properties = matches
    .flatMap(({ meaning, length, start }) =>
      meaning.kind === 'cue' || meaning.kind === 'label' ? [{ property: meaning.property, length, start }] : [],
    )
    .sort((a, b) => b.length - a.length || a.start - b.start)
    .map(({ property }) => property);
  const all = [...new Set([...namedByTerms(named, lexicon), ...properties])];
  if (all.length === 0 && named.length === 0) return undefined;
  return { properties: all, ...qualifiersOf(named), isExact: false };
}

function namedByTerms(terms: readonly { qualifier: string; term: Term }[], lexicon: Lexicon): Property[] {
  return [...lexicon.namedBy]
    .filter(([, qualifier]) => terms.some((term) => term.qualifier === qualifier))
    .map(([property]) => property);
}

function qualifiersOf(terms: readonly { qualifier: string; term: Term }[]): {
  qualifiers: Record<string, string>;
  unit?: string;
} {
  const unit = terms.find(({ term }) => term.unit !== undefined)?.term.unit;
  return {
    qualifiers: Object.fromEntries([...terms].reverse().map(({ qualifier, term }) => [qualifier, term.id])),
    ...(unit === undefined ? {} : { unit }),
  };
}
