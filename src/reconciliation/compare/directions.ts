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

const OPPOSITES = new Map<string, string>(
  [
    ['faster', 'slower'],
    ['larger', 'smaller'],
    ['higher', 'lower'],
    ['more expensive', 'cheaper'],
    ['better', 'worse'],
    ['later', 'earlier'],
    ['newer', 'older'],
    ['longer', 'shorter'],
    ['more', 'less'],
    ['heavier', 'lighter'],
    ['wider', 'narrower'],
    ['deeper', 'shallower'],
    ['thicker', 'thinner'],
    ['warmer', 'cooler'],
    ['louder', 'quieter'],
  ].flatMap(([one = '', other = '']) => [[one, other] as const, [other, one] as const]),
);

/** The word for the other way; where the list has none, plain "higher" or "lower". */
export function oppositeOf(words: string): string {
  return OPPOSITES.get(words.toLowerCase()) ?? (directionOf(words)?.sense === 1 ? 'lower' : 'higher');
}
