/** Which way a comparison points: whether the subject's value is above (1), below (-1) or at (0) that of the other. */
export interface Direction {
  readonly sense: 1 | 0 | -1;
  /** Whether equality is allowed as well: "equal or larger". */
  readonly orEqual?: true;
}

/** Words of comparison by the way the compared amount goes. Words that are in no list ("different", "unlike") point nowhere. */
const WORDS: readonly (readonly [Direction, readonly string[]])[] = [
  [
    { sense: 1 },
    [
      'faster',
      'larger',
      'bigger',
      'greater',
      'higher',
      'more expensive',
      'dearer',
      'costlier',
      'better',
      'stronger',
      'later',
      'newer',
      'longer',
      'more',
      'ahead',
      'above',
      'quicker',
      'speedier',
      'heavier',
      'taller',
      'wider',
      'deeper',
      'thicker',
      'warmer',
      'louder',
      'brighter',
      'pricier',
      'more costly',
    ],
  ],
  [
    { sense: -1 },
    [
      'slower',
      'smaller',
      'lower',
      'cheaper',
      'less expensive',
      'worse',
      'weaker',
      'earlier',
      'older',
      'shorter',
      'less',
      'fewer',
      'behind',
      'below',
      'lighter',
      'narrower',
      'shallower',
      'thinner',
      'cooler',
      'quieter',
      'dimmer',
      'more affordable',
      'less costly',
    ],
  ],
  [{ sense: 0 }, ['equal', 'same', 'similar', 'comparable', 'matching', 'identical', 'on par', 'equivalent']],
  [
    { sense: 1, orEqual: true },
    ['equal or larger', 'equal or higher', 'equal or better', 'equal or faster', 'at least equal', 'no smaller', 'no slower'],
  ],
  [{ sense: -1, orEqual: true }, ['equal or smaller', 'equal or lower', 'equal or cheaper', 'no larger', 'no more expensive']],
];

const BY_WORD = new Map(WORDS.flatMap(([direction, words]) => words.map((word) => [word, direction] as const)));

export function directionOf(words: string): Direction | undefined {
  return BY_WORD.get(words.trim().toLowerCase());
}

/** Ways up, each with its ways down; where a word has several opposites, the first is the one to say. */
const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ['more expensive', 'cheaper'],
  ['faster', 'slower'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['higher', 'lower'],
  ['better', 'worse'],
  ['stronger', 'weaker'],
  ['later', 'earlier'],
  ['newer', 'older'],
  ['longer', 'shorter'],
  ['taller', 'shorter'],
  ['heavier', 'lighter'],
  ['wider', 'narrower'],
  ['deeper', 'shallower'],
  ['thicker', 'thinner'],
  ['warmer', 'cooler'],
  ['louder', 'quieter'],
  ['brighter', 'dimmer'],
  ['more', 'less'],
];

const OPPOSITES = new Map<string, readonly string[]>();
for (const [up, down] of PAIRS) {
  OPPOSITES.set(up, [...(OPPOSITES.get(up) ?? []), down]);
  OPPOSITES.set(down, [...(OPPOSITES.get(down) ?? []), up]);
}

/** The words for the other way; none where the word is in no pair. */
export function oppositesOf(words: string): readonly string[] {
  return OPPOSITES.get(words.toLowerCase()) ?? [];
}

/** The word for the other way; where there is none, plain "higher" or "lower". */
export function oppositeOf(words: string): string {
  return oppositesOf(words)[0] ?? (directionOf(words)?.sense === 1 ? 'lower' : 'higher');
}
