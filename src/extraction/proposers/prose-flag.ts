import type { Qualifiers, Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { CueMark, TermMark } from '../marks';
import { chainFrom } from '../prose/chain';
import { isAsked } from '../prose/by-sentence';
import { ellipticalFlags } from '../prose/flag-ellipsis';
import { prosePassages } from '../prose/passages';
import { withUnlisted } from '../prose/unlisted-place';
import { polarityOf, type Polarity } from '../prose/polarity';
import { servedAt, type Served } from '../prose/served-at';
import { sharedOut, type Share } from '../prose/shared-out';
import { clauseAt, sentencesOf, subjectsAt, type Sentence } from '../prose/sentence';
import type { Proposal, SubjectRef } from '../proposal';
import { inferredFor, subjectOfName } from '../subject-ref';
import { valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * What something has, can do or lacks, in running text; where its slots are split by a qualifier ("platform"), once for each
 * of its terms in the clause.
 * Takes: "supports function calling", "no audio input", "available via the Foo API and Bar Cloud", "video is on the roadmap"
 * Refuses: "its function calling is more battle-tested", "available" without a platform
 */
export const proseFlag: Proposer = {
  name: 'prose-flag',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return prosePassages(block, document).flatMap((passage) => {
      const sentences = sentencesOf(passage, document);
      const said = sentences.flatMap((sentence) => (isAsked(sentence) ? [] : proposeSentence(sentence)));
      return said.length === 0 ? said : [...said, ...ellipticalFlags(sentences, said)];
    });
  },
};

function proposeSentence(sentence: Sentence): Proposal[] {
  const forbidden = new Set(sentence.marks.anticues.filter((mark) => standsSo(mark, sentence)).map((mark) => mark.property));
  const cued = sentence.marks.cues
    .filter((cue) => cue.property.datatype === 'flag' && !forbidden.has(cue.property) && !isPartOfCue(cue, sentence))
    .flatMap((cue) => {
      const shares = sharedOut(sentence, cue);
      if (shares.length > 0) return shares.flatMap((share) => proposalsOfShare(sentence, cue, share));
      const split = splittingQualifier(cue.property, sentence);
      return split === undefined ? plainFlag(sentence, cue) : flagPerTerm(sentence, cue, split);
    });
  return [...cued, ...servedAt(sentence).flatMap((served) => placesOf(served, cued, sentence))];
}

/** Word by word: "without vision and without audio input" speaks of no vision input. */
function standsSo({ start, end, length }: Span & { readonly length: number }, { passage: { text } }: Sentence): boolean {
  return text.slice(start, end).split(/[\s-]+/).length <= length;
}

/** Once for each place that no cue told of. */
function placesOf(served: Served, cued: readonly Proposal[], sentence: Sentence): Proposal[] {
  const { property, qualifier, by, is, subject } = served;
  const isTold = (id: string) => cued.some((said) => said.property === property && said.qualifiers[qualifier] === id);
  return served.terms
    .filter(({ id }) => !isTold(id))
    .flatMap((term) => {
      const said = { start: Math.min(by.start, term.start), end: Math.max(by.end, term.end) };
      const proposals = proposalsOf(sentence, property, { is, by }, said, { [qualifier]: term.id });
      if (!subject) return proposals;
      return proposals.slice(0, 1).map((proposal) => changed(proposal, { subject, inferred: inferredFor(subject) }));
    });
}

function proposalsOfShare(sentence: Sentence, cue: CueMark, { name, term, polarity }: Share): Proposal[] {
  const said = { start: cue.start, end: (name ?? term ?? cue).end };
  const qualifiers = term ? { [term.qualifier]: term.id } : {};
  const proposals = proposalsOf(sentence, cue.property, polarity, said, qualifiers);
  return name
    ? proposals
        .slice(0, 1)
        .map((proposal) => changed(proposal, { subject: subjectOfName(name.name, sentence.document), inferred: [] }))
    : proposals;
}

/** "function calls" within "parallel function calls" says nothing of its own. */
function isPartOfCue(cue: CueMark, sentence: Sentence): boolean {
  return sentence.marks.cues.some(
    (other) =>
      other.property.datatype === 'flag' &&
      other.property !== cue.property &&
      other.start <= cue.start &&
      cue.end <= other.end &&
      other.length > cue.length &&
      !other.isSpread,
  );
}

/** "Fine-tuning is available for Foo 2 and Foo 3", "there is no jack in Foo 2": for whom stands behind. */
function availableFor(sentence: Sentence, said: Span): SubjectRef[] | undefined {
  const { text } = sentence.passage;
  const [first, ...rest] = sentence.marks.names.filter((name) => name.start >= said.end);
  if (!first || !BEHIND.test(text.slice(said.end, first.start))) return undefined;
  return chainFrom(text, first, rest).map((mark) => subjectOfName(mark.name, sentence.document));
}

const BEHIND =
  /^s?(?:(?:,| and|, and| or) [\p{L}-]{2,20}(?: [\p{L}-]{2,20}){0,2}){0,5}(?: works?| run[s]?| (?:is|are|will be) (?:not )?(?:now |also |only |currently )?(?:available|supported|offered|enabled|possible|included|open|live|planned))?(?: support)? (?:for|in|on|with|to|by) (?:the |both )?$/u;

/** The separator whose terms the vocabulary lists: a flag that always needs one of them. */
function splittingQualifier(property: Property, sentence: Sentence): string | undefined {
  return property.cardinality === 'many' || property.separators.length === 1
    ? property.separators.find(
        (name) => name !== 'condition' && (sentence.document.lexicon.vocabulary.terms.get(name)?.length ?? 0) > 0,
      )
    : undefined;
}

function plainFlag(sentence: Sentence, cue: CueMark): Proposal[] {
  const polarity = polarityOf(sentence, cue);
  if (isListedTerm(sentence, cue)) return [];
  return polarity ? proposalsOf(sentence, cue.property, polarity, cue, {}) : [];
}

/** "the Foo API, Bar API, and Batch API": one of several places, not a feature. */
function isListedTerm(sentence: Sentence, cue: CueMark): boolean {
  const { terms } = sentence.marks;
  const own = terms.find((term) => term.start <= cue.start && cue.end <= term.end);
  if (!own) return false;
  const others = terms.filter((term) => term.qualifier === own.qualifier && term !== own);
  const { text } = sentence.passage;
  return others.some((term) =>
    term.end <= own.start ? chainFrom(text, term, [own]).length > 1 : chainFrom(text, own, [term]).length > 1,
  );
}

function flagPerTerm(sentence: Sentence, cue: CueMark, qualifier: string): Proposal[] {
  const bound = termsBound(sentence, cue, qualifier);
  const terms = withUnlisted(bound, cue, qualifier, sentence);
  const polarity = polarityOf(sentence, cue) ?? { is: true, by: cue };
  if (terms.length === 0) return sentence.document.lexicon.namedBy.has(cue.property) ? [] : plainFlag(sentence, cue);
  return terms.flatMap((term) =>
    proposalsOf(
      sentence,
      cue.property,
      polarity,
      { start: Math.min(cue.start, term.start), end: Math.max(cue.end, term.end) },
      { [qualifier]: term.id, ...(isOnlyThere(sentence, cue, term) ? { exclusive: true } : {}) },
    ),
  );
}

/** "fine-tuning only on Foo Cloud": nowhere else. Where it is to be had at all ("available only through the API") says less. */
function isOnlyThere(sentence: Sentence, cue: CueMark, term: TermMark): boolean {
  const between = sentence.passage.text.slice(cue.end, Math.max(cue.end, term.start));
  const isOnly = /^ (?:is |are )?(?:only|exclusively|limited|restricted|confined)\b/i.test(between);
  return isOnly && !sentence.document.lexicon.namedBy.has(cue.property);
}

/** The terms after the cue in its clause, as far as they are joined to each other; failing that, those right before it ("no Foo or Bar listing", "Foo and Bar users had access") or the one that opens the sentence ("On Foo Cloud, ..."). */
function termsBound(sentence: Sentence, cue: CueMark, qualifier: string): TermMark[] {
  const clause = clauseAt(sentence, cue.start) ?? sentence;
  const inClause = sentence.marks.terms.filter(
    (term) => term.qualifier === qualifier && term.start >= clause.start && term.end <= clause.end,
  );
  const { text } = sentence.passage;
  const [first, ...rest] = inClause.filter((term) => term.start >= cue.start);
  if (first && FIRST.test(text.slice(cue.end, Math.max(cue.end, first.start)))) return chainFrom(text, first, rest);
  const before = inClause.filter((term) => term.end <= cue.start);
  const last = before.at(-1);
  if (last && GIVES.test(text.slice(last.end, cue.start))) return [last];
  const opening = before.find(
    (term) => /^\W*on (?:the )?$/i.test(text.slice(sentence.start, term.start)) && text[term.end] === ',',
  );
  if (opening && !sentence.document.lexicon.namedBy.has(cue.property)) return [opening];
  if (!last || !/^(?: users| customers)?\s$/.test(text.slice(last.end, cue.start))) return [];
  return before.filter((term, index) => chainFrom(text, term, before.slice(index + 1)).includes(last));
}

/** "Foo Cloud enables", "Foo Cloud, subsequently added support for": the place is what gives it. */
const GIVES =
  /^,? (?:by \p{Lu}\p{L}+ |\p{L}+ )?(?:enables|adds|added|supports|offers|provides|introduced|brings|gives)\b[^.;]{0,40}$/u;
const FIRST = /^(?:(?! with )[^.;:]|\.(?=\S)){0,60}$/;

function proposalsOf(sentence: Sentence, property: Property, polarity: Polarity, said: Span, qualifiers: Qualifiers): Proposal[] {
  const near = Math.min(Math.abs(polarity.by.start - said.end), Math.abs(said.start - polarity.by.end)) < 60;
  const evidence = near ? { start: Math.min(said.start, polarity.by.start), end: Math.max(said.end, polarity.by.end) } : said;
  return (availableFor(sentence, said) ?? subjectsAt(sentence, said.start)).map((subject) => ({
    passage: sentence.passage,
    property,
    snak: valueSnak({ type: 'flag', is: polarity.is }),
    value: said,
    evidence,
    subject,
    qualifiers: polarity.status === undefined ? qualifiers : changed(qualifiers, { status: polarity.status }),
    hasCue: true,
    confidence: 0.8,
    madeBy: [proseFlag.name],
    inferred: inferredFor(subject),
  }));
}
