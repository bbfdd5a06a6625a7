import { isUndone, type Decision, type DocumentId } from '../../domain';
import type { Store } from '../../store/store';
import type { IngestionDetail } from './ingest';

/** What goes on record: the version that becomes the current one of the uri, null for none, and the one that was. Empty where nothing becomes of it. */
export type VersionDetail = Partial<
  Pick<IngestionDetail, 'uri'> & { readonly leaves: DocumentId | null; readonly insteadOf: DocumentId | null }
>;

/**
 * What stands under the uri once an ingestion is undone, or its undoing is: the newest version that was handed in and not taken
 * back, else what was current before all of those. Undefined where a version has come in another way since: that one stays.
 */
export async function versionLeft(
  store: Store,
  { detail }: Decision,
  decisions: readonly Decision[],
  isTakenBack: (ingestion: Decision) => boolean,
): Promise<VersionDetail> {
  const { uri } = detail as unknown as IngestionDetail;
  const [current] = await store.currentDocuments([uri]);
  const handedIn = decisions.filter((decision) => decision.act === 'ingest' && detailOf(decision).uri === uri);
  const standing = newestOf(handedIn, isTakenBack);
  const isOurs = standingsOf(handedIn).has(current);
  return isOurs && standing !== current ? { uri, leaves: standing ?? null, insteadOf: current ?? null } : {};
}

function detailOf({ detail }: Decision): IngestionDetail {
  return detail as unknown as IngestionDetail;
}

/** Back from the last one, over those taken back. */
function newestOf(handedIn: readonly Decision[], isTakenBack: (ingestion: Decision) => boolean): DocumentId | undefined {
  const last = handedIn.at(-1);
  if (last === undefined) return undefined;
  if (!isTakenBack(last)) return last.target as DocumentId;
  const { before } = detailOf(last);
  const cameWith = handedIn.findLastIndex((other, place) => place < handedIn.length - 1 && other.target === before);
  return cameWith < 0 ? before : newestOf(handedIn.slice(0, cameWith + 1), isTakenBack);
}

/** Everything that the last ingestion and those before it may have left current. */
function standingsOf(handedIn: readonly Decision[]): ReadonlySet<DocumentId | undefined> {
  return new Set(handedIn.flatMap((decision) => [decision.target as DocumentId, detailOf(decision).before]));
}

/** Whether it is, once `undo` is taken: an undo of it, or of what undid it. */
export function isUndoneWith(undo: Pick<Decision, 'target'>, decisions: readonly Decision[]): (decision: Decision) => boolean {
  const next = { id: 'decision:next', act: 'undo', target: undo.target } as const;
  return (decision) => isUndone(decision, [...decisions, next]);
}
