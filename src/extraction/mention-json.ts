import { plainValueOf, unitOf, type Mention, type QualifierValue } from '../domain';
import { changed } from '../util/changed';

/** A mention as published outside: one JSON object with the keys of the evaluation's gold lines. */
export interface MentionJson {
  readonly doc: string;
  readonly subject: string;
  readonly property: string;
  readonly value: number | string | boolean | readonly (string | number)[] | null;
  readonly unit: string | null;
  /** `approx` where a hedge stands before a value. */
  readonly kind: 'value' | 'approx' | 'not-disclosed' | 'none';
  /** `bound` is called `op` here, and dates tell their `granularity`. */
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

export function toMentionJson(doc: string, mention: Mention): MentionJson {
  const { subject, property, snak, evidence, confidence } = mention;
  const { approximate, bound, ...qualifiers } = mention.qualifiers;
  const value = snak.kind === 'value' ? snak.value : undefined;
  return {
    doc,
    subject: subject.name,
    property,
    value: value ? plainValueOf(value) : null,
    unit: value ? unitOf(value) : null,
    kind: snak.kind === 'unknown' ? 'not-disclosed' : snak.kind === 'none' ? 'none' : approximate === true ? 'approx' : 'value',
    qualifiers: changed(qualifiers, {
      ...(bound === undefined ? {} : { op: bound }),
      ...(value?.type === 'date' ? { granularity: value.granularity } : {}),
    }),
    evidence: evidence.quote,
    start: evidence.start,
    end: evidence.end,
    confidence,
  };
}
