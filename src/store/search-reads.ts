import type { Driver, Parameters, Row, WordsHeld } from './driver';
import { decodeCursor, encodeCursor } from './paging';
import type { Paged } from './port/page-reads';
import type { Found, FoundKind, Wanted } from './port/search-reads';
import { order } from '../util/order';

/**
 * Where all that is wanted stands: names, titles, quoted words and whole texts, folded by one tokeniser of ours (wordsOf). An
 * engine's index only says where to look; what counts as found, and its order, is worked out here from the folded text, so
 * that every engine answers alike. One statement a kind, each cut where it is.
 */
export async function search(
  driver: Driver,
  wanted: Wanted,
  kinds: readonly FoundKind[],
  { first, after }: { readonly first: number; readonly after?: string },
): Promise<Paged<Found>> {
  const name = `search ${JSON.stringify([wanted.phrases, wanted.begun, [...kinds].sort()])}`;
  const last = after === undefined ? undefined : lastOf(decodeCursor(after, name, KEY));
  const found = await Promise.all(kinds.map((kind) => searchKind(driver, kind, wanted, first + 1, last)));
  const best = found.flat().sort(bestFirst);
  const rows = best.slice(0, first);
  const cursors = rows.map(({ score, length, id }) => encodeCursor(name, [score, length, id]));
  return { rows, cursors, hasNext: best.length > first };
}

export async function countFound(driver: Driver, wanted: Wanted, kinds: readonly FoundKind[]): Promise<number> {
  const counts = await Promise.all(
    kinds.map(async (kind) => {
      const { match, parameters } = await matchFound(driver, kind, wanted);
      const [row] = await driver.read(`${match} RETURN count(words) AS total`, parameters);
      return row?.['total'] as number;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A name says what a thing is, a quote what is said of it; that a whole text has the words somewhere says least. */
const WORTH: Readonly<Record<FoundKind, number>> = { subject: 1, source: 0.9, claim: 0.8, document: 0.7 };
const STEP = 0.15;

function scoreOf(kind: FoundKind, distance: number): number {
  return Number((WORTH[kind] - distance * STEP).toFixed(2));
}

function bestFirst(a: Found, b: Found): number {
  return b.score - a.score || a.length - b.length || order(a.id, b.id);
}

type Last = Pick<Found, 'score' | 'length' | 'id'>;

const KEY = [{ type: 'number' }, { type: 'number' }, { type: 'string' }] as const;

function lastOf([score, length, id]: readonly (string | number)[]): Last {
  return { score, length, id } as Last;
}

async function searchKind(driver: Driver, kind: FoundKind, wanted: Wanted, limit: number, last?: Last): Promise<Found[]> {
  const { match, parameters } = await matchFound(driver, kind, wanted);
  const statement = `${match}
  WITH n.id AS id, size(words) AS length,
    CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
  ${last === undefined ? '' : BEHIND}RETURN id, length, distance
  ORDER BY distance, length, id LIMIT $limit`;
  const phrase = wanted.phrases.join(' ');
  const order = { whole: ` ${phrase} `, phrase: ` ${phrase}`, limit, ...(last === undefined ? {} : behind(kind, last)) };
  const rows = await driver.read(statement, { ...parameters, ...order });
  return rows.map((row) => foundIn(kind, row));
}

function foundIn(kind: FoundKind, { id, length, distance }: Row): Found {
  return { kind, id, length, distance, score: scoreOf(kind, distance as number) } as Found;
}

const BEHIND = `WHERE distance IN $behind OR (distance = $level AND (length > $length OR (length = $length AND id > $id)))
  `;

/** Which distances of this kind come after the last one seen, and which is level with it. */
function behind(kind: FoundKind, { score, length, id }: Last): Parameters {
  const distances = [0, 1, 2, 3];
  return {
    behind: distances.filter((distance) => scoreOf(kind, distance) < score),
    level: distances.find((distance) => scoreOf(kind, distance) === score) ?? -1,
    length,
    id,
  };
}

/** Each phrase stands in the text from word to word; the last may end within one. */
async function matchFound(
  driver: Driver,
  kind: FoundKind,
  wanted: Wanted,
): Promise<{ readonly match: string; readonly parameters: Parameters }> {
  const { label, isText, condition, words } = PLACES[kind];
  const { phrases, begun } = wanted;
  const start = isText ? await driver.texts.having(label, held(wanted)) : { match: `MATCH (n:${label})`, parameters: {} };
  const tests = phrases.map((_phrase, place) => `words CONTAINS $w${String(place)}`).join(' AND ');
  const match = `
  ${start.match}
  WITH n WHERE ${condition}
  WITH n, ${words} AS words
  WHERE ${tests}`;
  const ends = phrases.map((phrase, place): [string, string] => [
    `w${String(place)}`,
    begun && place === phrases.length - 1 ? ` ${phrase}` : ` ${phrase} `,
  ]);
  return { match, parameters: { ...start.parameters, ...Object.fromEntries(ends) } };
}

function held({ phrases, begun }: Wanted): WordsHeld {
  const words = phrases.flatMap((phrase) => phrase.split(' '));
  return begun ? { whole: words.slice(0, -1), begun: words.at(-1) as string } : { whole: words };
}

interface Place {
  readonly label: string;
  /** Whether it has texts of any length; names are so short and few that all are looked at. */
  readonly isText: boolean;
  readonly condition: string;
  readonly words: string;
}

/** Names are folded already where they are identities: the key of a subject, the id of a source. */
const PLACES = {
  subject: {
    label: 'Subject',
    isText: false,
    condition: 'n.claims > 0 OR n.comparisons > 0',
    words: "' ' + replace(n.key, '-', ' ') + ' '",
  },
  source: { label: 'Source', isText: false, condition: 'true', words: "' ' + replace(substring(n.id, 7), '-', ' ') + ' '" },
  document: { label: 'Document', isText: true, condition: 'n.current', words: "coalesce(n.words, '')" },
  claim: { label: 'Claim', isText: true, condition: 'n.current', words: "coalesce(n.words, '')" },
} as const satisfies Readonly<Record<FoundKind, Place>>;
