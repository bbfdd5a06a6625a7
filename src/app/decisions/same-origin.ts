import type { DataItemId, Decision, DocumentId, SourceId } from '../../domain';
import { unique } from '../../util/unique';
import { invalid, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

/** A source, or a document that speaks for itself, has one voice with another. A document is taken for its publisher where it can be. */
export async function sameOriginMeant({ id, as }: Asked<'same-origin'>, around: Surroundings): Promise<Meaning | Problem> {
  const [one, other] = await Promise.all([voiceOf(id, around), voiceOf(as, around)]);
  if (one === undefined) return notFound(id);
  if (other === undefined) return notFound(as);
  if (one.origin === other.origin) return invalid('as', `${id} and ${as} have one origin already.`);
  const detail = { as: other.source ?? other.id };
  const about = unique([one.id, other.id, ...(other.source === undefined ? [] : [other.source])]);
  const decision = { target: one.id, detail };
  const touched = await voicedBySameOrigin(decision, around);
  return { target: one.id, detail, about, touched, unchanged: { decidedOn: about, acts: ['same-origin', 'undo'] } };
}

interface Voice {
  readonly id: SourceId | DocumentId;
  readonly source?: SourceId;
  /** Whom it is counted as today. */
  readonly origin: string;
}

async function voiceOf(id: string, { store, rulings }: Surroundings): Promise<Voice | undefined> {
  if (id.startsWith('source:')) {
    const [source] = await store.sources([id as SourceId]);
    return source && { id: source.id, source: source.id, origin: rulings.originOf(source.id) };
  }
  if (!id.startsWith('document:')) return undefined;
  const [document] = await store.documentFacts([id as DocumentId]);
  if (document === undefined) return undefined;
  const { publisher } = document;
  const origin = rulings.originOfDocument(document.id) ?? (publisher === undefined ? document.id : rulings.originOf(publisher));
  return { id: document.id, ...(publisher === undefined ? {} : { source: publisher }), origin };
}

/** Every slot in which one of the two has a say. */
export async function voicedBySameOrigin(
  { target, detail }: Pick<Decision, 'target' | 'detail'>,
  { store }: Surroundings,
): Promise<DataItemId[]> {
  const ids = [target, String(detail['as'])];
  const sources = ids.filter((id): id is SourceId => id.startsWith('source:'));
  const documents = ids.filter((id): id is DocumentId => id.startsWith('document:'));
  const voiced = await store.dataItemsVoicedBy(sources);
  const said = await store.claimsOfDocuments(documents);
  return unique([...voiced.flat(), ...said.flat().map(({ dataItem }) => dataItem)]).sort();
}
