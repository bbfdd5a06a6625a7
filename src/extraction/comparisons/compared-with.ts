import type { Span } from '../../domain';
import { chainFrom, DESCRIBED } from '../prose/chain';
import { clauseAt, type Sentence } from '../prose/sentence';
import type { SubjectRef } from '../proposal';
import type { DocumentReading } from '../document-reading';
import type { Name } from '../names/gazetteer';
import { standouts } from '../names/standouts';
import { subjectOfName } from '../subject-ref';
import type { Amount } from './amount-of';
import type { Direction } from './directions';

/**
 * Who is compared with whom: the subjects of the clause with the names behind the direction, or with whom was spoken of before.
 * Takes: "cheaper than both Foo and Bar", "behind the scores of Foo (77.9%) and Bar", "surpassed by Foo 3" (the other way round)
 * Refuses: "the larger Foo 2" (a description), "ahead of the Foo 2 series" (no one subject)
 */
export function comparedWith(sentence: Sentence, direction: Direction, amount: Amount | undefined): Compared | undefined {
  const { text } = sentence.passage;
  const clause = clauseAt(sentence, direction.start);
  const subjects = clause?.subjects ?? [];
  const amountEnd = Math.max(direction.end, amount?.end ?? 0);
  const within = sentence.marks.names.find((name) => name.start >= direction.end && name.end <= (amount?.start ?? 0));
  const from = within ? direction.end : amountEnd;
  const first = within ?? sentence.marks.names.find((name) => name.start >= from);
  const between = first ? text.slice(from, first.start) : undefined;
  if (
    first &&
    between !== undefined &&
    !IS_KIN.test(text.slice(first.end, first.end + 12)) &&
    LINKED.test(between) &&
    !isMereDescription(text, direction, between, amount)
  ) {
    const chain = chainFrom(
      text,
      first,
      sentence.marks.names.filter((name) => name.start > first.start),
    );
    const others = chain.map((name) => subjectOfName(name.name, sentence.document));
    const end = chain.at(-1)?.end ?? from;
    return PASSIVE.test(between)
      ? { subjects: others, versus: subjects.slice(0, 1), end, inferred: [] }
      : { subjects, versus: others, end, inferred: [] };
  }
  return withoutName(sentence, direction, subjects, amount);
}

/** Who is compared with whom. */
export interface Compared {
  readonly subjects: readonly SubjectRef[];
  readonly versus: readonly SubjectRef[];
  /** Where the words of the comparison end. */
  readonly end: number;
  readonly inferred: readonly string[];
}

const LINKED = new RegExp(
  `^(?: (?:and|but) (?:(?:about |over |nearly )?[\\d.]+(?:%|x|×| times| percent) )?(?:(?:less|more) [\\p{L}-]+|\\p{L}+er)(?= than))?(?: (?:(?:in|on|at|with) [\\p{L}\\p{N} -]{1,40} )?(?:than|as|to|of|over|from|versus|vs\\.?|by|compared (?:to|with)|relative to|that of|those of|the [\\d.,]+[KMBx%]*(?:[ -][\\p{L}/]+){0,2} of|the scores? (?:reported )?(?:for|of)|scores? (?:of|for)))*(?: both)? ?${DESCRIBED}(?:[\\p{L}-]+ ){0,3}(?:models? (?:such as|like) )?${DESCRIBED}(?:both )?\\(?$`,
  'u',
);

