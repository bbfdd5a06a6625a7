/**
 * The forms of the verb that a noun goes with, as far as spelling tells. Some of them are no words; no text has those.
 * Takes: eruption (erupted), consumption (consumes), charging (charges), acceleration (accelerates), discovery (discovered), grade (graded)
 * Refuses: "size", "RAM" (no verb, or too short to tell)
 */
export function verbForms(noun: string): string[] {
  const lower = noun.toLowerCase();
  if (!/^[a-z]{5,}$/.test(lower) || NO_VERB.has(lower)) return [];
  const stems = STEMS.find(([ending]) => ending.test(lower));
  const bare = stems ? stems[1].map((rest) => lower.replace(stems[0], rest)) : [lower.replace(/e$/, '')];
  const forms = bare.filter((stem) => stem.length > 2).flatMap(inflected);
  return [...new Set(forms)].filter((form) => form !== lower);
}

/** "charg": charges, charged, charging; "emit": emits, emitted. */
function inflected(stem: string): string[] {
  const doubled = /[^aeiou][aeiou][bdgmnpt]$/.test(stem) ? [`${stem}${stem.at(-1) ?? ''}ed`] : [];
  return [`${stem}s`, `${stem}es`, `${stem}ed`, ...doubled];
}

/** What a noun's ending becomes, by the first that fits. */
const STEMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sumption$/, ['sum']],
  [/ption$/, ['pt']],
  [/duction$/, ['duc']],
  [/ction$/, ['ct']],
  [/mission$/, ['mit']],
  [/nsion$/, ['nd']],
  [/ization$/, ['iz']],
  [/isation$/, ['is']],
  [/ation$/, ['at', '']],
  [/[tl]ion$/, ['t', 'l', 'et']],
  [/(?<=.{3})ment$/, ['', 'e']],
  [/(?<=.{3})ings?$/, ['']],
  [/(?<=(?:arriv|remov|approv|withdraw|renew|retriev))al$/, ['']],
  [/(?<=(?:discov|deliv|recov))ery$/, ['er']],
];

/** Things, and words that mean too much as a verb. */
const NO_VERB = new Set(
  'battery station version camera gallery number material model height width length depth price value class state image points seats doors things place people power water screen display colour color range'.split(
    ' ',
  ),
);
