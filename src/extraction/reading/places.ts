const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** As a pattern, a place on a list told in words. Takes: "ranked fourth", "came in third", "placing second". Refuses: "first released", "the third model". */
export const SPELLED_PLACE = `(?:${PLACES.join('|')})(?<=\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)|c(?:omes|ame|oming)|sits|stands|is|was) (?:in )?\\w{1,8})(?= (?:on|in|among|of|out|overall|behind|place)\\b|[,.;)]|$)`;

export function placeOf(word: string): number | undefined {
  const at = PLACES.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
