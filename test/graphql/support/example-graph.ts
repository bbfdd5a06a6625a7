import {
  aDataItem,
  canonicalJson,
  claimsOf,
  contentHash,
  entityKey,
  sourceId,
  type Claim,
  type Conflict,
  type ConflictKind,
  type Document,
  type Mention,
  type Position,
  type Qualifiers,
  type Reference,
  type Resolution,
  type Snak,
  type Source,
  type Subject,
  type Value,
} from '../../../src/domain';
import type { DocumentWrite } from '../../../src/store/port/document-write';
import type { VerdictWrite } from '../../../src/store/port/store-writes';
import type { Store } from '../../../src/store/store';
import type { Vocabulary } from '../../../src/vocabulary';

/**
 * A small graph with one of everything that the API shows, and verdicts made by a rule of three lines: so that what the API
 * answers changes when the API does, and not with each better reader or reconciler.
 */
export async function putExampleGraph(store: Store, vocabulary: Vocabulary): Promise<void> {
  const writes = [modelCard(), speedTable(), blog(), encyclopedia()].map((example) => writeOf(example, vocabulary));
  for (const write of writes) await store.putDocument(write);
  await store.putVerdicts(verdictsOn(writes));
}

interface Example {
  readonly uri: string;
  readonly title: string;
  readonly publisher: string;
  readonly published?: string;
  readonly references?: readonly { readonly label: string; readonly title: string }[];
  readonly sayings: readonly Saying[];
}

interface Saying {
  readonly about: string;
  readonly kind?: string;
  readonly property: string;
  readonly snak: Snak;
  readonly words: string;
  readonly qualifiers?: Qualifiers;
  readonly cites?: readonly string[];
}

const MINI = 'GPT-4o mini';

function modelCard(): Example {
  return {
    uri: 'https://example.org/openai/gpt-4o-mini',
    title: 'GPT-4o mini model card',
    publisher: 'OpenAI',
    published: '2024-07-18',
    sayings: [
      { about: MINI, property: 'provider', snak: entity('OpenAI'), words: 'Provider: OpenAI' },
      {
        about: MINI,
        property: 'context_window',
        snak: quantity(128_000, 'tokens', '128,000'),
        words: 'Context window: 128,000 tokens',
      },
      { about: MINI, property: 'release_date', snak: day('2024-07-18'), words: 'Released: July 18, 2024' },
      { about: MINI, property: 'price.input', snak: dollars(0.15), words: 'Input: $0.15 per 1M tokens' },
      {
        about: MINI,
        property: 'price.input',
        snak: dollars(0.075),
        words: 'Batch input: $0.075 per 1M tokens',
        qualifiers: { tier: 'batch' },
      },
      { about: MINI, property: 'price.output', snak: dollars(0.6), words: 'Output: $0.60 per 1M tokens' },
      { about: MINI, property: 'parameters', snak: { kind: 'unknown' }, words: 'Parameters: not disclosed' },
      { about: MINI, property: 'feature.vision', snak: value({ type: 'flag', is: true }), words: 'It understands images.' },
      {
        about: MINI,
        property: 'input_modality',
        snak: value({ type: 'set', members: ['image', 'text'] }),
        words: 'Input: text, image',
      },
      { about: MINI, property: 'license', snak: value({ type: 'text', text: 'proprietary' }), words: 'License: proprietary' },
      {
        about: MINI,
        property: 'benchmark_score',
        snak: quantity(82, '%', '82.0'),
        words: 'MMLU: 82.0%',
        qualifiers: { benchmark: 'MMLU' },
      },
      {
        about: MINI,
        property: 'benchmark_score',
        snak: quantity(87.2, '%', '87.2'),
        words: 'HumanEval: 87.2%',
        qualifiers: { benchmark: 'HumanEval' },
      },
    ],
  };
}

function speedTable(): Example {
  const measured = { measured_by: 'Artificial Analysis' };
  return {
    uri: 'https://example.org/speed',
    title: 'Measured speeds',
    publisher: 'Artificial Analysis',
    published: '2024-09',
    sayings: [
      {
        about: MINI,
        property: 'output_speed',
        snak: quantity(202, 'tokens/s', '202'),
        words: 'GPT-4o mini: 202 tokens/s',
        qualifiers: measured,
      },
      { about: MINI, property: 'context_window', snak: quantity(128_000, 'tokens', '128K'), words: 'GPT-4o mini, context 128K' },
      {
        about: 'GPT-4o',
        property: 'output_speed',
        snak: quantity(77.4, 'tokens/s', '77.4'),
        words: 'GPT-4o: 77.4 tokens/s',
        qualifiers: measured,
      },
      { about: 'GPT-4o', property: 'context_window', snak: quantity(128_000, 'tokens', '128K'), words: 'GPT-4o, context 128K' },
      { about: 'Phi-3', property: 'context_window', snak: quantity(4_096, 'tokens', '4K'), words: 'Phi-3, context 4K' },
    ],
  };
}

