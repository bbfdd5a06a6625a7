import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { ChoiceMark, CueMark } from '../marks';
import { bySentence } from '../prose/by-sentence';
import { isSupposed, polarityOf } from '../prose/polarity';
import { overlaps } from '../overlaps';
import { isPredicate } from '../prose/predicate';
import { clauseAt, subjectsAt, type Sentence } from '../prose/sentence';
import { isToldOfKind } from '../prose/told-of-kind';
import type { Proposal } from '../proposal';
import { asSet, valueSnak } from '../values';
import type { Proposer } from './proposer';
import { inferredFor } from '../subject-ref';

/**
 * Sets in running text: members joined by commas and "and", with the cue right behind them or before them.
 * Takes: "accepts text and image inputs and returns text", "multimodal input (text + images)", "made of granite and gneiss", "comes in black, white and sand", "is text only"
 * Refuses: "audio input is planned" (a flag's business), "text" far from any cue
 */
export const proseSet: Proposer = {
  name: 'prose-set',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, proposeSentence);
  },
};

interface Group extends Span {
  readonly property: Property;
  readonly members: readonly ChoiceMark[];
}

function proposeSentence(sentence: Sentence): Proposal[] {
  const cues = sentence.marks.cues.filter((cue) => cue.property.datatype === 'set');
  const alone = onlyMembers(sentence);
  const told = kinds(sentence);
  if (cues.length === 0) return [...alone, ...told];
  const forbidden = new Set(sentence.marks.anticues.map((mark) => mark.property));
  const proposals = groupsOf(sentence).flatMap((group) => {
    const cue = cueOf(group, cues, sentence);
    if (!cue || forbidden.has(cue.property)) return [];
    const evidence = { start: Math.min(group.start, cue.start), end: Math.max(group.end, cue.end) };
    const polarity = polarityOf(sentence, evidence);
    if (polarity?.is === false || isSupposed(sentence, evidence)) return [];
    const isSaid =
      group.members.length > 1 ||
      cue.start < group.start ||
      polarity?.is === true ||
      !IS_TALKED_OF.test(sentence.passage.text.slice(evidence.end, sentence.end));
    if (!isSaid) return [];
    return proposalsOf(sentence, changed(group, { property: cue.property }), evidence);
  });
  const others = [...(proposals.length === 0 ? alone : []), ...told];
  return [
    ...unite(proposals, sentence),
    ...others.filter(({ property }) => !proposals.some((said) => said.property === property)),
  ];
}

function proposalsOf(sentence: Sentence, { property, members, start, end }: Group, evidence: Span): Proposal[] {
  const ids = members.filter((member) => member.property === property).map((member) => member.id);
  return subjectsAt(sentence, start).map((subject) => ({
    passage: sentence.passage,
    property,
    snak: valueSnak(asSet(ids)),
    value: { start, end },
    evidence,
    subject,
    qualifiers: {},
    hasCue: true,
    confidence: 0.85,
    madeBy: [proseSet.name],
    inferred: inferredFor(subject),
  }));
}

/** "Foo 2 is a document database", "It is relational": what the sentence says that its subject is. */
function kinds(sentence: Sentence): Proposal[] {
  const told = groupsOf(sentence).filter((group) => isToldOfKind(group, sentence) || isPredicate(group, sentence));
  return told
    .filter(({ members }) => members.every((member) => isOfOne(member, sentence)))
    .flatMap((group) => proposalsOf(sentence, group, group));
}

/** A value of this property alone, and no word for anything else. */
function isOfOne(member: ChoiceMark, { marks }: Sentence): boolean {
  const isElse = (mark: Span) => mark !== member && overlaps(mark, member);
  return ![...marks.names, ...marks.terms, ...marks.choices, ...marks.cues].some(isElse);
}

/** "It is text only", "a text-only model": of the first set that has such a member. Not "text-only prompts". */
function onlyMembers(sentence: Sentence): Proposal[] {
  const { text } = sentence.passage;
  const nouns = sentence.document.lexicon.vocabulary.subjectNouns;
  const member = sentence.marks.choices.find(({ property, start, end }) => {
    const said = /^[ -]only\b/.exec(text.slice(end, end + 6))?.[0];
    const isSaid = /\b(?:is|are|remains?|stays?|an?|the) $/.test(text.slice(Math.max(sentence.start, start - 10), start));
    return property.datatype === 'set' && said !== undefined && isSaid && !describesOther(text, end + said.length, nouns);
  });
  if (!member) return [];
  const evidence = { start: member.start, end: member.end + ' only'.length };
  return proposalsOf(sentence, { property: member.property, members: [member], start: member.start, end: member.end }, evidence);
}

