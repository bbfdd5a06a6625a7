import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { NameMark } from '../names/gazetteer';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { chainFrom } from './chain';
import { clauseAt, type Sentence } from './sentence';

/**
 * Whose a value is that stands in a bracket with others, as many as names were named right before it or as the clause is about.
 * Takes: "Foo 2 and Bar 3 (30.5% and 60.1%)", "the two are closer (89.0% and 90.2%)"; undefined where the numbers do not match
 */
export function ownerInTurn(sentence: Sentence, value: Span): SubjectRef | undefined {
  const { text } = sentence.passage;
  // Only near the value: a paragraph may be a megabyte without a bracket.
  const from = Math.max(sentence.start, value.start - LONGEST);
  const open = from + text.slice(from, value.start).lastIndexOf('(');
  const length = text.slice(value.end - 1, Math.min(sentence.end, value.end + LONGEST)).indexOf(')');
  if (open < from || length < 0 || text.slice(open, value.start).includes(')')) return undefined;
  const parts = text.slice(open + 1, value.end - 1 + length).split(JOINT);
  if (parts.length < 2 || !parts.every((part) => /^[~$€£]?\d/.test(part))) return undefined;
  const at = allMatches(JOINTS, text.slice(open + 1, value.start)).length;
  const owners = ownersBefore(sentence, open) ?? clauseAt(sentence, value.start)?.subjects ?? [];
  return owners.length === parts.length ? owners[at] : undefined;
}

const LONGEST = 80;
const JOINT = /,? and |, | (?:vs\.?|versus) | ?\/ ?/;
const JOINTS = new RegExp(JOINT, 'g');

/** The names joined to each other that end right before a bracket; of "Foo 2 ($1/$2) and Bar 3 (" none, for each has its own. */
function ownersBefore({ marks, passage, document }: Sentence, open: number): readonly SubjectRef[] | undefined {
  const names = marks.names.filter((name) => name.end <= open);
  const last = names.at(-1);
  if (!last || passage.text.slice(last.end, open).trim() !== '') return undefined;
  const chain = names
    .map((name, index): readonly NameMark[] => chainFrom(passage.text, name, names.slice(index + 1)))
    .find((candidate) => candidate.includes(last));
  const hasOwn = chain && passage.text.slice(chain[0]?.start, last.end).includes('(');
  return hasOwn ? [] : chain?.map((name) => subjectOfName(name.name, document));
}
