import type { Property, Vocabulary } from '../../vocabulary';
import { claimedWords } from './claimed-words';
import type { KinWord } from './kin-words';
import { labelKey } from './label-key';
import { verbForms } from './verb-forms';

/**
 * Other forms of the words by which a property is called, so that a vocabulary that says "Last eruption" finds "last erupted". A form that
 * the vocabulary uses for anything itself is left to that; so is one that two properties of a datatype could claim.
 * Takes: "last erupted" for "Last eruption", "graded" for "Grade", "refreshes" for "Refresh rate", "charges wirelessly" for "Wireless charging",
 *   "memory" for "Maximum memory"
 * Refuses: "cameras" where there are a main and a front one, forms of words that only the property's cues have
 */
export function closePhrasings(vocabulary: Vocabulary): KinWord[] {
  const claimed = claimedWords(vocabulary);
  const words = [...vocabulary.properties.values()].flatMap((property) => {
    const phrases = new Set(namesOf(property).flatMap((name) => phrasingsOf(name, property)));
    const side = SIDES[property.datatype] ?? 'anywhere';
    const plain = namesOf(property).flatMap((name) => plainerNames(name, property, vocabulary));
    return [
      ...[...phrases].map((phrase): KinWord => ({ property, phrase, side })),
      ...[...new Set(plain)].map((phrase): KinWord => ({ property, phrase, side: 'anywhere' })),
    ];
  });
  return words.filter(
    ({ property, phrase }) =>
      !claimed.has(labelKey(phrase)) &&
      !words.some(
        (other) => other.phrase === phrase && other.property !== property && other.property.datatype === property.datatype,
      ),
  );
}

/** A verb leads to its number, and may stand anywhere near a date or a word. */
const SIDES: Partial<Record<Property['datatype'], KinWord['side']>> = { quantity: 'ahead', money: 'ahead' };

function namesOf({ id, label, aliases }: Property): string[] {
  return [id.replace(/[._]/g, ' '), label, ...aliases];
}

function phrasingsOf(name: string, { datatype }: Property): string[] {
  const words = name.toLowerCase().split(/[\s-]+/);
  const last = words.pop() ?? '';
  if (words.length > 2 || datatype === 'ratio' || datatype === 'set') return [];
  const verbs = verbForms(last);
  if (datatype === 'flag') return words.length === 1 && /ings?$/.test(last) ? adverbial(verbs, words[0] ?? '') : [];
  const own = verbs.map((verb) => [...words, verb].join(' '));
  const ofFirst = words.length === 1 && MEASURES.has(last) ? verbForms(words[0] ?? '') : [];
  return [...own, ...ofFirst];
}

/**
 * "memory" for "Maximum memory", "elevation" for "Source elevation", "display" for "Display size": where no other number of the vocabulary
 * is called so.
 */
function plainerNames(name: string, property: Property, { properties, subjectNouns }: Vocabulary): string[] {
  if (property.datatype !== 'quantity') return [];
  const words = name.toLowerCase().split(/[\s-]+/);
  const [first = '', second = ''] = words;
  if (words.length !== 2) return [];
  const plain = EXTREMES.has(first) || DIMENSIONS.has(second) ? second : SIZES.has(second) ? first : '';
  const isAnothers = [...properties.values()].some(
    (other) =>
      other !== property &&
      other.datatype === 'quantity' &&
      namesOf(other).some((own) =>
        own
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(plain),
      ),
  );
  return plain.length < 4 || isAnothers || subjectNouns.includes(plain) ? [] : [plain];
}

const EXTREMES = new Set('maximum max minimum min peak average mean total overall usual typical'.split(' '));
const DIMENSIONS = new Set(
  'area elevation length width height depth volume weight mass speed discharge brightness torque'.split(' '),
);
const SIZES = new Set('size capacity resolution count'.split(' '));

/** "charges wirelessly" and "wirelessly charged" for "wireless charging". */
function adverbial(verbs: readonly string[], adjective: string): string[] {
  const adverb = `${adjective.replace(/ic$/, 'ical')}ly`;
  return verbs.flatMap((verb) => [`${verb} ${adverb}`, `${adverb} ${verb}`]);
}

/** What a number is called that belongs to a verb: "Refresh rate", "Charging speed". */
const MEASURES = new Set(['rate', 'speed', 'date', 'year', 'time', 'rating']);
