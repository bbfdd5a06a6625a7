import { notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

/** Who brought a document in, and why; the document itself has been put. */
export async function ingestionMeant({ document: id }: Asked<'ingest'>, { store }: Surroundings): Promise<Meaning | Problem> {
  const [document] = await store.documentFacts([id]);
  if (document === undefined) return notFound(id);
  const about = [id, ...(document.publisher === undefined ? [] : [document.publisher])];
  return { target: id, detail: { uri: document.uri }, about, touched: [], unchanged: {} };
}
