import type { Span } from '../../domain';

/** Marks that are joined to the first one: by commas, "and", "or", "as well as", with brackets and descriptions between. */
export function chainFrom<Mark extends Span>(text: string, first: Mark, rest: readonly Mark[]): Mark[] {
  const chain = [first];
  for (const next of rest) {
    const last = chain.at(-1) as Mark;
    if (next.start < last.end) continue;
    if (!JOINED.test(text.slice(last.end, next.start))) break;
    chain.push(next);
  }
  return chain;
}

/** What may stand before a name without changing whose it is: "the larger", "Google's", "the predecessor". */
export const DESCRIBED =
  "(?:(?:the|its|an?|both|older|newer|larger|smaller|full|flagship|original|predecessor,?|successor|models like|models such as|(?:[\\p{Lu}]\\p{L}+ )?[\\p{Lu}]\\p{L}+['\\u2019]s) ?){0,5}";

const JOINED = new RegExp(
  `^(?: \\([^)]{0,40}\\)|: ?~?[\\d.]+[%\\p{L}/]{0,4})?['\\u2019]?s?(?:,| and| or| nor|,? as well as|/|, (?:in|on|via|through|to)|, (?:and|or)|,? (?:and|or) well (?:ahead of|above|below|behind)|(?: [\\p{L}-]+){0,2},? and (?:also )?(?:to|from|via|for|on|in|through))+ ?${DESCRIBED}$`,
  'u',
);
