import type { Property, Vocabulary } from '../../vocabulary';
import { claimedWords } from './claimed-words';
import { labelKey } from './label-key';

export interface KinDirection {
  readonly property: Property;
  readonly id: string;
  readonly phrase: string;
}

/**
 * Other ways of plain English to say a direction of comparison, so that a vocabulary that merely says "cheaper" and "heavier" finds
 * "undercuts" and "twice as heavy as". A phrase that the vocabulary uses for anything itself is left to that.
 * Takes: "costs more" for "more expensive", "as fast as" for "faster"
 * Refuses: "as large as" where two properties compare by "larger" and none of them is there without a cue
 */
export function kinDirections(vocabulary: Vocabulary): KinDirection[] {
  const claimed = claimedWords(vocabulary);
  const ratios = [...vocabulary.properties.values()].filter(({ datatype }) => datatype === 'ratio');
  return Object.entries(PHRASES).flatMap(([id, phrases]) => {
    const having = ratios.filter(({ values }) => values.some((value) => value.id === id));
    const property = having.length === 1 ? having[0] : having.find(({ cues }) => cues.length === 0);
    if (!property) return [];
    return phrases.split(', ').flatMap((phrase) => (claimed.has(labelKey(phrase)) ? [] : { property, id, phrase }));
  });
}

const PHRASES: Readonly<Record<string, string>> = {
  cheaper: 'less expensive, less costly, more affordable, lower-priced, undercuts, undercut, costs less, cost less',
  'more expensive':
    'costlier, pricier, dearer, costs more, cost more, as expensive as, as expensive, as much as, the price of, the cost of',
  faster: 'quicker, as fast as, as fast, as quick as, the speed of, outpaces',
  larger: 'bigger, as large as, as large, as big as, as big, the size of',
  heavier: 'weighs more, as heavy as, as heavy, the weight of',
  lighter: 'weighs less',
  taller: 'as tall as, as tall, the height of',
  higher: 'as high as, as high',
  longer: 'as long as, as long, the length of',
  deeper: 'as deep as, as deep, the depth of',
  wider: 'as wide as, as wide, the width of',
  brighter: 'as bright as, as bright',
  louder: 'as loud as, as loud',
  older: 'as old as, as old',
  'more powerful': 'as powerful as, as powerful, the power of',
};