/** "Text-only prompts": what stands behind is something else than a subject. */
function describesOther(text: string, end: number, nouns: readonly string[]): boolean {
  const noun = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
  return noun !== undefined && !nouns.includes(noun) && !/^(?:and|but|or|so|at|for|in|on|with|now|today|right|as)$/.test(noun);
}

/** "Image inputs are subject to an opt-out" speaks of them without saying that they are taken. */
const IS_TALKED_OF = /^ (?:is|are|was|were|can|may|must|will)\b/;

/** Two groups of one property in one clause are one set: "produces text output, plus structured tool-call outputs". */
function unite(proposals: readonly Proposal[], sentence: Sentence): Proposal[] {
  const united: Proposal[] = [];
  for (const proposal of proposals) {
    const clause = clauseAt(sentence, proposal.value.start);
    const at = united.findIndex(
      (other) =>
        other.property === proposal.property &&
        other.subject?.key === proposal.subject?.key &&
        clauseAt(sentence, other.value.start) === clause,
    );
    const other = united[at];
    if (!other) united.push(proposal);
    else united[at] = changed(other, { snak: valueSnak(asSet([...membersOf(other), ...membersOf(proposal)])) });
  }
  return united;
}

function membersOf({ snak }: Proposal): readonly string[] {
  return snak.kind === 'value' && snak.value.type === 'set' ? snak.value.members : [];
}

/** Runs of members joined to each other, once for each property that lists them all. */
function groupsOf(sentence: Sentence): Group[] {
  const { text } = sentence.passage;
  const groups: Group[] = [];
  const open = new Map<Property, ChoiceMark[]>();
  const close = (property: Property) => {
    const members = open.get(property);
    if (members?.[0]) groups.push({ property, members, start: members[0].start, end: (members.at(-1) as ChoiceMark).end });
    open.delete(property);
  };
  for (const choice of sentence.marks.choices.filter((mark) => mark.property.datatype === 'set')) {
    const members = open.get(choice.property);
    const last = members?.at(-1);
    if (members && last && JOINED.test(text.slice(last.end, choice.start))) members.push(choice);
    else {
      close(choice.property);
      open.set(choice.property, [choice]);
    }
  }
  for (const property of [...open.keys()]) close(property);
  return groups;
}

const JOINED =
  /^(?: (?:ports?|sockets?|slots?|finish|finishes|options?|paint))?(?:,? (?:and|or|as well as|together with|along with|besides?|plus|alongside|&|\+) |, | ?[/+] ?|, and )(?:(?:structured|native|generated|an?|one|two|three|four|the) ){0,2}(?:(?:[\p{Ll}-]+ )?(?:shades?|tones?|kinds?|types?|sorts?) of )?(?:(?<= an? )(?:[\p{Ll}-]+ ){1,2})?$/u;

/** The cue right behind the group, else the one shortly before it with no other cue between, else one within ("two USB-C ports, HDMI and"). */
function cueOf(group: Group, cues: readonly CueMark[], sentence: Sentence): CueMark | undefined {
  const { text } = sentence.passage;
  const behind = cues.find(
    (cue) =>
      cue.start >= group.end && BEHIND.test(text.slice(group.end, cue.start)) && !LEADS_ON.test(text.slice(cue.start, cue.end)),
  );
  const before = cues.filter((cue) => cue.end <= group.start && BEFORE.test(text.slice(cue.end, group.start))).at(-1);
  const isOnly = behind && /^only$/i.test(text.slice(behind.start, behind.end));
  if (isOnly && describesOther(text, behind.end, sentence.document.lexicon.vocabulary.subjectNouns)) return undefined;
  if (behind && !(isOnly && before)) return behind.property === group.property ? behind : undefined;
  if (before?.property === group.property) return before;
  return cues.find((cue) => cue.property === group.property && cue.start > group.start && cue.end < group.end);
}

const BEHIND = /^[\s-]?$/;
/** "text answers in real time": a cue that ends in a preposition has its members behind it. */
const LEADS_ON = / (?:in|of|with|from|to)$/i;
const BEFORE =
  /^(?:s?)(?: options?| choices?)?(?:: ?| ?\(| of | from | in | by | with | only | are | is | both | include | )(?:(?:both|only|the|of|either|mainly|mostly|chiefly|largely|predominantly|your choice of|(?:[\p{Ll}-]+ )?(?:shades?|tones?|kinds?|types?) of) )?$/u;
