import type { Driver, Parameters } from './driver';
import type { Found, FoundKind } from './store';

/**
 * Where all these words stand, the last of them perhaps only begun: names, titles, quoted words and whole texts, as folded
 * by wordsOf, so that every engine answers alike. One statement a kind, each cut where it is; closest first.
 */
export async function search(
  driver: Driver,
  words: readonly string[],
  kinds: readonly FoundKind[],
  limit: number,
): Promise<Found[]> {
  const found = await Promise.all(kinds.map((kind) => searchKind(driver, kind, words, limit)));
  return found.flat();
}

async function searchKind(driver: Driver, kind: FoundKind, words: readonly string[], limit: number): Promise<Found[]> {
  const { match, id, text } = PLACES[kind];
  const begun = words.length - 1;
  const parameters: Parameters = {
    ...Object.fromEntries(words.map((word, place) => [`w${String(place)}`, place === begun ? ` ${word}` : ` ${word} `])),
    phrase: ` ${words.join(' ')}`,
    whole: ` ${words.join(' ')} `,
    limit,
  };
  const tests = words.map((_word, place) => `words CONTAINS $w${String(place)}`).join(' AND ');
  const statement = `
  ${match}
  WITH n, ${text} AS words
  WHERE ${tests}
  RETURN ${id} AS id, size(words) AS length,
    CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
  ORDER BY distance, length, id LIMIT $limit`;
  const rows = await driver.read(statement, parameters);
  return rows.map((row) => ({ kind, ...row }) as unknown as Found);
}

/** Names are folded already where they are identities: the key of a subject, the id of a source. */
const PLACES: Readonly<Record<FoundKind, { readonly match: string; readonly id: string; readonly text: string }>> = {
  subject: {
    match: 'MATCH (n:Subject) WHERE n.claims > 0 OR n.comparisons > 0',
    id: 'n.id',
    text: "' ' + replace(n.key, '-', ' ') + ' '",
  },
  source: { match: 'MATCH (n:Source)', id: 'n.id', text: "' ' + replace(substring(n.id, 7), '-', ' ') + ' '" },
  document: { match: 'MATCH (n:Document) WHERE n.current', id: 'n.id', text: "coalesce(n.words, '')" },
  claim: { match: 'MATCH (n:Claim) WHERE n.current', id: 'n.id', text: "coalesce(n.words, '')" },
};
