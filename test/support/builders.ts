import {
  aDataItem,
  claimsOf,
  sourceId,
  subjectId,
  type Claim,
  type DataItem,
  type Decision,
  type Evidence,
  type Mention,
  type Qualifiers,
  type Snak,
  type Source,
  type Subject,
  type Value,
} from '../../src/domain';
import type { DocumentFacts } from '../../src/domain';
import type { ReconciliationInput } from '../../src/reconciliation';
import type { Property, Vocabulary } from '../../src/vocabulary';

/**
 * A world of claims for tests, each stating only what it is about:
 *
 *   const doc = aDocument('Speed Weekly').publishedOn('2026-03-01');
 *   aClaim().about('GPT-4o mini').saying('output_speed', 42).measuredBy('Artificial Analysis').in(doc)
 *
 * A bare number takes the property's unit and is written as given; "42.0" and "16K" are numbers with a spelling.
 */
export function aClaim(): ClaimBuilder {
  return new ClaimBuilder({
    subject: 'GPT-4o mini',
    property: 'output_speed',
    qualifiers: {},
    cites: [],
    confidence: 0.9,
    inferred: [],
  });
}

export function aDocument(publisher = 'Some Publisher'): DocumentBuilder {
  return new DocumentBuilder({ publisher, references: [] });
}

interface DocumentParts {
  readonly publisher: string;
  readonly published?: string;
  readonly retrieved?: string;
  readonly uri?: string;
  readonly references: readonly { readonly label: string; readonly title: string; readonly retrieved?: string }[];
}

/** References have their entries behind each other from offset 10,000; `entry(label)` says where. */
export class DocumentBuilder {
  constructor(private readonly parts: DocumentParts) {}

  publishedOn(published: string): DocumentBuilder {
    return new DocumentBuilder({ ...this.parts, published });
  }

  /** Another page of the publisher. */
  at(uri: string): DocumentBuilder {
    return new DocumentBuilder({ ...this.parts, uri });
  }

  withReference(label: string, title: string, retrieved?: string): DocumentBuilder {
    const reference = { label, title, ...(retrieved === undefined ? {} : { retrieved }) };
    return new DocumentBuilder({ ...this.parts, references: [...this.parts.references, reference] });
  }

  entry(label: string): { readonly start: number; readonly end: number } {
    const index = this.parts.references.findIndex((reference) => reference.label === label);
    if (index < 0) throw new Error(`no reference ${label}`);
    return { start: 10_000 + index * 1_000, end: 10_000 + index * 1_000 + 999 };
  }

  build(): DocumentFacts {
    const { publisher, published, retrieved, uri, references } = this.parts;
    return {
      id: `document:${uri === undefined ? sourceId(publisher).slice('source:'.length) : encodeURIComponent(uri)}`,
      uri: uri ?? `https://example.org/${encodeURIComponent(publisher)}`,
      title: `${publisher} on models`,
      format: 'text',
      publisher: sourceId(publisher),
      ...(published === undefined ? {} : { published }),
      ...(retrieved === undefined ? {} : { retrieved }),
      sha256: '0',
      references: references.map((reference) => ({
        ...reference,
        source: sourceId(reference.title),
        span: this.entry(reference.label),
      })),
    };
  }

  sources(): Source[] {
    const { publisher, references } = this.parts;
    const works = references.map(({ title }): Source => ({ id: sourceId(title), kind: 'work', name: title }));
    return [{ id: sourceId(publisher), kind: 'publisher', name: publisher }, ...works];
  }
}

type Said = number | string | boolean | readonly string[] | Value | { readonly kind: 'unknown' } | { readonly kind: 'none' };

interface ClaimParts {
  readonly subject: string;
  readonly property: string;
  readonly said?: Said;
  readonly qualifiers: Qualifiers;
  readonly document?: DocumentBuilder;
  readonly cites: readonly string[];
  /** Label of the reference in whose entry it stands. */
  readonly entry?: string;
  readonly cell?: NonNullable<Evidence['cell']>;
  readonly confidence: number;
  readonly inferred: readonly string[];
}

export class ClaimBuilder {
  constructor(readonly parts: ClaimParts) {}

  about(subject: string): ClaimBuilder {
    return this.with({ subject });
  }
  saying(property: string, said: Said): ClaimBuilder {
    return this.with({ property, said });
  }
  notDisclosed(property: string): ClaimBuilder {
    return this.with({ property, said: { kind: 'unknown' } });
  }
  where(qualifiers: Qualifiers): ClaimBuilder {
    return this.with({ qualifiers: { ...this.parts.qualifiers, ...qualifiers } });
  }
  measuredBy(measurer: string): ClaimBuilder {
    return this.where({ measured_by: measurer });
  }
  asOf(date: string): ClaimBuilder {
    return this.where({ as_of: date });
  }
  versus(...subjects: string[]): ClaimBuilder {
    return this.where({ versus: subjects.length === 1 ? (subjects[0] as string) : subjects });
  }
  approximately(): ClaimBuilder {
    return this.where({ approximate: true });
  }
  citing(...labels: string[]): ClaimBuilder {
    return this.with({ cites: labels });
  }
  inEntry(label: string): ClaimBuilder {
    return this.with({ entry: label, cites: [label] });
  }
  inRow(row: number, table = 0): ClaimBuilder {
    return this.with({ cell: { table, row } });
  }
  withConfidence(confidence: number): ClaimBuilder {
    return this.with({ confidence });
  }
  inferring(...inferred: string[]): ClaimBuilder {
    return this.with({ inferred });
  }
  in(document: DocumentBuilder): ClaimBuilder {
    return this.with({ document });
  }

