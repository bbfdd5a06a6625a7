import type { ClaimId, DataItem, DataItemId, Snak } from '../../domain';
import { readValue } from '../../extraction/reading';
import type { Vocabulary } from '../../vocabulary';
import { invalid, isProblem, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

export async function pinMeant(asked: Asked<'pin'>, around: Surroundings): Promise<Meaning | Problem> {
  const [item] = await around.store.dataItems([asked.dataItem as DataItemId]);
  if (item === undefined) return notFound(asked.dataItem);
  const snak = await snakToPin(asked, item, around);
  if (isProblem(snak)) return snak;
  return {
    target: item.id,
    detail: { snak },
    about: [item.id, item.subject],
    touched: [item.id],
    unchanged: { dataItems: [item.id] },
  };
}

async function snakToPin(
  { claim: id, value }: Asked<'pin'>,
  item: DataItem,
  { store, vocabulary }: Surroundings,
): Promise<Snak | Problem> {
  if ((id === undefined) === (value === undefined)) return invalid('value', 'Give either a value or a claim to pin.');
  if (value !== undefined) return snakWritten(value, item.property, vocabulary);
  const [claim] = await store.claims([id as ClaimId]);
  if (claim === undefined) return notFound(id as string);
  if (claim.dataItem === item.id) return claim.snak;
  return invalid('claim', 'The claim is of another slot; give the value itself to pin what this slot does not hold.');
}

/** A value as people write it. */
export function snakWritten(value: string, property: string, vocabulary: Vocabulary): Snak | Problem {
  const known = vocabulary.properties.get(property);
  if (known === undefined) return invalid('value', `The vocabulary has no ${property} to read a value of; pin a claim instead.`);
  const read = readValue(value, known);
  return 'refused' in read ? invalid('value', `"${value}" is no ${known.label}: ${read.refused}.`) : read.snak;
}
