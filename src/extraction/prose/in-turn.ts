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
  const open = text.lastIndexOf('(', value.start);
  const close = text.indexOf(')', value.end - 1);
  if (open < sentence.start || close < 0 || close > sentence.end || text.slice(open, value.start).includes(')')) return undefined;
  const inside = text.slice(open + 1, close);
  const parts = inside.length > LONGEST ? [] : inside.split(JOINT);
  if (parts.length < 2 || !parts.every((part) => /^[~$€£]?\d/.test(part))) return undefined;
  const at = allMatches(JOINTS, text.slice(open + 1, value.start)).length;
  const owners = ownersBefore(sentence, open) ?? clauseAt(sentence, value.start)?.subjects ?? [];
  return owners.length === parts.length ? owners[at] : undefined;
}

const LONGEST = 80;
const JOINT = /,? and |, | (?:vs\.?|versus) | ?\/ ?/;
const JOINTS = new RegExp(JOINT, 'g');

/** The names joined to each other that end right before a bracket. */
function ownersBefore({ marks, passage, document }: Sentence, open: number): readonly SubjectRef[] | undefined {
  const names = marks.names.filter((name) => name.end <= open);
  const last = names.at(-1);
  if (!last || passage.text.slice(last.end, open).trim() !== '') return undefined;
  const chain = names
    .map((name, index): readonly NameMark[] => chainFrom(passage.text, name, names.slice(index + 1)))
    .find((candidate) => candidate.includes(last));
  return chain?.map((name) => subjectOfName(name.name, document));
}
