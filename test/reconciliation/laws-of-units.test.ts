import fc from 'fast-check';
import type { Value } from '../../src/domain';
import { readValue } from '../../src/extraction/reading/read-value';
import { reconcile } from '../../src/reconciliation';
import { POLICIES } from '../../src/reconciliation/resolve/policies';
import type { Vocabulary } from '../../src/vocabulary';
import { aClaim, aDocument, inputOf } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';
import { aVocabulary } from '../support/vocabulary';

/**
 * A value restated in another unit of its property is the same value, as long as it is written equally finely: "16K" and "0.016M", not "16,000". What
 * is drawn are digits, the last of them no zero that might only fill, close enough to each other to meet every rule on rounding, tolerance and filling; texts are read as in a claim file.
 */
const language = llmVocabulary();
const laboratory = aVocabulary(
  'probe',
  `id: delay, label: Delay, datatype: quantity, unit: s
   id: mass, label: Mass, datatype: quantity, unit: kg
   id: revenue, label: Revenue, datatype: money, unit: USD
   id: share, label: Share, datatype: quantity, unit: "%"`,
);

interface Case {
  readonly vocabulary: Vocabulary;
  /** The same number, equally finely, in each unit that people use: of these digits, so many of them behind the point. */
  readonly ways: readonly ((digits: number, places: number) => string)[];
}

const CASES: Readonly<Record<string, Case>> = {
  max_output: {
    vocabulary: language,
    ways: [
      (n, e) => `${shifted(n, e)}K tokens`,
      (n, e) => `${shifted(n, e)} thousand tokens`,
      (n, e) => `${shifted(n, e + 3)}M tokens`,
    ],
  },
  parameters: {
    vocabulary: language,
    ways: [
      (n, e) => `${shifted(n, e)}M`,
      (n, e) => `${shifted(n, e)} million parameters`,
      (n, e) => `${shifted(n, e + 3)}B`,
      (n, e) => `${shifted(n, e + 3)} billion`,
    ],
  },
  output_speed: {
    vocabulary: language,
    ways: [(n, e) => `${shifted(n, e)} tokens/s`, (n, e) => `${shifted(n, e)} tokens per second`],
  },
  'price.input': {
    vocabulary: language,
    ways: [
      (n, e) => `$${shifted(n, e + 2)} per 1M tokens`,
      (n, e) => `${shifted(n, e)} cents per million tokens`,
      (n, e) => `$${shifted(n, e + 5)} per 1K tokens`,
      (n, e) => `$${shifted(n, e + 8)} per token`,
    ],
  },
  'price.output': {
    vocabulary: language,
    ways: [
      (n, e) => `$${shifted(n, e + 1)} per 1M tokens`,
      (n, e) => `$${shifted(n, e + 4)} per 1K tokens`,
      (n, e) => `$${shifted(n, e + 7)} per token`,
    ],
  },
  delay: {
    vocabulary: laboratory,
    ways: [(n, e) => `${shifted(n, e)} ms`, (n, e) => `${shifted(n, e + 3)} s`, (n, e) => `${shifted(n, e)} milliseconds`],
  },
  mass: {
    vocabulary: laboratory,
    ways: [(n, e) => `${shifted(n, e)} g`, (n, e) => `${shifted(n, e + 3)} kg`, (n, e) => `${shifted(n, e)} grams`],
  },
  revenue: {
    vocabulary: laboratory,
    ways: [
      (n, e) => `$${shifted(n, e)} million`,
      (n, e) => `$${shifted(n, e)}M`,
      (n, e) => `$${shifted(n, e + 3)} billion`,
      (n, e) => `$${shifted(n, e + 3)}B`,
    ],
  },
  share: { vocabulary: laboratory, ways: [(n, e) => `${shifted(n, e + 1)}%`, (n, e) => `${shifted(n, e + 1)} percent`] },
};

/** 150, two places: "1.50". */
function shifted(digits: number, places: number): string {
  if (places === 0) return String(digits);
  const padded = String(digits).padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

interface Said {
  readonly publisher: string;
  readonly more: number;
  readonly way: number;
  /** One digit more. */
  readonly isFine: boolean;
  readonly isHedged: boolean;
}

const said: fc.Arbitrary<Said> = fc.record({
  publisher: fc.constantFrom('A', 'B', 'C', 'D'),
  more: fc.constantFrom(0, 0, 1, 2, 10, 400),
  way: fc.nat(3),
  isFine: fc.boolean(),
  isHedged: fc.boolean(),
});

/** What is found, without how it is written: ids of conflicts hold their values. */
function found(property: string, digits: number, all: readonly Said[], isRestated: boolean, policy: string) {
  const { vocabulary, ways } = CASES[property] as Case;
  const claims = all.map(({ publisher, more, way, isFine, isHedged }, index) => {
    const write = ways[isRestated ? way % ways.length : 0] as Case['ways'][0];
    const claim = aClaim()
      .in(aDocument(`Source ${publisher}${index}`))
      .saying(property, valueOf(isFine ? write(10 * (digits + more) + 4, 1) : write(digits + more, 0), property, vocabulary));
    return isHedged ? claim.approximately() : claim;
  });
  const { resolutions, conflicts } = reconcile(inputOf(vocabulary, claims, { policy }));
  return {
    resolutions: resolutions.map(({ status, confidence, chosen, positions }) => ({
      status,
      confidence,
      chosen: amountOf(chosen?.kind === 'value' ? chosen.value : undefined),
      positions: positions.map(({ documents }) => documents),
    })),
    conflicts: conflicts.map(({ id, kind, severity, weight, positions }) => ({
      id,
      kind,
      severity,
      weight,
      positions: positions.map(({ documents }) => documents),
    })),
  };
}

function valueOf(text: string, property: string, vocabulary: Vocabulary): Value {
  const known = vocabulary.properties.get(property);
  const read = known === undefined ? undefined : readValue(text, known);
  if (read === undefined || !('snak' in read) || read.snak.kind !== 'value')
    throw new Error(`"${text}" is not read: ${JSON.stringify(read)}`);
  return read.snak.value;
}

function amountOf(value: Value | undefined): number | undefined {
  return value !== undefined && 'amount' in value ? value.amount : undefined;
}

test.each(Object.keys(CASES))('%s restated in another unit changes no status, winner, conflict or severity', (property) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 90 }).map((tens) => 10 * tens + 3),
      fc.array(said, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...POLICIES.keys()),
      (digits, all, policy) => {
        expect(found(property, digits, all, true, policy)).toEqual(found(property, digits, all, false, policy));
      },
    ),
    { numRuns: 40 },
  );
});
