import type { Span } from '../../domain';
import type { Sentence } from './sentence';

/** "Foo 2 is rear-wheel drive", "It is automatic": with nothing but whom it is said of ahead of the verb. */
export function isPredicate({ start, end }: Span, { passage: { text }, marks, document, start: from }: Sentence): boolean {
  const copula = / (?:is|are|was|were|remains?) (?:an? |the |also |now |still |fully |strictly )?$/.exec(
    text.slice(Math.max(from, start - 30), start),
  );
  if (!copula || !/^(?:[.,;:)]|$| (?:and|or|but|while|only|with|by|from|in|for|at)\b)/.test(text.slice(end, end + 8)))
    return false;
  const at = start - copula[0].length;
  if (marks.names.some((name) => name.end === at)) return true;
  const [, pronoun, noun] =
    /(?:^|[.;,:] |\b(?:and|but|while) )(?:(it|this|both)|the (\p{L}+))$/iu.exec(text.slice(Math.max(from, at - 30), at)) ?? [];
  return pronoun !== undefined || (noun !== undefined && document.lexicon.vocabulary.subjectNouns.includes(noun.toLowerCase()));
}