function blog(): Example {
  return {
    uri: 'https://example.org/blog/small-models',
    title: 'Small models, compared',
    publisher: 'A Model Blog',
    sayings: [
      { about: MINI, property: 'release_date', snak: day('2024-07-17'), words: 'It came out on July 17, 2024.' },
      { about: MINI, property: 'output_speed', snak: quantity(108, 'tokens/s', '108'), words: 'We saw 108 tokens per second.' },
      {
        about: MINI,
        property: 'max_output',
        snak: quantity(16_400, 'tokens', '16,400'),
        words: 'It writes ~16,400 tokens at most.',
        qualifiers: { approximate: true },
      },
      {
        about: MINI,
        property: 'compare.price',
        snak: value({ type: 'ratio', amount: 60, unit: '%', direction: 'cheaper', written: '60' }),
        words: 'It is over 60% cheaper than GPT-3.5 Turbo.',
        qualifiers: { versus: ['GPT-3.5 Turbo'], bound: '>' },
      },
      { about: MINI, property: 'based_on', snak: { kind: 'none' }, words: 'It is not based on any other model.' },
    ],
  };
}

function encyclopedia(): Example {
  return {
    uri: 'https://example.org/encyclopedia/gpt-4o-mini',
    title: 'GPT-4o mini (encyclopedia)',
    publisher: 'Open Encyclopedia',
    references: [{ label: '1', title: 'Artificial Analysis' }],
    sayings: [
      { about: MINI, property: 'release_date', snak: day('2024-07-18'), words: 'Released on 18 July 2024.' },
      {
        about: MINI,
        property: 'output_speed',
        snak: quantity(42, 'tokens/s', '42'),
        words: 'It answers with 42 tokens/s [1].',
        cites: ['1'],
      },
      {
        about: MINI,
        property: 'output_speed',
        snak: quantity(61.5, 'tokens/s', '61.5'),
        words: 'Others measured 61.5 tokens/s.',
      },
      {
        about: MINI,
        property: 'parameters',
        snak: quantity(8_000_000_000, 'params', '8B'),
        words: 'It is thought to have about 8B parameters.',
        qualifiers: { approximate: true },
      },
      {
        about: 'OpenAI',
        kind: 'organization',
        property: 'valuation',
        snak: value({ type: 'money', amount: 86_000_000_000, currency: 'USD', written: '86 billion' }),
        words: 'OpenAI is valued at $86 billion.',
      },
    ],
  };
}

function value(said: Value): Snak {
  return { kind: 'value', value: said };
}
function quantity(amount: number, unit: string, written: string): Snak {
  return value({ type: 'quantity', amount, unit, written });
}
function dollars(amount: number): Snak {
  return value({ type: 'money', amount, currency: 'USD', per: '1M tokens', written: String(amount) });
}
function day(iso: string): Snak {
  return value({ type: 'date', iso, granularity: 'day' });
}
function entity(name: string): Snak {
  return value({ type: 'entity', name });
}

/** The text is the sayings, a line each, below a heading and above the references. */
function writeOf(example: Example, vocabulary: Vocabulary): DocumentWrite {
  const { uri, title, publisher, published, references = [], sayings } = example;
  const body = `${title}\n\n${sayings.map(({ words }) => `${words}\n`).join('')}`;
  const text = `${body}${references.map((reference) => `[${reference.label}] ${reference.title}\n`).join('')}`;
  const document: Document = {
    id: `document:${contentHash(uri, text)}`,
    uri,
    title,
    format: 'text',
    publisher: sourceId(publisher),
    ...(published === undefined ? {} : { published }),
    text,
    sha256: contentHash(text),
    references: references.map((reference) => referenceIn(text, reference)),
  };
  const mentions = sayings.map((saying) => mentionOf(saying, text));
  const separatorsOf = (property: string) => vocabulary.properties.get(property)?.separators ?? [];
  return {
    document,
    bytes: Buffer.from(text),
    path: uri,
    sources: sourcesOf(example),
    subjects: subjectsOf(sayings),
    dataItems: distinct(
      mentions.map(({ subject, property, qualifiers }) =>
        aDataItem(`subject:${subject.key}`, property, qualifiers, separatorsOf(property)),
      ),
    ),
    claims: claimsOf(document, mentions, separatorsOf),
    at: '2026-01-01T00:00:00Z',
  };
}

function referenceIn(text: string, { label, title }: { label: string; title: string }): Reference {
  const start = text.indexOf(`[${label}] ${title}`);
  return { label, title, source: sourceId(title), span: { start, end: start + `[${label}] ${title}`.length } };
}

function mentionOf({ about, kind = 'model', property, snak, words, qualifiers = {}, cites = [] }: Saying, text: string): Mention {
  const start = text.indexOf(words);
  return {
    subject: { kind, key: entityKey(about), name: about },
    property,
    snak,
    qualifiers,
    evidence: { start, end: start + words.length, quote: words, section: [text.slice(0, text.indexOf('\n'))], cites },
    confidence: 0.9,
    madeBy: ['example'],
    inferred: [],
  };
}

