import type { ConflictId, DataItemId, Decision, DocumentId, Event, GivenFacts, Message } from '../domain';
import { isStoreError, StaleRevisionError } from '../store/store-error';
import type { Store } from '../store/store';
import { formatTold, mediaTypeOf } from '../parsing';
import { present } from '../util/present';
import { runsAsScript } from '../util/runs-as-script';
import type { Vocabulary } from '../vocabulary';
import { revisionProblem, staleDecision, type StaleDecision } from './decide';
import { invalid, isProblem, type Problem } from './decisions/act';
import { ingest, type IngestInput, type IngestOutcome } from './ingest';
import { reconcileSlots } from './reconcile-stale';

/** A document as an editor hands it in: as text, or as bytes in base64 with their media type. */
export interface DocumentGiven {
  readonly text?: string;
  readonly content?: string;
  readonly mediaType?: string;
  /** Its address, or a name for it: what is handed in under the same again supersedes it. */
  readonly uri: string;
  readonly title?: string;
  /** When it was published: ISO, day or coarser. */
  readonly date?: string;
  /** Who published it. */
  readonly source?: string;
  readonly author: string;
  readonly reason: string;
  /** Where given, the version of the uri that was current then must be current still. */
  readonly basedOn?: number;
}

export type GivenOutcome =
  | {
      readonly status: 'ingested';
      readonly document: DocumentId;
      readonly change: Exclude<IngestOutcome['status'], 'refused'>;
      readonly claims: number;
      readonly refused: number;
      readonly messages: readonly Message[];
      readonly touched: readonly DataItemId[];
      readonly opened: readonly ConflictId[];
      readonly closed: readonly ConflictId[];
      /** Who handed it in and why; undefined where nothing came of it. */
      readonly decision?: Decision;
      readonly revision: number;
    }
  | StaleDecision
  | Problem;

/** Bytes. */
export const LARGEST_DOCUMENT = 5_000_000;
const LONGEST_URI = 2_000;
const LONGEST_NAME = 500;

/**
 * The same way in as from the command line; who handed it in is on record as a decision on the document, in the same write. The same document
 * again changes nothing, and makes no decision either.
 */
export async function ingestGiven(
  store: Store,
  vocabulary: Vocabulary,
  given: DocumentGiven,
  now: () => string,
): Promise<GivenOutcome> {
  const problem = problemWith(given);
  if (problem !== undefined) return problem;
  const bytes = bytesOf(given);
  if (isProblem(bytes)) return bytes;
  const { uri } = given;
  const unknown = given.basedOn === undefined ? undefined : revisionProblem(given.basedOn, await store.revision());
  if (unknown !== undefined) return unknown;
  try {
    const unchanged = await sameVersion(store, given);
    const { author, reason, basedOn = await store.revision() } = given;
    const input = {
      bytes,
      path: uri,
      given: factsOf({ ...given, ...(await formatBefore(store, given, bytes)) }),
      handedIn: { author, reason, basedOn },
      ...unchanged,
    };
    const outcome = await ingestInTurn(store, vocabulary, () => ({ ...input, at: now() }));
    if (outcome.document === undefined || outcome.status === 'refused') return unreadable(given, outcome.messages);
    return await judged(store, vocabulary, { ...outcome, document: outcome.document, status: outcome.status }, now);
  } catch (error) {
    if (!(error instanceof StaleRevisionError)) throw error;
    return staleDecision(store, error);
  }
}

/** Where another version came in between it is handed in after that one. */
async function ingestInTurn(store: Store, vocabulary: Vocabulary, input: () => IngestInput): Promise<IngestOutcome> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await ingest(store, vocabulary, input());
    } catch (error) {
      if (turn === MOST_TURNS || !isStoreError(error) || error.code !== 'CONFLICTING_WRITE') throw error;
    }
  }
}

const MOST_TURNS = 5;

