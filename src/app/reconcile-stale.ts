import type { DataItemId, Event, Revision } from '../domain';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { judge } from './judge';

export interface ReconcileOptions {
  readonly cause: Revision['cause'];
  /** ISO instant. */
  readonly now: () => string;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Slots judged in one go: bounds memory; a chunk is one transaction. */
const CHUNK = 2_000;

/** Judges every slot whose claims changed since its last verdict, and those that are judged by it. Answers how many were due. */
export async function reconcileStale(store: Store, vocabulary: Vocabulary, options: ReconcileOptions): Promise<number> {
  const stale = await store.staleDataItems();
  await reconcileSlots(store, vocabulary, stale, options);
  return stale.length;
}

/** Judges these slots, and those that are judged by them, and puts the verdicts. Answers what happened in them. */
export async function reconcileSlots(
  store: Store,
  vocabulary: Vocabulary,
  slots: readonly DataItemId[],
  options: ReconcileOptions,
): Promise<Event[]> {
  const events: Event[] = [];
  const overtaken = new Set<DataItemId>();
  for (let start = 0; start < slots.length; start += CHUNK) {
    const readAt = await store.revision();
    const { judged, ...verdicts } = await judge(store, vocabulary, slots.slice(start, start + CHUNK));
    const put = await store.putVerdicts({ ...verdicts, dataItems: judged, readAt, cause: options.cause, at: options.now() });
    events.push(...put.events);
    if (put.number > readAt + 1) for (const id of judged) overtaken.add(id);
    options.onProgress?.(Math.min(start + CHUNK, slots.length), slots.length);
  }
  if (overtaken.size === 0) return events;
  return [...events, ...(await reconcileAgain(store, vocabulary, overtaken, options))];
}

/** Another process wrote between reading and judging: what it changed is judged once more, with what it says. */
async function reconcileAgain(
  store: Store,
  vocabulary: Vocabulary,
  overtaken: ReadonlySet<DataItemId>,
  options: ReconcileOptions,
): Promise<Event[]> {
  const due = (await store.staleDataItems()).filter((id) => overtaken.has(id));
  return due.length === 0 ? [] : reconcileSlots(store, vocabulary, due, { cause: options.cause, now: options.now });
}
