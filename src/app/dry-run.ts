import { canonicalJson, type DataItem, type DataItemId, type Resolution, type Snak } from '../domain';
import { pinnedSlots, POLICIES, reconcile, type ReconciliationInput } from '../reconciliation';
import type { Store } from '../store/store';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { gatherOnly } from './gather';

/** What judging everything would change, if it were written. */
export interface DryRun {
  readonly slots: number;
  readonly flips: readonly Flip[];
}

/** A slot whose value would be another one. */
export interface Flip {
  readonly dataItem: DataItemId;
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: DataItem['separators'];
  /** Undefined where nothing could be chosen. */
  readonly before?: Snak;
  readonly after?: Snak;
  /** An editor pinned it, so that the value stays; without the pin it would flip. */
  readonly pinned: boolean;
}

export interface Rules {
  readonly vocabulary: Vocabulary;
  /** Overrules the policy of every property. */
  readonly policy?: string;
}

export function isPolicy(name: string): boolean {
  return POLICIES.has(name);
}

/** Slots judged in one go: bounds memory. */
const CHUNK = 1_000;

/** Judges every slot of the graph under the rules in use and under those asked for, and compares. Claims are not read anew. Writes nothing. */
export async function dryRun(store: Store, inUse: Vocabulary, asked: Rules): Promise<DryRun> {
  const flips: Flip[] = [];
  let slots = 0;
  for await (const chunk of chunksOf(store.allDataItems())) {
    slots += chunk.length;
    flips.push(...(await flipsIn(store, chunk, inUse, asked)));
  }
  return { slots, flips };
}

async function* chunksOf(items: AsyncIterable<DataItem>): AsyncGenerator<DataItem[]> {
  let chunk: DataItem[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function flipsIn(store: Store, items: readonly DataItem[], inUse: Vocabulary, asked: Rules): Promise<Flip[]> {
  const decisions = await store.decisions();
  const now = await gatherOnly(store, inUse, items, decisions);
  const then = {
    ...(await gatherOnly(store, asked.vocabulary, items, decisions)),
    ...(asked.policy === undefined ? {} : { policy: asked.policy }),
  };
  const [before, after] = [now, then].map(withoutItsPin) as [Map<DataItemId, Resolution>, Map<DataItemId, Resolution>];
  const flipped = items.filter(
    ({ id, property }) =>
      canonicalJson(before.get(id)?.chosen ?? null) !== canonicalJson(after.get(id)?.chosen ?? null) &&
      !(holdsMany(property, inUse) && isUndisputed(before.get(id)) && isUndisputed(after.get(id))),
  );
  const names = await store.subjects(unique(flipped.map(({ subject }) => subject)));
  const subjects = new Map(present(names).map((subject) => [subject.id, subject.name]));
  const pinned = pinnedIn(now);
  return flipped.map((item) => ({
    dataItem: item.id,
    subject: subjects.get(item.subject) ?? item.subject,
    property: item.property,
    qualifiers: item.separators,
    ...sides(before.get(item.id)?.chosen, after.get(item.id)?.chosen),
    pinned: pinned.has(item.id),
  }));
}

/** Of several values that all hold, which one is named first is no verdict. */
function holdsMany(property: string, { properties }: Vocabulary): boolean {
  return properties.get(property)?.cardinality === 'many';
}

function isUndisputed(resolution: Resolution | undefined): boolean {
  return resolution?.status === 'AGREED';
}

function sides(before: Snak | undefined, after: Snak | undefined): Pick<Flip, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Verdicts with all decisions, but each pinned slot as it would be judged without its own pin. */
function withoutItsPin(input: ReconciliationInput): Map<DataItemId, Resolution> {
  const verdicts = new Map(reconcile(input).resolutions.map((resolution) => [resolution.dataItem, resolution]));
  for (const target of pinnedIn(input)) {
    const decisions = input.decisions.filter((decision) => decision.act !== 'pin' || decision.target !== target);
    const [unpinned] = reconcile({ ...input, touched: [target], decisions }).resolutions;
    if (unpinned !== undefined) verdicts.set(target, unpinned);
  }
  return verdicts;
}

function pinnedIn({ touched, decisions }: ReconciliationInput): Set<DataItemId> {
  const pinned = new Set(pinnedSlots(decisions));
  return new Set(touched.filter((id) => pinned.has(id)));
}