/** A process that ends before this leaves the slots marked, and the next one judges them. */
async function judged(
  store: Store,
  vocabulary: Vocabulary,
  outcome: IngestOutcome & { readonly document: DocumentId; readonly status: Exclude<IngestOutcome['status'], 'refused'> },
  now: () => string,
): Promise<GivenOutcome> {
  const { document, status: change, claims, refused, messages, touched, decision } = outcome;
  const told = { status: 'ingested', document, change, claims, refused, messages, touched } as const;
  if (change === 'unchanged') return { ...told, opened: [], closed: [], revision: await store.revision() };
  const events = await reconcileSlots(store, vocabulary, touched, { cause: { kind: 'document', ref: document }, now });
  const [opened, closed] = [conflictsIn(events, 'conflict-opened'), conflictsIn(events, 'conflict-closed')];
  return { ...told, opened, closed, ...(decision === undefined ? {} : { decision }), revision: await store.revision() };
}

function conflictsIn(events: readonly Event[], kind: 'conflict-opened' | 'conflict-closed'): ConflictId[] {
  return events.flatMap((event) => (event.kind === kind ? [event.conflict] : []));
}

async function sameVersion(store: Store, { uri, basedOn }: DocumentGiven) {
  if (basedOn === undefined) return {};
  const documents = present(await store.currentDocuments([uri]));
  return { unchanged: { since: basedOn, documents, dataItems: [], decidedOn: [], acts: [] } };
}

/** As a version of the same uri was read: what a document is handed in under need not end in ".md". Nothing where it tells by itself. */
async function formatBefore(store: Store, { uri, mediaType }: DocumentGiven, bytes: Uint8Array): Promise<{ mediaType?: string }> {
  if (mediaType !== undefined || formatTold(uri, bytes) !== undefined) return {};
  const [before] = await store.documentFacts(present(await store.currentDocuments([uri])));
  const isText = before?.format === 'markdown' || before?.format === 'html';
  const known = isText ? mediaTypeOf(before.format) : undefined;
  return known === undefined ? {} : { mediaType: known };
}

function factsOf({ mediaType, uri, title, source, date }: DocumentGiven): GivenFacts {
  return {
    uri,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(source === undefined ? {} : { publisher: source.trim() }),
    ...(date === undefined ? {} : { published: date }),
  };
}

function problemWith({ text, content, uri, title, source, date, author, reason }: DocumentGiven): Problem | undefined {
  if ((text === undefined) === (content === undefined)) return invalid('text', 'Give either the text or the content.');
  if (runsAsScript(uri)) return invalid('uri', 'The uri must be an address or a name, not a script.');
  if (date !== undefined && !isDate(date)) return invalid('date', 'A date is "2026-02-01", "2026-02" or "2026".');
  return (
    lengthProblem('uri', uri, LONGEST_URI) ??
    lengthProblem('title', title ?? 'none', LONGEST_NAME) ??
    lengthProblem('source', source ?? 'none', LONGEST_NAME) ??
    lengthProblem('author', author, 200) ??
    lengthProblem('reason', reason, 4_000)
  );
}

/** Of the calendar: there is no February 31. */
function isDate(date: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return false;
  const time = new Date(date);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function bytesOf({ text, content = '' }: DocumentGiven): Uint8Array | Problem {
  if (text === undefined && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(content))
    return invalid('content', 'The content must be base64.');
  const bytes = text === undefined ? Buffer.from(content, 'base64') : Buffer.from(text, 'utf8');
  const field = text === undefined ? 'content' : 'text';
  if (bytes.length === 0) return invalid(field, 'There is nothing to read.');
  if (bytes.length <= LARGEST_DOCUMENT) return bytes;
  return invalid(
    field,
    `A document may have ${LARGEST_DOCUMENT} bytes, not ${bytes.length}; claimgraph ingest takes larger ones.`,
  );
}

function unreadable({ text }: DocumentGiven, messages: readonly Message[]): Problem {
  const reason = messages.find(({ severity }) => severity === 'error')?.reason ?? 'It could not be read.';
  return invalid(text === undefined ? 'content' : 'text', reason);
}

function lengthProblem(field: string, text: string, longest: number): Problem | undefined {
  const { length } = text.trim();
  return length > 0 && length <= longest
    ? undefined
    : invalid(field, `The ${field} must have from 1 to ${longest} characters, not ${length}.`);
}
