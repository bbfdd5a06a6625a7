import type { Driver, Parameters, Row, TextLabel, Texts, WordsHeld } from '../driver';

/**
 * An inverted index in memory beside an engine whose own full-text index knows neither "all of these words" nor beginnings of
 * words. It is made at the first search and then follows the revisions: claims and documents bear the one that wrote them. What
 * was deleted since stays in it, which does no harm: it only tells where to look.
 */
export class WordIndex implements Texts {
  private readonly postings: Record<TextLabel, Postings> = { Claim: new Postings(), Document: new Postings() };
  /** Everything up to this revision is in it. */
  private known: number | undefined;
  private committed: number | undefined;
  private catchingUp: Promise<void> = Promise.resolve();

  constructor(private readonly driver: Pick<Driver, 'read'> & { readonly committed: () => number }) {}

  async having(label: TextLabel, words: WordsHeld): Promise<{ match: string; parameters: Parameters }> {
    const catchingUp = this.catchingUp.catch(() => undefined).then(() => this.catchUp()); // whoever waited for it was told
    this.catchingUp = catchingUp;
    await catchingUp;
    const ids = this.postings[label].having(words);
    if (ids === undefined) return { match: `MATCH (n:${label})`, parameters: {} };
    return { match: `UNWIND $found AS found MATCH (n:${label} {id: found})`, parameters: { found: ids } };
  }

  /** The revision is read first: what is written meanwhile is taken up once more the next time. */
  private async catchUp(): Promise<void> {
    const committed = this.driver.committed();
    if (committed === this.committed) return;
    const [graph] = await this.driver.read(revisionNow, {});
    const revision = (graph?.['revision'] as number | undefined) ?? 0;
    const since = this.isWorn() ? undefined : this.known;
    for (const label of ['Claim', 'Document'] as const) await this.take(label, since, revision);
    this.known = revision;
    this.committed = committed;
  }

  private async take(label: TextLabel, since: number | undefined, revision: number): Promise<void> {
    if (since === undefined) this.postings[label] = new Postings();
    const rows = await (since === undefined
      ? this.driver.read(everyText(label), {})
      : this.driver.read(textsWritten(label), { first: since + 1, last: revision }));
    this.postings[label].add(rows);
  }

  private isWorn(): boolean {
    return this.postings.Claim.isWorn || this.postings.Document.isWorn;
  }
}

/** Which things have which words. */
class Postings {
  private readonly ids: string[] = [];
  private readonly distinct = new Set<string>();
  /** By word, places in `ids`, ascending. */
  private readonly places = new Map<string, number[]>();

  /** Whether most of it was written again since: then it is time to start anew. */
  get isWorn(): boolean {
    return this.ids.length > 2 * this.distinct.size + 1_000;
  }

  add(rows: readonly Row[]): void {
    for (const { id, words } of rows) {
      const place = this.ids.push(id as string) - 1;
      this.distinct.add(id as string);
      for (const word of new Set(((words as string | null) ?? '').trim().split(' '))) {
        const places = this.places.get(word);
        if (places === undefined) this.places.set(word, [place]);
        else places.push(place);
      }
    }
  }

  /** Ids of what has all of them; undefined where that is so much that looking at everything is as quick. */
  having({ whole, begun }: WordsHeld): string[] | undefined {
    const lists = whole.map((word) => this.places.get(word) ?? []);
    if (lists.some(({ length }) => length === 0)) return [];
    if (begun !== undefined) lists.push(this.beginningWith(begun));
    const [fewest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const has = others.map((places) => new Set(places));
    const found = fewest.filter((place) => has.every((places) => places.has(place)));
    if (found.length * 4 > this.ids.length && found.length > 1_000) return undefined;
    return [...new Set(found.map((place) => this.ids[place] as string))];
  }

  private beginningWith(beginning: string): number[] {
    const found = new Set<number>();
    for (const [word, places] of this.places) {
      if (word.startsWith(beginning)) for (const place of places) found.add(place);
    }
    return [...found];
  }
}

const revisionNow = `
  MATCH (g:Graph {id: 'graph'})
  RETURN g.revision AS revision`;

function everyText(label: TextLabel): string {
  return `MATCH (n:${label}) RETURN n.id AS id, n.words AS words`;
}

/** By equality, number by number: the engine's indexes know no ranges. */
function textsWritten(label: TextLabel): string {
  return `
  UNWIND range($first, $last) AS number
  MATCH (n:${label} {revision: number})
  RETURN n.id AS id, n.words AS words`;
}