  mention(vocabulary: Vocabulary, offset: number): Mention {
    const { subject, property, said, qualifiers, cites, entry, cell, confidence, inferred } = this.parts;
    const start = entry === undefined ? offset : this.document().entry(entry).start + (offset % 900);
    return {
      subject: { kind: 'model', key: subjectId(subject).slice('subject:'.length), name: subject },
      property,
      snak: snakOf(said ?? 1, vocabulary.properties.get(property)),
      qualifiers,
      evidence: { start, end: start + 5, quote: 'quote', section: [], cites, ...(cell === undefined ? {} : { cell }) },
      confidence,
      madeBy: ['test'],
      inferred,
    };
  }

  document(): DocumentBuilder {
    return this.parts.document ?? aDocument();
  }

  with(parts: Partial<ClaimParts>): ClaimBuilder {
    return new ClaimBuilder({ ...this.parts, ...parts });
  }
}

function snakOf(said: Said, property: Property | undefined): Snak {
  if (typeof said === 'object' && 'kind' in said) return said;
  if (typeof said === 'object' && 'type' in said) return { kind: 'value', value: said };
  return { kind: 'value', value: valueOf(said, property) };
}

function valueOf(said: number | string | boolean | readonly string[], property: Property | undefined): Value {
  const unit = property?.unit ?? '';
  switch (property?.datatype) {
    case 'quantity':
      return { type: 'quantity', ...numberOf(said), unit };
    case 'money': {
      const [currency = 'USD', per] = unit.split('/');
      return { type: 'money', ...numberOf(said), currency, ...(per === undefined ? {} : { per }) };
    }
    case 'date':
      return aDate(String(said));
    case 'flag':
      return { type: 'flag', is: said === true };
    case 'entity':
      return { type: 'entity', name: String(said) };
    case 'set':
      return { type: 'set', members: [...[said as string | readonly string[]].flat()].sort() };
    case 'ratio':
      return aRatio(String(said));
    default:
      return { type: 'text', text: String(said) };
  }
}

function numberOf(said: unknown): { amount: number; written: string } {
  const written = String(said);
  const scale = /\dK$/i.test(written) ? 1e3 : /\dM$/i.test(written) ? 1e6 : /\dB$/i.test(written) ? 1e9 : 1;
  return { amount: Number((Number(written.replace(/[,KMB]/gi, '')) * scale).toPrecision(12)), written };
}

function aDate(iso: string): Value {
  const granularity = iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year';
  return { type: 'date', iso, granularity };
}

/** "slower", "60 % cheaper", "2 x faster", "-10 points". */
export function aRatio(words: string): Value {
  const match = /^(-?[\d.]+) (%|x|points)(?: (.+))?$/.exec(words);
  if (match === null) return { type: 'ratio', direction: words, written: words };
  const [, amount = '', unit = '', direction = 'higher'] = match;
  return { type: 'ratio', amount: Number(amount), unit, direction: Number(amount) < 0 ? 'lower' : direction, written: amount };
}

/** Everything that these claims need, ready to reconcile; every slot is touched. */
export function inputOf(
  vocabulary: Vocabulary,
  claims: readonly ClaimBuilder[],
  more: Partial<Pick<ReconciliationInput, 'decisions' | 'hierarchies' | 'policy'>> = {},
): ReconciliationInput {
  const byDocument = new Map<string, { document: DocumentBuilder; mentions: Mention[] }>();
  claims.forEach((claim, index) => {
    const document = claim.document();
    const { id } = document.build();
    const group = byDocument.get(id) ?? { document, mentions: [] };
    group.mentions.push(claim.mention(vocabulary, index * 10));
    byDocument.set(id, group);
  });
  const groups = [...byDocument.values()];
  const separatorsOf = (property: string) => vocabulary.properties.get(property)?.separators ?? [];
  const made = groups.flatMap(({ document, mentions }) => claimsOf(document.build(), mentions, separatorsOf));
  const items = made.map((claim): DataItem =>
    aDataItem(claim.subject, claim.property, claim.qualifiers, separatorsOf(claim.property)),
  );
  return {
    vocabulary,
    touched: [...new Set(items.map(({ id }) => id))],
    dataItems: new Map(items.map((item) => [item.id, item])),
    claims: made,
    documents: new Map(groups.map(({ document }) => [document.build().id, document.build()])),
    sources: new Map(
      [...groups.flatMap(({ document }) => document.sources()), ...measurersOf(made)].map((source) => [source.id, source]),
    ),
    subjects: new Map(claims.flatMap(subjectsOf).map((subject) => [subject.id, subject])),
    decisions: [],
    ...more,
  };
}

function measurersOf(claims: readonly Claim[]): Source[] {
  return claims.flatMap(({ measurer, qualifiers }): Source[] =>
    measurer === undefined ? [] : [{ id: measurer, kind: 'measurer', name: String(qualifiers['measured_by']) }],
  );
}

function subjectsOf({ parts }: ClaimBuilder): Subject[] {
  return [parts.subject, ...[parts.qualifiers['versus'] ?? []].flat().map(String)].map((name): Subject => {
    const id = subjectId(name);
    return { id, kind: 'model', key: id.slice('subject:'.length), name };
  });
}

let count = 0;
/** Decisions come one second after another unless told otherwise. */
export function aDecision(decision: Pick<Decision, 'act' | 'target'> & Partial<Decision>): Decision {
  count += 1;
  return {
    id: `decision:${String(count).padStart(6, '0')}`,
    detail: {},
    author: 'Ada',
    reason: 'checked by hand',
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, count)).toISOString(),
    basedOn: 1,
    ...decision,
  };
}
