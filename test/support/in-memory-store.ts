import { canonicalJson } from '../../src/domain';
import type {
  Claim,
  ClaimId,
  Conflict,
  ConflictId,
  DataItem,
  DataItemId,
  Decision,
  Document,
  DocumentId,
  Resolution,
  Revision,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../../src/domain';
import { StoreError } from '../../src/store/store-error';
import type {
  ClaimFilter,
  ConflictFilter,
  Counts,
  DocumentRevision,
  RecordEntry,
  DocumentFilter,
  DocumentWrite,
  Page,
  Paged,
  SourceFilter,
  Store,
  SubjectFilter,
  VerdictWrite,
} from '../../src/store/store';

type Key = readonly (string | number)[];

/** The port in plain maps: what the engines are held against, and what tests of the rooms above run on. Nothing is kept on disk. */
export class InMemoryStore implements Store {
  /** The name of each read, in order: what a statement observer is to an engine. */
  readonly asked: string[] = [];

  private number = 0;
  private readonly documentsById = new Map<DocumentId, Document>();
  private readonly current = new Map<string, DocumentId>();
  private readonly sourcesById = new Map<SourceId, Source>();
  private readonly subjectsById = new Map<SubjectId, Subject>();
  private readonly dataItemsById = new Map<DataItemId, DataItem>();
  private readonly claimsById = new Map<ClaimId, Claim>();
  private readonly conflictsById = new Map<ConflictId, Conflict>();
  private readonly resolutionsByItem = new Map<DataItemId, Resolution>();
  private readonly stale = new Set<DataItemId>();
  private readonly allDecisions: Decision[] = [];
  private readonly entries: RecordEntry[] = [];

  async open(): Promise<void> {}
  async close(): Promise<void> {}

  async putDocument(write: DocumentWrite): Promise<DocumentRevision> {
    const { document, sources, subjects, dataItems, claims, at, bytes, path } = write;
    const cause = write.cause ?? { kind: 'document', ref: document.id };
    this.entries.push({ kind: 'document', document: document.id, uri: document.uri, path, bytes, at });
    const before = this.current.get(document.uri);
    const was = this.documentsById.has(document.id);
    if (before === document.id && sameClaims(this.claimsIn(document.id), claims))
      return { number: this.number, cause, at, status: 'unchanged', touched: [] };
    const left = [...(before === undefined ? [] : this.claimsIn(before)), ...this.claimsIn(document.id)];
    for (const claim of this.claimsIn(document.id)) this.claimsById.delete(claim.id);
    this.documentsById.set(document.id, document);
    this.current.set(document.uri, document.id);
    addMissing(this.sourcesById, sources);
    addMissing(this.subjectsById, subjects);
    addMissing(this.dataItemsById, dataItems);
    for (const claim of claims) this.claimsById.set(claim.id, claim);
    const touched = [...new Set([...left.map((claim) => claim.dataItem), ...dataItems.map((item) => item.id)])].sort();
    for (const item of touched) this.stale.add(item);
    const revision = this.nextRevision(cause, at);
    if (before !== undefined && before !== document.id) return { ...revision, status: 'supersedes', superseded: before, touched };
    return { ...revision, status: was ? 'replaced' : 'new', touched };
  }

  async putVerdicts({ dataItems, conflicts, resolutions, cause, at }: VerdictWrite): Promise<Revision> {
    const recomputed = new Set(dataItems);
    for (const conflict of this.conflictsById.values())
      if (recomputed.has(conflict.dataItem)) this.conflictsById.delete(conflict.id);
    for (const id of recomputed) this.resolutionsByItem.delete(id);
    for (const conflict of conflicts) this.conflictsById.set(conflict.id, conflict);
    for (const resolution of resolutions) this.resolutionsByItem.set(resolution.dataItem, resolution);
    for (const id of recomputed) this.stale.delete(id);
    return this.nextRevision(cause, at);
  }

  async putDecision(decision: Decision): Promise<Revision> {
    const cause = { kind: 'decision', ref: decision.id } as const;
    if (this.allDecisions.some(({ id }) => id === decision.id)) return { number: this.number, cause, at: decision.at };
    this.allDecisions.push(decision);
    this.entries.push({ kind: 'decision', decision });
    return this.nextRevision({ kind: 'decision', ref: decision.id }, decision.at);
  }

  async staleDataItems(): Promise<DataItemId[]> {
    return [...this.stale].sort();
  }

  async clear(): Promise<void> {
    const derived = [
      this.current,
      this.sourcesById,
      this.subjectsById,
      this.dataItemsById,
      this.claimsById,
      this.conflictsById,
      this.resolutionsByItem,
      this.stale,
    ];
    for (const map of derived) map.clear();
  }

  async *record(): AsyncIterable<RecordEntry> {
    yield* this.entries;
  }

  async needsRebuild(): Promise<string | undefined> {
    return undefined;
  }

  async revision(): Promise<number> {
    return this.number;
  }

  async counts(): Promise<Counts> {
    const conflicts: Record<string, { hard: number; soft: number }> = {};
    for (const { kind, severity } of this.conflictsById.values()) {
      const count = (conflicts[kind] ??= { hard: 0, soft: 0 });
      count[severity] += 1;
    }
    const claims = this.currentClaims();
    return {
      documents: this.current.size,
      claims: claims.length,
      dataItems: new Set(claims.map((claim) => claim.dataItem)).size,
      subjects: this.subjectsLike({}).length,
      sources: this.sourcesById.size,
      conflicts,
    };
  }

  documents = this.slots('documents', (id: DocumentId) => this.documentsById.get(id));
  documentFacts = this.slots('documentFacts', (id: DocumentId) => this.documentsById.get(id));
  currentDocuments = this.slots('currentDocuments', (uri: string) => this.current.get(uri));
  sources = this.slots('sources', (id: SourceId) => this.sourcesById.get(id));
  subjects = this.slots('subjects', (id: SubjectId) => this.subjectsById.get(id));
  claims = this.slots('claims', (id: ClaimId) => this.claimsById.get(id));
  dataItems = this.slots('dataItems', (id: DataItemId) => this.dataItemsById.get(id));
  conflicts = this.slots('conflicts', (id: ConflictId) => this.conflictsById.get(id));
  resolutionsOfDataItems = this.slots('resolutionsOfDataItems', (id: DataItemId) => this.resolutionsByItem.get(id));

  claimsOfDataItems = this.slots('claimsOfDataItems', (id: DataItemId) =>
    ordered(
      this.currentClaims().filter((claim) => claim.dataItem === id),
      byDocument,
    ),
  );
  claimsOfDocuments = this.slots('claimsOfDocuments', (id: DocumentId) =>
    ordered(this.isCurrent(id) ? this.claimsIn(id) : [], byDocument),
  );
  dataItemsOfSubjects = this.slots('dataItemsOfSubjects', (id: SubjectId) => this.itemsWhere((item) => item.subject === id));
  dataItemsOf = this.slots('dataItemsOf', (pair: { subject: SubjectId; property: string }) =>
    this.itemsWhere((item) => item.subject === pair.subject && item.property === pair.property),
  );
  dataItemsOfProperties = this.slots('dataItemsOfProperties', (property: string) =>
    this.itemsWhere((item) => item.property === property),
  );
  dataItemsVersus = this.slots('dataItemsVersus', (id: SubjectId) => this.itemsWhere((item) => item.versus.includes(id)));
  conflictsOfDataItems = this.slots('conflictsOfDataItems', (id: DataItemId) =>
    ordered(
      this.conflictsWhere((conflict) => conflict.dataItem === id),
      heaviestFirst,
    ),
  );
  conflictsOfClaims = this.slots('conflictsOfClaims', (id: ClaimId) =>
    ordered(
      this.conflictsWhere((conflict) => conflict.claims.includes(id)),
      heaviestFirst,
    ),
  );
  documentsOfSources = this.slots('documentsOfSources', (id: SourceId) =>
    [...this.current.values()].filter((document) => this.documentsById.get(document)?.publisher === id).sort(),
  );

  pageSubjects = (filter: SubjectFilter, page: Page) => this.paged('pageSubjects', this.subjectsLike(filter), byId, page);
  pageClaims = (filter: ClaimFilter, page: Page) => this.paged('pageClaims', this.claimsLike(filter), byId, page);
  pageSources = (filter: SourceFilter, page: Page) => this.paged('pageSources', this.sourcesLike(filter), byId, page);
  pageDocuments = (filter: DocumentFilter, page: Page) => this.paged('pageDocuments', this.documentsLike(filter), byId, page);
  pageConflicts = (filter: ConflictFilter, page: Page) =>
    this.paged('pageConflicts', this.conflictsLike(filter), heaviestFirst, page);

  countSubjects = (filter: SubjectFilter) => this.counted('countSubjects', this.subjectsLike(filter));
  countClaims = (filter: ClaimFilter) => this.counted('countClaims', this.claimsLike(filter));
  countSources = (filter: SourceFilter) => this.counted('countSources', this.sourcesLike(filter));
  countDocuments = (filter: DocumentFilter) => this.counted('countDocuments', this.documentsLike(filter));
  countConflicts = (filter: ConflictFilter) => this.counted('countConflicts', this.conflictsLike(filter));

  async *allDataItems(): AsyncIterable<DataItem> {
    yield* ordered([...this.dataItemsById.values()], byId);
  }

  async *allDocuments(): AsyncIterable<DocumentId> {
    yield* [...this.documentsById.keys()].sort();
  }

  async decisions(): Promise<Decision[]> {
    return [...this.allDecisions];
  }

  private subjectsLike({ kind, nameContains }: SubjectFilter): Subject[] {
    const items = this.itemsWhere(() => true);
    const named = new Set(items.flatMap((item) => [item.subject, ...item.versus]));
    return [...this.subjectsById.values()].filter(
      (subject) => named.has(subject.id) && (kind === undefined || subject.kind === kind) && contains(subject.name, nameContains),
    );
  }

  private claimsLike({ subject, property, document, source, dataItem }: ClaimFilter): Claim[] {
    return this.currentClaims().filter(
      (claim) =>
        (subject === undefined || claim.subject === subject) &&
        (property === undefined || claim.property === property) &&
        (document === undefined || claim.document === document) &&
        (dataItem === undefined || claim.dataItem === dataItem) &&
        (source === undefined || this.documentsById.get(claim.document)?.publisher === source),
    );
  }

  private sourcesLike({ kind, nameContains }: SourceFilter): Source[] {
    return [...this.sourcesById.values()].filter(
      (source) => (kind === undefined || source.kind === kind) && contains(source.name, nameContains),
    );
  }

  private documentsLike({ source, superseded }: DocumentFilter): Document[] {
    return [...this.documentsById.values()].filter(
      (document) =>
        (superseded === true || this.isCurrent(document.id)) && (source === undefined || document.publisher === source),
    );
  }

  private conflictsLike({ kinds, severity, status, subject, property }: ConflictFilter): Conflict[] {
    return this.conflictsWhere((conflict) => {
      const item = this.dataItemsById.get(conflict.dataItem);
      return (
        (kinds === undefined || kinds.includes(conflict.kind)) &&
        (severity === undefined || conflict.severity === severity) &&
        (status === undefined || conflict.status === status) &&
        (subject === undefined || item?.subject === subject) &&
        (property === undefined || item?.property === property)
      );
    });
  }

  private slots<Id, Row>(name: string, read: (id: Id) => Row): (ids: readonly Id[]) => Promise<Row[]> {
    return async (ids) => {
      this.asked.push(name);
      return ids.map(read);
    };
  }

  private async counted(name: string, rows: readonly unknown[]): Promise<number> {
    this.asked.push(name);
    return rows.length;
  }

  private async paged<Row>(name: string, rows: readonly Row[], keyOf: (row: Row) => Key, page: Page): Promise<Paged<Row>> {
    this.asked.push(name);
    const after = page.after === undefined ? undefined : readCursor(page.after);
    const rest = ordered(rows, keyOf).filter((row) => after === undefined || compareKeys(keyOf(row), after) > 0);
    const shown = rest.slice(0, page.first);
    return { rows: shown, cursors: shown.map((row) => cursorOf(keyOf(row))), hasNext: rest.length > shown.length };
  }

  private isCurrent(id: DocumentId): boolean {
    const document = this.documentsById.get(id);
    return document !== undefined && this.current.get(document.uri) === id;
  }

  private currentClaims(): Claim[] {
    return [...this.claimsById.values()].filter((claim) => this.isCurrent(claim.document));
  }

  private claimsIn(document: DocumentId): Claim[] {
    return [...this.claimsById.values()].filter((claim) => claim.document === document);
  }

  /** Slots that a current document fills. */
  private itemsWhere(test: (item: DataItem) => boolean): DataItem[] {
    const filled = new Set(this.currentClaims().map((claim) => claim.dataItem));
    return ordered(
      [...this.dataItemsById.values()].filter((item) => filled.has(item.id) && test(item)),
      byId,
    );
  }

  private conflictsWhere(test: (conflict: Conflict) => boolean): Conflict[] {
    return [...this.conflictsById.values()].filter(test);
  }

  private nextRevision(cause: Revision['cause'], at: string): Revision {
    this.number += 1;
    return { number: this.number, cause, at };
  }
}

function addMissing<Row extends { readonly id: string }>(map: Map<string, Row>, rows: readonly Row[]): void {
  for (const row of rows) if (!map.has(row.id)) map.set(row.id, row);
}

function sameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  const [left, right] = [a, b].map((claims) => canonicalJson(ordered(claims, byId)));
  return left === right;
}

function byId(row: { readonly id: string }): Key {
  return [row.id];
}

function byDocument(claim: Claim): Key {
  return [claim.document, claim.id];
}

function heaviestFirst(conflict: Conflict): Key {
  return [conflict.severity, -conflict.weight, conflict.id];
}

function ordered<Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Row[] {
  return [...rows].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i]!, b[i]!];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function contains(name: string, part: string | undefined): boolean {
  return part === undefined || name.toLowerCase().includes(part.toLowerCase());
}

function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(cursor: string): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key)) return key as Key;
  } catch {
    // Not JSON: refused below, like JSON of another shape.
  }
  throw new StoreError('BAD_CURSOR', `"${cursor}" is not a cursor of this list`);
}
