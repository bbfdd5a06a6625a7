import type { DataItemId, Decision, Document, DocumentFacts, DocumentId, GivenFacts, Message, Revision } from '../domain';
import type { Unchanged } from '../store/port/decision-options';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { copied } from './copied';
import { isClaimDocument, readClaimDocument } from './claim-file-documents';
import { ingestionOf, type HandedIn } from './decisions/ingest';
import { asItStands } from './decisions/stand';
import { readDocument, type ReadDocument } from './read-document';

export interface IngestOutcome {
  /** Undefined when the bytes could not be read. */
  readonly document?: DocumentId;
  readonly uri: string;
  readonly title?: string;
  /** `replaced`: the document was there, with other claims or not as the current version. */
  readonly status: 'new' | 'unchanged' | 'supersedes' | 'replaced' | 'refused';
  readonly claims: number;
  /** Values that no claim was made of. */
  readonly refused: number;
  readonly messages: readonly Message[];
  /** Slots whose claims came or went. */
  readonly touched: readonly DataItemId[];
  /** Who handed it in and why; undefined where nobody did, or nothing came of it. */
  readonly decision?: Decision;
}

export interface IngestInput {
  readonly bytes: Uint8Array;
  /** Where it lies, a `file:` URL from the command line: the uri of a document that tells none. On record, so that a rebuild reads it the same. */
  readonly path: string;
  /** What older versions recorded in its place: the path relative to the working directory. A graph that knows the file so goes on with it. */
  readonly formerPath?: string;
  readonly at: string;
  readonly cause?: Revision['cause'];
  readonly given?: GivenFacts;
  readonly unchanged?: Unchanged;
  /** Those to read it under; all that there are when left out. */
  readonly decisions?: readonly Decision[];
  readonly onRecord?: boolean;
  /** The editor who hands it in: on record with it, unless it is unchanged. */
  readonly handedIn?: HandedIn;
}

/**
 * One document into the graph, whole or not at all. The same bytes again change nothing, wherever they lie; other bytes under
 * the same uri supersede the version that was current, also those of a document that lies elsewhere. Reconciling what it touched (reconcileStale) is the caller's next step.
 */
export async function ingest(store: Store, vocabulary: Vocabulary, input: IngestInput): Promise<IngestOutcome> {
  const path = await pathInGraph(store, input);
  const read =
    input.given === undefined && isClaimDocument(path)
      ? await readClaimDocument({ path, bytes: input.bytes }, vocabulary)
      : await readDocument(input.bytes, path, vocabulary, input.given);
  if (read.document === undefined) {
    return { uri: path, status: 'refused', claims: 0, refused: 0, messages: read.messages, touched: [] };
  }
  const elsewhere = await knownElsewhere(store, read.document);
  const isCopy = elsewhere !== undefined && (await isKnown(store, read.document.uri));
  return put(store, vocabulary, isCopy ? await copied(store, read, elsewhere) : read, { ...input, path });
}

async function put(store: Store, vocabulary: Vocabulary, read: ReadDocument, input: IngestInput): Promise<IngestOutcome> {
  const { document, claims, refusals, messages } = read;
  const { id, uri, title } = document;
  const outcome = { document: id, uri, title, claims: claims.length, refused: refusals.length, messages, touched: [] };
  const elsewhere = await currentElsewhere(store, document);
  if (elsewhere !== undefined) {
    return { ...outcome, uri: elsewhere, status: 'unchanged', messages: [...messages, thereAlready(elsewhere)] };
  }
  const { decisions = await store.decisions(), formerPath, handedIn, ...write } = input;
  const [before] = handedIn === undefined ? [] : await store.currentDocuments([uri]);
  const decision = handedIn && ingestionOf(document, before, handedIn, { at: input.at, decisions });
  const said = { document, ...asItStands(read, decisions, vocabulary), ...(decision === undefined ? {} : { decision }) };
  const { status, touched } = await store.putDocument({ ...write, ...said });
  const doubts = status === 'supersedes' && uri === formerPath ? [knownByPath(uri)] : [];
  const onRecord = decision === undefined || status === 'unchanged' ? {} : { decision };
  return { ...outcome, messages: [...messages, ...doubts], status, touched, ...onRecord };
}

async function pathInGraph(store: Store, { path, formerPath }: IngestInput): Promise<string> {
  if (formerPath === undefined) return path;
  const [current, former] = await store.currentDocuments([path, formerPath]);
  return current === undefined && former !== undefined ? formerPath : path;
}

function knownByPath(uri: string): Message {
  const reason = `taken as a new version of what the graph has had as "${uri}" since before it knew files by their whole place; if it is another file, write a url: into its front matter`;
  return { severity: 'info', rule: 'known-by-path', reason };
}

/** The document of these very bytes under another uri. */
async function knownElsewhere(store: Store, { id, uri }: Document): Promise<DocumentFacts | undefined> {
  const [known] = await store.documentFacts([id]);
  return known?.uri === uri ? undefined : known;
}

async function isKnown(store: Store, uri: string): Promise<boolean> {
  return (await store.currentDocuments([uri]))[0] !== undefined;
}

/** The uri under which these very bytes are current, when it is another: a copy is no second voice. */
async function currentElsewhere(store: Store, document: Document): Promise<string | undefined> {
  const { id } = document;
  const known = await knownElsewhere(store, document);
  if (known === undefined) return undefined;
  const [current] = await store.currentDocuments([known.uri]);
  return current === id ? known.uri : undefined;
}

function thereAlready(uri: string): Message {
  return { severity: 'info', rule: 'known-elsewhere', reason: `these very bytes are already there as ${uri}` };
}
