import {
  isUndone,
  type Claim,
  type ClaimId,
  type ConflictId,
  type DataItemId,
  type Decision,
  type DecisionId,
  type DocumentId,
  type Snak,
  type SourceId,
  type SubjectId,
} from '../domain';
import { readValue } from '../extraction/reading';
import type { Store } from '../store/store';
import { assertNever } from '../util/assert-never';
import type { Vocabulary } from '../vocabulary';

/** An act with what it needs. A pin takes over what a claim says, or a value as people write it: "128K tokens", "not disclosed". */
export type ActAsked =
  | { readonly act: 'rank'; readonly claim: string; readonly rank: Rank }
  | { readonly act: 'pin'; readonly dataItem: string; readonly claim?: string; readonly value?: string }
  | { readonly act: 'dismiss'; readonly conflict: string }
  | { readonly act: 'note'; readonly id: string }
  | { readonly act: 'undo'; readonly decision: string };

export type Rank = 'preferred' | 'normal' | 'deprecated';

/** Why an act cannot be taken as asked. */
export type Problem =
  | { readonly status: 'not-found'; readonly id: string }
  | { readonly status: 'invalid-input'; readonly field: string; readonly reason: string };

/** What of an act goes into the decision, and what follows from it. */
export interface Meaning extends Required<Pick<Decision, 'target' | 'detail' | 'about'>> {
  /** The slots whose verdicts it may change. */
  readonly touched: readonly DataItemId[];
}

interface Surroundings {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly decisions: readonly Decision[];
}

/** Looks up what the act is about. */
export function meaningOf(asked: ActAsked, around: Surroundings): Promise<Meaning | Problem> {
  switch (asked.act) {
    case 'rank':
      return rankMeant(asked, around);
    case 'pin':
      return pinMeant(asked, around);
    case 'dismiss':
      return dismissalMeant(asked, around);
    case 'note':
      return noteMeant(asked, around);
    case 'undo':
      return undoMeant(asked, around);
    default:
      return assertNever(asked);
  }
}

async function rankMeant({ claim: id, rank }: Asked<'rank'>, { store }: Surroundings): Promise<Meaning | Problem> {
  const [claim] = await store.claims([id as ClaimId]);
  if (claim === undefined) return notFound(id);
  return { target: claim.id, detail: { rank }, about: aboutClaim(claim), touched: [claim.dataItem] };
}

async function pinMeant(asked: Asked<'pin'>, around: Surroundings): Promise<Meaning | Problem> {
  const [item] = await around.store.dataItems([asked.dataItem as DataItemId]);
  if (item === undefined) return notFound(asked.dataItem);
  const snak = await snakToPin(asked, item, around);
  if ('status' in snak) return snak;
  return { target: item.id, detail: { snak }, about: [item.id], touched: [item.id] };
}

async function snakToPin(
  { claim: id, value }: Asked<'pin'>,
  item: { readonly id: DataItemId; readonly property: string },
  { store, vocabulary }: Surroundings,
): Promise<Snak | Problem> {
  if ((id === undefined) === (value === undefined)) return invalid('value', 'Give either a value or a claim to pin.');
  if (value !== undefined) return snakWritten(value, item.property, vocabulary);
  const [claim] = await store.claims([id as ClaimId]);
  if (claim === undefined) return notFound(id as string);
  if (claim.dataItem === item.id) return claim.snak;
  return invalid('claim', 'The claim is of another slot; give the value itself to pin what this slot does not hold.');
}

function snakWritten(value: string, property: string, vocabulary: Vocabulary): Snak | Problem {
  const known = vocabulary.properties.get(property);
  if (known === undefined) return invalid('value', `The vocabulary has no ${property} to read a value of; pin a claim instead.`);
  const read = readValue(value, known);
  return 'refused' in read ? invalid('value', `"${value}" is no ${known.label}: ${read.refused}.`) : read.snak;
}

async function dismissalMeant({ conflict: id }: Asked<'dismiss'>, { store }: Surroundings): Promise<Meaning | Problem> {
  const [conflict] = await store.conflicts([id as ConflictId]);
  if (conflict === undefined) return notFound(id);
  const { dataItem } = conflict;
  return { target: conflict.id, detail: {}, about: [conflict.id, dataItem], touched: [dataItem] };
}

async function noteMeant({ id }: Asked<'note'>, around: Surroundings): Promise<Meaning | Problem> {
  const about = await aboutWhatever(id, around);
  return about === undefined ? notFound(id) : { target: id, detail: {}, about, touched: [] };
}

/** Touches what the undone decision touched; an undo of an undo, what the decision at its root did. */
async function undoMeant({ decision: id }: Asked<'undo'>, around: Surroundings): Promise<Meaning | Problem> {
  const undone = around.decisions.find((decision) => decision.id === id);
  if (undone === undefined) return notFound(id);
  if (isUndone(undone, around.decisions)) return invalid('decision', `${id} is undone already; undo its undo to have it back.`);
  const about = [undone.id, ...(undone.about ?? [undone.target])];
  return { target: undone.id, detail: {}, about, touched: await touchedBy(undone, around) };
}

async function touchedBy({ act, target, about = [] }: Decision, around: Surroundings): Promise<DataItemId[]> {
  if (act === 'undo') {
    const root = around.decisions.find(({ id }) => id === target);
    return root === undefined ? [] : touchedBy(root, around);
  }
  return act === 'note' ? [] : about.filter((id): id is DataItemId => id.startsWith('item:'));
}

async function aboutWhatever(id: string, { store, decisions }: Surroundings): Promise<readonly string[] | undefined> {
  const ifThere = (rows: readonly unknown[]) => (rows[0] === undefined ? undefined : [id]);
  switch (id.slice(0, id.indexOf(':'))) {
    case 'claim': {
      const [claim] = await store.claims([id as ClaimId]);
      return claim && aboutClaim(claim);
    }
    case 'conflict': {
      const [conflict] = await store.conflicts([id as ConflictId]);
      return conflict && [conflict.id, conflict.dataItem];
    }
    case 'item':
      return ifThere(await store.dataItems([id as DataItemId]));
    case 'document':
      return ifThere(await store.documentFacts([id as DocumentId]));
    case 'source':
      return ifThere(await store.sources([id as SourceId]));
    case 'subject':
      return ifThere(await store.subjects([id as SubjectId]));
    case 'decision': {
      const decision = decisions.find((other) => other.id === (id as DecisionId));
      return decision && [decision.id, ...(decision.about ?? [decision.target])];
    }
    default:
      return undefined;
  }
}

function aboutClaim({ id, dataItem, document }: Claim): readonly string[] {
  return [id, dataItem, document];
}

type Asked<Act extends ActAsked['act']> = Extract<ActAsked, { readonly act: Act }>;

function notFound(id: string): Problem {
  return { status: 'not-found', id };
}

function invalid(field: string, reason: string): Problem {
  return { status: 'invalid-input', field, reason };
}