/** "later training of the Foo 2 series" compares with nobody. */
const IS_KIN = /^['’]?s? (?:family|series|line|lineup)\b/;

const PASSIVE = /^ by\b/;

/** "the larger Foo 2": an adjective without "than" describes; with an amount it compares. */
function isMereDescription(text: string, direction: Span, between: string, amount: Amount | undefined): boolean {
  const adjective = /(?:er|ive|able|priced)$/i.test(text.slice(direction.start, direction.end));
  return adjective && !amount && !/\b(?:than|as|to|of)\b/.test(between);
}

/**
 * Nothing named behind it: what is compared with was spoken of before. For the page's own subject that is whoever the sentences
 * before were about ("both": the last two); for another subject it is the page's ("undercut it by 33%").
 * A bare adjective ("lower latency") compares with nobody; "Foo stopped at 32,000, so the new window is 8x larger" does not say whose.
 */
function withoutName(
  sentence: Sentence,
  direction: Direction,
  subjects: readonly SubjectRef[],
  amount: Amount | undefined,
): Compared | undefined {
  const { text } = sentence.passage;
  const words = text.slice(direction.start, direction.end);
  const rival = rivalBehind(sentence, direction, subjects);
  if (rival) return { subjects, versus: [rival], end: direction.end, inferred: ['compared with the other of two'] };
  if (WITH_CLASS.test(text.slice(direction.end, direction.end + 60))) return undefined;
  if (!amount && /^(?:[a-z]+er|(?:more|less) [a-z]+|ahead of|below|behind)$/i.test(words)) return undefined;
  if (!amount && /^the /i.test(words)) return undefined;
  const page = sentence.document.subjectOf(sentence.passage.block);
  const end = direction.end;
  if (subjects.length === 0) return undefined;
  const against = againstWhom(sentence);
  if (against && subjects.every((subject) => subject.key !== against.key))
    return { subjects, versus: [against], end, inferred: [] };
  if (!page) return undefined;
  if (subjects.every((subject) => subject.key !== page.key)) {
    const opening = text.slice(clauseAt(sentence, direction.start)?.start ?? sentence.start, direction.start);
    const isSaid =
      subjects.every((subject) => subject.inferred === undefined) && !/, so (?:that )?(?:the|this|its)\b/.test(opening);
    return isSaid
      ? { subjects, versus: [subjectOfName(page, sentence.document)], end, inferred: ['compared with the subject of the page'] }
      : undefined;
  }
  const others = sentence.recent.filter((subject) => subject.key !== page.key);
  const isBoth = /^ (?:both|their|them)\b/.test(text.slice(direction.end, direction.end + 8)) || /\btheir\b/.test(words);
  const versus = others.slice(0, isBoth ? 2 : 1);
  return versus.length === 0 || (!isBoth && !amount)
    ? undefined
    : { subjects, versus, end, inferred: ['compared with whom the sentences before are about'] };
}

/** "18 points ahead of its rival", "cheaper than the other one": on a page about two, the other of them. */
function rivalBehind(
  { passage: { text }, document }: Sentence,
  { end }: Direction,
  subjects: readonly SubjectRef[],
): SubjectRef | undefined {
  if (!RIVAL.test(text.slice(end, end + 40))) return undefined;
  const inTitle = namesInTitle(document);
  const pair = inTitle.length === 2 ? inTitle : standouts(document.names, 2);
  const [only, another] = pair.filter(({ key }) => subjects.every((subject) => subject.key !== key));
  return only && !another ? subjectOfName(only, document, 'the other of two') : undefined;
}

function namesInTitle({ names, parsed }: DocumentReading): readonly Name[] {
  const first = parsed.blocks.find(({ type }) => type === 'heading');
  const title = parsed.frontMatter.title ?? (first?.type === 'heading' ? first.content.text : '');
  return [...new Set(names.inHeading(title).map((mark) => mark.name))];
}
const RIVAL =
  /^ (?:(?:than|of|as|over|to|by) )?(?:its|the) (?:main |only |big )?(?:rival|competitor|opponent|counterpart|other (?:one|model)|other(?=[.,;)]|$))\b(?! \p{Lu})/u;

/** "outperforms many larger models": no one of them. */
const WITH_CLASS =
  /^ (?:the |its |their )?(?:\p{Ll}[\p{L}-]* ){0,3}(?:models|systems|rivals|competitors|alternatives|peers|others|products|devices)\b/u;

/** "Against Foo 1, which costs more, Foo 2 is 60% cheaper": named ahead of the sentence. */
function againstWhom(sentence: Sentence): SubjectRef | undefined {
  const [first] = sentence.marks.names;
  const opening = first && sentence.passage.text.slice(sentence.start, first.start);
  return first && /^\W*(?:against|compared (?:to|with)|versus|relative to|next to|unlike)(?: the)? $/i.test(opening ?? '')
    ? subjectOfName(first.name, sentence.document)
    : undefined;
}
