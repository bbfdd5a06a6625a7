import type { SubjectId } from '../../domain';
import type { Reading } from '../compare';
import { groupBy } from '../../util/group-by';
import type { Hearing } from '../hearing';
import { isOfOneReading } from '../sides';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import type { ConflictRule, Finding, Telling } from './finding';
import { knownNumbers, type KnownNumbers, type Pair } from './operands';
import { documentInWords, listInWords, reasonInWords, say, someInWords } from './phrases';
import { check, type Check } from './recompute';

/**
 * A comparison against the numbers: "slower" at 127 against 108, "more than twice as fast" at 108 / 63 = 1.71x. The document's own numbers
 * come first, as nobody should contradict himself; else those of any other document that has both; else, and softly, numbers from two documents.
 * A figure that does not follow from numbers in the same document is ARITHMETIC, all else COMPARATIVE.
 */
export const comparative: ConflictRule = {
  name: 'comparison@1',
  concerns: (property) => property.compares.length > 0,
  find(slot, _division, hearing) {
    return slot.item.versus.flatMap((versus) => {
      const about = { slot, versus, known: knownNumbers(slot, versus, hearing), hearing };
      return byReading(slot.testimonies).flatMap((testimonies) => judge(testimonies, about) ?? []);
    });
  },
};

interface Case {
  readonly slot: Slot;
  readonly versus: SubjectId;
  readonly known: KnownNumbers;
  readonly hearing: Hearing;
}

interface Contradiction {
  readonly pair: Pair;
  readonly check: Check;
  readonly origin: 'own' | 'one document' | 'two documents';
  readonly contested: boolean;
}

/** Claims of one reading are one finding: the contradiction that stands on the firmest ground speaks for all of them. */
function judge(testimonies: readonly Testimony[], about: Case): Finding | undefined {
  const [first] = testimonies;
  const elsewhere = first === undefined ? undefined : contradictionElsewhere(first.reading, about.known);
  const contradicted = testimonies.flatMap((testimony) => {
    const own = about.known.together.get(testimony.claim.document);
    const contradiction = own === undefined ? elsewhere : unlessHolds(testimony.reading, [own], 'own');
    return contradiction === undefined ? [] : [{ testimony, contradiction }];
  });
  const best = contradicted.find(({ contradiction }) => contradiction.origin === 'own') ?? contradicted[0];
  return best === undefined
    ? undefined
    : findingOf(
        contradicted.map(({ testimony }) => testimony),
        best.contradiction,
        about,
      );
}

/** What contradicts a reading in documents other than its own. */
function contradictionElsewhere(reading: Reading, known: KnownNumbers): Contradiction | undefined {
  if (known.together.size > 0) return unlessHolds(reading, [...known.together.values()], 'one document');
  return unlessHolds(reading, [known.pairs()], 'two documents');
}

/** Within a document any pair that bears the claim out is enough: over 60 % cheaper on input is cheaper. */
function unlessHolds(
  reading: Reading,
  groups: readonly (readonly Pair[])[],
  origin: Contradiction['origin'],
): Contradiction | undefined {
  let [nearest, contested]: [Failed | undefined, boolean] = [undefined, false];
  for (const pairs of groups) {
    const failed = nearestFailed(reading, pairs);
    if (failed === undefined) contested = true;
    else if (nearest === undefined || failed.check.off < nearest.check.off) nearest = failed;
  }
  return nearest === undefined ? undefined : { pair: nearest.pair, check: nearest.check, origin, contested };
}

type Failed = Pick<Contradiction, 'pair' | 'check'>;

/** The first of the nearest, where no pair bears it out. */
function nearestFailed(reading: Reading, pairs: readonly Pair[]): Failed | undefined {
  const { snak } = reading;
  if (snak.kind !== 'value' || snak.value.type !== 'ratio') return undefined;
  let nearest: Failed | undefined;
  for (const pair of pairs) {
    const result = check(snak.value, reading, pair);
    if (result?.holds === true) return undefined;
    if (result !== undefined && (nearest === undefined || result.off < nearest.check.off)) nearest = { pair, check: result };
  }
  return nearest;
}

/** Below this the numbers only nearly bear it out. */
const NEARLY = 0.05;

function findingOf(testimonies: readonly Testimony[], found: Contradiction, about: Case): Finding {
  const { pair, check: result, origin } = found;
  const stated = testimonies[0] as Testimony;
  const arithmetic = origin === 'own' && isFigure(stated) && stated.reading.bound === undefined && !result.wrongWay;
  const isSoft = found.contested || origin === 'two documents' || (!result.wrongWay && result.off <= NEARLY);
  const numbers = [...new Set([pair.subject.testimony, pair.other.testimony])];
  return {
    kind: arithmetic ? 'ARITHMETIC' : 'COMPARATIVE',
    rule: arithmetic ? 'comparison-figure@1' : 'comparison@1',
    severity: isSoft ? 'soft' : 'hard',
    sides: [
      { snak: { kind: 'value', value: result.recomputed() }, testimonies: numbers },
      { snak: stated.claim.snak, testimonies },
    ],
    firstIsPreferred: true,
    ...(isSoft ? {} : { overrules: origin === 'own' ? 0.8 : 0.6 }),
    spread: Math.min(1, result.wrongWay ? Math.max(0.5, result.off) : result.off),
    tell: () => inTelling(found, numbers, about),
  };
}

function inTelling(found: Contradiction, numbers: readonly Testimony[], about: Case): Telling {
  const { check: result, origin } = found;
  const whose = origin === 'own' ? 'its own numbers give' : `the numbers of ${documentsInWords(numbers, about.hearing)} give`;
  const dissolution = dissolving(found, about);
  return {
    reason: reasonInWords(
      `${whose} ${result.equation()}${result.wrongWay ? ', the other way round' : ''}`,
      dissolution.dissolvedBy?.reason,
    ),
    ...dissolution,
  };
}

function isFigure({ reading: { snak } }: Testimony): boolean {
  return snak.kind === 'value' && snak.value.type === 'ratio' && snak.value.amount !== undefined;
}

function dissolving({ pair, origin }: Contradiction, { slot, hearing }: Case): Pick<Telling, 'dissolvedBy'> {
  const compared = hearing.property(pair.subject.testimony.claim.property);
  if (origin === 'own' || !compared.changes) return {};
  const dates = [...new Set(slot.testimonies.flatMap(({ claim }) => claim.qualifiers['as_of'] ?? []))].map((date) => say(date));
  const dated = dates.length === 0 ? 'the comparison is undated' : `the comparison is of ${listInWords(dates)}`;
  return { dissolvedBy: { qualifier: 'as_of', reason: `${compared.label} changes over time, and ${dated}` } };
}

function documentsInWords(testimonies: readonly Testimony[], hearing: Hearing): string {
  return someInWords(testimonies.map((testimony) => documentInWords(testimony, hearing)));
}

function byReading(testimonies: readonly Testimony[]): (readonly Testimony[])[] {
  if (isOfOneReading(testimonies)) return [testimonies];
  return [...groupBy(testimonies, ({ reading }) => reading.key).values()];
}
