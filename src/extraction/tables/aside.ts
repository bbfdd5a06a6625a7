import type { Cell, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { CellName } from '../names/name-cell';
import { labelKey } from '../lexicon/label-key';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { asQuantity, inside, valueSnak } from '../values';
import { inferredFor } from '../subject-ref';

/**
 * What the name of a row says beside the name. Takes: "OpenAI: o3" (its maker), "Phi-4 (14B)" (its size), "Phi-4 (self-hosted)" (a flag).
 * Refuses: "GPT-4o (2024-08-06)", where the bracket is the name.
 */
export function asideProposals(
  named: CellName,
  cell: Cell,
  subject: SubjectRef,
  table: Table,
  document: DocumentReading,
): Proposal[] {
  const passage = document.passage(cell.content, table);
  const whole = { start: 0, end: passage.text.trimEnd().length };
  const base = {
    passage,
    evidence: whole,
    subject,
    qualifiers: {},
    hasCue: true,
    confidence: 0.9,
    madeBy: ['table', 'aside'],
    inferred: [],
  };
  const proposals: Proposal[] = [];
  if (named.prefix !== undefined) {
    for (const template of makerTemplates(document)) {
      proposals.push(
        changed(base, { property: template.property, snak: valueSnak({ type: 'entity', name: named.prefix }), value: whole }),
      );
    }
  }
  if (named.aside === undefined) return proposals;
  const start = passage.text.lastIndexOf('(');
  const span = { start, end: passage.text.lastIndexOf(')') };
  const isTerm = document.lexicon.terms.has(labelKey(named.aside));
  for (const property of isTerm ? [] : (document.lexicon.labels.get(labelKey(named.aside)) ?? [])) {
    if (property.datatype === 'flag')
      proposals.push(changed(base, { property, snak: valueSnak({ type: 'flag', is: true }), value: span }));
  }
  for (const hit of inside(passage.quantities, { start, end: passage.text.length })) {
    const property = sizeProperty(document);
    const value = property && /^\d{1,4}(?:\.\d)?[BMT]$/.test(named.aside) ? asQuantity(hit, property, true) : undefined;
    if (property && value) proposals.push(changed(base, { property, snak: valueSnak(value), value: hit }));
  }
  return proposals;
}

/** "{value}: {subject}": what stands before the name and a colon. */
export function makerTemplates({ lexicon }: DocumentReading) {
  return lexicon.templates.filter(({ anchor, parts }) => anchor === undefined && isPrefixTemplate(parts));
}

function isPrefixTemplate(parts: readonly ({ slot: string } | { words: string })[]): boolean {
  const [value, colon, subject] = parts;
  return (
    parts.length === 3 &&
    value !== undefined &&
    'slot' in value &&
    value.slot === 'value' &&
    colon !== undefined &&
    'words' in colon &&
    colon.words === ':' &&
    subject !== undefined &&
    'slot' in subject
  );
}

/** "14B" in brackets counts the one property of the vocabulary that is counted in billions of "params". */
export function sizeProperty(document: DocumentReading) {
  return [...document.lexicon.vocabulary.properties.values()].find((property) => property.unit === 'params');
}

/** "Supported (parallel function calls)", "Text (with structured output support)": what a cell's bracket grants beside its value. */
export function bracketFlags(passage: Passage, subject: SubjectRef | undefined, cell: NonNullable<Proposal['cell']>): Proposal[] {
  const bracket = /\(([^()]+)\)/.exec(passage.text);
  if (!bracket || /\b(?:no|not|without|except|coming|planned)\b/i.test(bracket[0])) return [];
  const span = { start: bracket.index, end: bracket.index + bracket[0].length };
  const granted = inside(passage.cues, span).filter(
    (cue) => cue.property.datatype === 'flag' && (cue.length > 1 || /support/.test(bracket[0])),
  );
  return granted.map((cue) => ({
    passage,
    property: cue.property,
    snak: valueSnak({ type: 'flag', is: true }),
    value: cue,
    evidence: cue,
    subject,
    qualifiers: {},
    cell,
    hasCue: true,
    confidence: 0.8,
    madeBy: ['table', 'bracket'],
    inferred: inferredFor(subject),
  }));
}
