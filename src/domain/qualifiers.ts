/**
 * Conditions on a claim, by name. Which of them separate slots is the property's business (Property.separators);
 * the rest explain differences. Keys are snake_case, as in the vocabulary: benchmark, tier, platform, stage, scope,
 * standard, condition, versus, measured_by, as_of, statistic, approximate, bound, status, event, channel, ...
 * `bound` is one of "<", "<=", ">", ">="; `approximate` is true or absent; dates are ISO strings; `versus` names subjects.
 */
export type Qualifiers = Readonly<Record<string, QualifierValue>>;

export type QualifierValue = string | number | boolean | readonly string[];