function sourcesOf({ publisher, references = [], sayings }: Example): Source[] {
  const measurers = sayings.flatMap(({ qualifiers }) =>
    typeof qualifiers?.['measured_by'] === 'string' ? [qualifiers['measured_by']] : [],
  );
  return distinct([
    { id: sourceId(publisher), kind: 'publisher' as const, name: publisher },
    ...references.map(({ title }) => ({ id: sourceId(title), kind: 'work' as const, name: title })),
    ...measurers.map((name) => ({ id: sourceId(name), kind: 'measurer' as const, name })),
  ]);
}

function subjectsOf(sayings: readonly Saying[]): Subject[] {
  const names = sayings.flatMap(({ about, kind = 'model', qualifiers }) => [
    { name: about, kind },
    ...[qualifiers?.['versus'] ?? []].flat().map((other) => ({ name: String(other), kind: 'model' })),
  ]);
  return distinct(
    names.map(({ name, kind }) => ({ id: `subject:${entityKey(name)}` as const, kind, key: entityKey(name), name })),
  );
}

type PublishedClaim = Claim & { readonly publisher: string };

function publisherOf({ document, sources }: DocumentWrite): string {
  return sources.find(({ id }) => id === document.publisher)?.name ?? '';
}

/** One position: agreed. Two: the one with more claims, contested or resolved. More: unresolved. */
function verdictsOn(writes: readonly DocumentWrite[]): VerdictWrite {
  const claims = writes.flatMap((write) => write.claims.map((claim) => ({ ...claim, publisher: publisherOf(write) })));
  const slots = [...grouped(claims, (claim) => claim.dataItem).values()];
  return {
    dataItems: slots.map((slot) => slot[0]!.dataItem),
    conflicts: slots.flatMap(conflictsIn),
    resolutions: slots.map(resolutionOf),
    cause: { kind: 'policy', ref: 'example@1' },
    at: '2026-01-01T00:00:01Z',
  };
}

function positionsIn(slot: readonly PublishedClaim[]): Position[] {
  const groups = [...grouped(slot, (claim) => canonicalJson(meant(claim.snak))).values()];
  const positions = groups.map((group) => ({
    snak: group[0]!.snak,
    claims: group.map(({ id }) => id).sort(),
    documents: [...new Set(group.map(({ document }) => document))].sort(),
    origins: [...new Set(group.map(({ publisher }) => publisher))].sort(),
  }));
  return positions.sort((a, b) => b.claims.length - a.claims.length || (canonicalJson(a.snak) < canonicalJson(b.snak) ? -1 : 1));
}

function resolutionOf(slot: readonly PublishedClaim[]): Resolution {
  const positions = positionsIn(slot);
  const [first, second] = positions as [Position, Position | undefined];
  const more = first.claims.length > (second?.claims.length ?? 0);
  const status = second === undefined ? 'AGREED' : positions.length > 2 ? 'UNRESOLVED' : more ? 'RESOLVED' : 'CONTESTED';
  return {
    dataItem: slot[0]!.dataItem,
    status,
    ...(status === 'UNRESOLVED' ? {} : { chosen: first.snak }),
    positions,
    claims: status === 'UNRESOLVED' ? [] : first.claims,
    confidence: { AGREED: 0.9, RESOLVED: 0.75, CONTESTED: 0.5, UNRESOLVED: 0.25 }[status],
    policy: 'example@1',
    terms: [
      {
        name: 'claims',
        weight: first.claims.length,
        reason: `${String(first.claims.length)} of ${String(slot.length)} claims say it`,
      },
    ],
    ...(second === undefined ? {} : { runnerUp: second.snak, flippedBy: 'one more claim of the other value' }),
    reason: `Values: ${String(positions.length)}, claims: ${String(slot.length)}.`,
  };
}

function conflictsIn(slot: readonly PublishedClaim[]): Conflict[] {
  const positions = positionsIn(slot);
  const kind = kindOf(slot);
  if (positions.length < 2) return [];
  return [
    {
      id: `conflict:${contentHash(slot[0]!.dataItem, kind)}`,
      dataItem: slot[0]!.dataItem,
      kind,
      severity: kind === 'EXISTENCE' ? 'soft' : 'hard',
      weight: positions.length / 4,
      status: 'OPEN',
      positions,
      claims: slot.map(({ id }) => id).sort(),
      reason: `${String(positions.length)} values that cannot all hold.`,
      ...(kind === 'VALUE'
        ? { dissolvedBy: { qualifier: 'as_of', reason: 'Speeds change, and no claim says when it was measured.' } }
        : {}),
      rule: 'example@1',
    },
  ];
}

function kindOf(slot: readonly PublishedClaim[]): ConflictKind {
  if (slot.some(({ snak }) => snak.kind !== 'value')) return 'EXISTENCE';
  return slot.some(({ snak }) => snak.kind === 'value' && snak.value.type === 'date') ? 'DATE' : 'VALUE';
}

function meant(snak: Snak): unknown {
  if (snak.kind !== 'value' || !('written' in snak.value)) return snak;
  return { ...snak.value, written: '' };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
