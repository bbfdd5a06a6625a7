const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const OF_TABLE = '(?:the )?[^,.;:()]{0,40}\\b(?:leaderboard|rankings?|charts?|league table)\\b';

/**
 * As a pattern, a place on a list told in words. Takes: "ranked fourth", "came in third", "took second place", "tops the Arena leaderboard", "at the
 * top of the chart". Refuses: "first released", "the third model", "tops out at", "in the first place".
 */
export const SPELLED_PLACE =
  `(?:(?:${PLACES.join('|')})(?<=\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)|c(?:omes|ame|oming)|sits|stands|is|was) (?:in )?\\w{1,8})(?= (?:on|in|among|of|out|overall|behind|place)\\b|[,.;)]|$)` +
  `|(?:${PLACES.join('|')})(?<!\\bthe first)(?= place\\b)|(?:tops|topped|topping|leads|led|leading)(?= ${OF_TABLE})|top(?<=\\bthe top)(?= of ${OF_TABLE}))`;

export function placeOf(word: string): number | undefined {
  const at = PLACES.indexOf(word);
  return at < 0 ? (LEADS.test(word) ? 1 : undefined) : at + 1;
}

const LEADS = /^(?:top|lead|led)/;
