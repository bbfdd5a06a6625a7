import type { Span } from '../../domain';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import type { Sentence } from './sentence';

/** "behind Foo 2, a free open-weight model", "an open-weight model such as Foo 2", "the open-weight Foo 2": a name that the words describe. */
export function describedBy(value: Span, sentence: Sentence): SubjectRef | undefined {
  const { text } = sentence.passage;
  const { names } = sentence.marks;
  const before = names.filter((name) => name.end <= value.start).at(-1);
  if (before && /^,(?: which is)? an? (?:[\p{L}-]+,? ){0,3}$/u.test(text.slice(before.end, value.start)))
    return subjectOfName(before.name, sentence.document);
  const after = names.find((name) => name.start >= value.end);
  return after && /^ (?:(?:[\p{L}-]+ ){1,2}(?:such as|like) (?:the )?)?$/u.test(text.slice(value.end, after.start))
    ? subjectOfName(after.name, sentence.document)
    : undefined;
}
