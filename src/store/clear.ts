import type { Driver } from './driver';

/**
 * Documents are marked unread first, so that an interruption at any moment shows (see unreadDocuments); then what is
 * derived goes, in transactions of bounded size.
 */
export async function clearDerived(driver: Driver): Promise<void> {
  await driver.write(async (run) => {
    await run(markUnread, {});
    await run(forgetSuccession, {});
  });
  for (const label of ['Evidence', 'Conflict', 'Resolution', 'Claim', 'DataItem', 'Subject', 'Source']) {
    await deleteAll(driver, label);
  }
}

async function deleteAll(driver: Driver, label: string): Promise<void> {
  for (;;) {
    const [row] = await driver.write((run) => run(deleteSome(label), { limit: atOnce }));
    if (((row?.['deleted'] as number | undefined) ?? 0) < atOnce) return;
  }
}

const atOnce = 10_000;

const markUnread = `
  MATCH (d:Document)
  SET d.current = false
  REMOVE d.content`;

/** Putting the record again tells it again. */
const forgetSuccession = `
  MATCH (:Document)-[r:SUPERSEDES]->(:Document)
  DELETE r`;

function deleteSome(label: string): string {
  return `
  MATCH (n:${label})
  WITH n LIMIT $limit
  DETACH DELETE n
  RETURN count(*) AS deleted`;
}
