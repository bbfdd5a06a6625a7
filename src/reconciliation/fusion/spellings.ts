import type { Snak } from '../../domain';
import { spellingOf } from './value-key';

interface Spelling {
  readonly snak: Snak;
  readonly value: number;
  times: number;
}

/** The ways in which each value is written, and how often. */
export class Spellings {
  private readonly known: Map<Snak, Spelling>[] = [];

  /** The value that the snak is, when just this snak was met before; counts it. */
  of(property: number, snak: Snak): number | undefined {
    const spelling = this.known[property]?.get(snak);
    if (spelling === undefined) return undefined;
    spelling.times += 1;
    return spelling.value;
  }

  add(property: number, snak: Snak, value: number): void {
    (this.known[property] ??= new Map()).set(snak, { snak, value, times: 1 });
  }

  /** By value: its commonest spelling, of equally common ones the first in order of code units, whoever came first. */
  mostSaid(values: number): Snak[] {
    const best = new Array<Snak>(values);
    const written = new Map<number, Map<string, Spelling>>();
    for (const { snak, value, times } of this.known.flatMap((byText) => [...byText.values()])) {
      if (best[value] === undefined) best[value] = snak;
      const of = written.get(value) ?? new Map<string, Spelling>();
      written.set(value, of);
      const text = spellingOf(snak);
      of.set(text, { snak: of.get(text)?.snak ?? snak, value, times: times + (of.get(text)?.times ?? 0) });
    }
    for (const [value, of] of written) {
      if (of.size < 2) continue;
      const [first] = [...of].sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
      if (first) best[value] = first[1].snak;
    }
    return best;
  }
}
