import type { Block, KeyValue } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import { nameOfCell } from '../names/name-cell';
import { isNamingKey } from '../names/naming-key';
import type { Passage } from '../passage';
import { prosePassages } from '../prose/passages';
import type { Proposal } from '../proposal';
import { hintsOf, readValueOf } from '../read-value';
import { inferredFor, subjectOfName } from '../subject-ref';
import { namedValues } from './named-values';
import { inAndOut } from '../tables/in-and-out';
import { keptQualifiers } from '../tables/kept-qualifiers';
import { subjectNamed } from '../tables/table-subject';
import type { Valued } from '../tables/two-in-one';
import type { Proposer } from './proposer';

/**
 * Lines of key and value.
 * Takes: "Context window: 128,000 tokens", "mmlu: 82", "Max output: 16,384"
 * Refuses: "Note: prices change", keys longer than a label, values that are sentences about something else.
 */
export const keyValue: Proposer = {
  name: 'key-value',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    if (block.type !== 'key-value' || isName(block, document)) return [];
    const label = readLabel(block.key.text, document.lexicon) ?? undefined;
    const [passage] = prosePassages(block, document);
    if (!label || !passage) return [];
    const named = passage.names.length > 0 ? namedValues(passage, label, document) : [];
    return named.length > 0 ? named : proposePair(block, label, passage, document);
  },
};

/** "Model name: Foo 2" says whom the lines around are about; an identifier is a value. */
function isName({ key, value }: KeyValue, document: DocumentReading): boolean {
  const isNaming = isNamingKey(key.text, document.lexicon.vocabulary.subjectNouns);
  return isNaming && /\p{Lu}|\s/u.test(value.text.trim()) && document.names.whole(value.text.trim()) !== undefined;
}

function proposePair(block: KeyValue, label: LabelReading, passage: Passage, document: DocumentReading): Proposal[] {
  const subject = subjectOf(block, document);
  return valuesOf(label, passage, document).map(({ property, value }) => ({
    passage,
    property,
    snak: value.snak,
    value: value.span,
    evidence: value.span,
    subject,
    qualifiers: changed(keptQualifiers(label.qualifiers, property), value.qualifiers),
    hasCue: true,
    confidence: label.isExact ? 0.95 : 0.8,
    madeBy: [keyValue.name],
    inferred: inferredFor(subject),
  }));
}

/** Of the first property that the value goes with; of two on both sides of an arrow. */
function valuesOf(label: LabelReading, passage: Passage, { lexicon }: DocumentReading): Valued[] {
  const sides = inAndOut(label, passage, lexicon);
  if (sides) return sides;
  for (const property of label.properties) {
    if (property.datatype === 'set' && passage.cues.some((cue) => cue.property.datatype === 'set')) return [];
    const values = readValueOf(property, passage, lexicon, hintsOf(label));
    if (values.length > 0) return values.map((value) => ({ property, value }));
  }
  return [];
}

function subjectOf(block: KeyValue, document: DocumentReading) {
  const named = nameOfCell(block.key.text, document.lexicon);
  const key = named && subjectNamed(named, document);
  const name = document.subjectOf(block);
  return key ?? (name && subjectOfName(name, document, 'subject from the page'));
}
