import { chainFrom } from '../prose/chain';
import { clauseAt, type Sentence } from '../prose/sentence';
import { changed } from '../../util/changed';
import { mayHold } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { telltale } from '../text/telltales';
import type { Candidate, Chosen } from './candidate';
import type { Reading } from './readings';

/** Whose a value is, and of what, by its place among others. */
export interface Turn {
  /** Nobody known, where several are told and it does not say of whom. */
  readonly subject: SubjectRef | undefined;
  readonly best: Candidate;
}

/**
 * As many values as names, joined alike: the first is of the first, and so on.
 * Takes: "Foo 2 and Bar 3 have context windows of 128K and 64K tokens, respectively", "prices of $2 and $5 for Foo 2 and Bar 3"
 * Refuses: "Foo 2 and Bar 3 cost $2 and $8" (input and output of either), values of two benchmarks
 */
export function namesInTurn(chosen: readonly Chosen[], sentence: Sentence): ReadonlyMap<Reading, Turn> {
  const turns = new Map<Reading, Turn>();
  if (chosen.length < 2) return turns;
  for (const group of joinedValues(chosen, sentence)) {
    const best = group.find((one) => one.best)?.best;
    if (best && isOfOneTerm(group, best) && !isSetAgainst(group, sentence) && !saysRespectively(sentence)) {
      const pair = rivalsOf(group, sentence);
      for (const [index, { reading }] of group.entries())
        turns.set(reading, { subject: pair[index], best: (group[index] as Chosen).best as Candidate });
      continue;
    }
    const owners = best && sentence.marks.names.length > 1 ? ownersOf(group, sentence) : [];
    if (!best || owners.length !== group.length || isOfSeveral(best, sentence)) continue;
    for (const [index, { reading }] of group.entries()) {
      const value = reading.read(best.property, true);
      const subject = owners[index];
      if (value && subject) turns.set(reading, { subject, best: changed(best, { value }) });
    }
  }
  return turns;
}

/** Runs of two or more values of one kind with nothing but a comma or an "and" between. */
function joinedValues(chosen: readonly Chosen[], { passage: { text } }: Sentence): Chosen[][] {
  const groups: Chosen[][] = [];
  for (const one of chosen) {
    const last = groups.at(-1)?.at(-1)?.reading;
    const isJoined =
      last?.kind === one.reading.kind &&
      (one.reading.pair === undefined
        ? JOINT.test(text.slice(last.span.end, one.reading.span.start))
        : one.reading.pair === 1 && one.reading.modifier !== undefined);
    if (isJoined) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.filter(({ length }) => length > 1);
}

const JOINT = /^(?:,| and|, and)(?: about| around| roughly)? ?$/;

/** The names that the clause is about, or those joined right behind the values. */
function ownersOf(group: readonly Chosen[], sentence: Sentence): readonly SubjectRef[] {
  const [first, last] = [group[0]?.reading, group.at(-1)?.reading];
  if (!first || !last) return [];
  const { subjects = [] } = clauseAt(sentence, first.span.start) ?? {};
  if (subjects.length === group.length && subjects.every(({ inferred }) => inferred === undefined)) return subjects;
  const { text } = sentence.passage;
  const [name, ...rest] = sentence.marks.names.filter((mark) => mark.start >= last.span.end);
  if (!name || !/^,? (?:for|with|by|from|in|on) (?:the )?$/.test(text.slice(last.span.end, name.start))) return [];
  return chainFrom(text, name, rest).map((mark) => subjectOfName(mark.name, sentence.document));
}

/** "on MATH-500 the figures were 97.3% and 96.4%": no one has two scores on one benchmark. */
function isOfOneTerm(group: readonly Chosen[], { property, term }: Candidate): boolean {
  return (
    term !== undefined && group.every(({ best }) => best?.property === property && best.term?.id === term.id && best.cost > 0)
  );
}

/** "86.8% against 86.4% and 83.7%": of others, one after the other. */
function isSetAgainst([first]: readonly Chosen[], { passage: { text }, start }: Sentence): boolean {
  const at = first?.reading.span.start ?? 0;
  return /\b(?:against|versus|vs\.?|compared (?:to|with)) (?:just |only )?$/.test(text.slice(Math.max(start, at - 24), at));
}

/** Those whom the values of one term are of: the names joined to them or whom the clause is about, else the subject of the sentence and who else it names. */
function rivalsOf(group: readonly Chosen[], sentence: Sentence): readonly (SubjectRef | undefined)[] {
  const owners = ownersOf(group, sentence);
  if (owners.length === group.length) return owners;
  const at = group[0]?.reading.span.start ?? 0;
  const first = sentence.clauses[0]?.subject;
  const named = new Set(sentence.marks.names.filter(({ end }) => end <= at).map((mark) => mark.name));
  const others = [...named].filter(({ key }) => key !== first?.key).map((name) => subjectOfName(name, sentence.document));
  return first && others.length === group.length - 1 ? [first, ...others] : [];
}

/** Several benchmarks in the sentence: the values may be of one subject in the order of those. */
function isOfSeveral({ property }: Candidate, sentence: Sentence): boolean {
  const qualifier = sentence.document.lexicon.namedBy.get(property);
  const terms = sentence.marks.terms.filter((term) => term.qualifier === qualifier).map(({ id }) => id);
  return new Set(terms).size > 1;
}

/** "86.0% and 69.1% on MMLU and GPQA, respectively": values and terms go together in order. */
export function inOrderNamed(proposals: readonly Proposal[], sentence: Sentence): Proposal[] {
  if (!mayHold(sentence.passage, RESPECTIVELY) || !saysRespectively(sentence)) return [...proposals];
  const { namedBy } = sentence.document.lexicon;
  return proposals.map((proposal) => {
    const qualifier = namedBy.get(proposal.property);
    const terms = sentence.marks.terms.filter((term) => term.qualifier === qualifier);
    const rivals = proposals.filter(
      (other) => other.property === proposal.property && other.subject?.key === proposal.subject?.key,
    );
    const term = terms[rivals.indexOf(proposal)];
    if (qualifier === undefined || !term || terms.length < 2 || rivals.length !== terms.length) return proposal;
    return changed(proposal, {
      qualifiers: changed(proposal.qualifiers, { [qualifier]: term.id }),
      inferred: [...proposal.inferred, 'in the order named'],
    });
  });
}

const RESPECTIVELY = telltale(/respectively/);

function saysRespectively({ passage: { text }, start, end }: Sentence): boolean {
  return /\brespectively\b/i.test(text.slice(start, end));
}
