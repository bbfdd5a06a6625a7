import { TooManySlotsError, type SlotAsItWas } from '../../app/slots-as-of';
import type { ClaimId, DocumentId, SourceId, Subject, SubjectId } from '../../domain';
import { allSoon } from '../../util/soon';
import { unique } from '../../util/unique';
import type { Context } from '../context';
import { badInput } from '../errors';
import { AS_OF, type SlotThen } from './past';

/** What the description of `asOf` says on lists of the whole graph. */
export const LIST_AS_OF = `${AS_OF} The whole graph is judged anew for it, once a revision: of up to 5,000 slots.`;

/** The whole graph at a moment: what lists of it are made of. */
export interface GraphThen {
  readonly asOf: number;
  readonly slots: readonly SlotThen[];
  /** A subject as it is counted today or, if nothing is left of it, as it was; undefined where not even a name is known. */
  subject(id: SubjectId): Subject | undefined;
  publisherOf(document: DocumentId): SourceId | undefined;
  /** Whether it took part in a conflict. */
  isDisputed(claim: ClaimId): boolean;
}

export async function graphThen(context: Context, asOf: number): Promise<GraphThen> {
  const { loaders } = context;
  const slots = await everySlot(context, asOf);
  const named = unique(slots.flatMap(({ item }) => [item.subject, ...item.versus]));
  const said = unique(slots.flatMap(({ claims }) => claims.map(({ document }) => document)));
  const [known, facts] = await Promise.all([
    allSoon(named.map((id) => loaders.subject.load(id))),
    allSoon(said.map((id) => loaders.document.load(id))),
  ]);
  const gone = new Map(slots.map(({ item, subject }) => [item.subject, subject]));
  const subjects = new Map(named.map((id, place) => [id, known[place] ?? gone.get(id)]));
  const publishers = new Map(said.map((id, place) => [id, facts[place]?.publisher]));
  const disputed = new Set(slots.flatMap(({ conflicts }) => conflicts.flatMap(({ claims }) => claims)));
  return {
    asOf,
    slots: slots.map((slot) => ({ ...slot, asOf })),
    subject: (id) => subjects.get(id),
    publisherOf: (document) => publishers.get(document),
    isDisputed: (claim) => disputed.has(claim),
  };
}

async function everySlot({ loaders }: Context, asOf: number): Promise<readonly SlotAsItWas[]> {
  try {
    return await loaders.everySlotAsOf.load(String(asOf));
  } catch (error) {
    throw error instanceof TooManySlotsError ? badInput(error.message) : error;
  }
}
