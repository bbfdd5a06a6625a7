/** Strings to small numbers, in the order met; `ranks` gives the order of the names, which does not depend on who came first. */
export class Interning {
  readonly names: string[] = [];
  private readonly indices = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.indices.get(name);
    if (known !== undefined) return known;
    const index = this.names.push(name) - 1;
    this.indices.set(name, index);
    return index;
  }

  find(name: string): number | undefined {
    return this.indices.get(name);
  }

  /** By index: its place among the sorted names. */
  ranks(): Int32Array {
    const order = this.names.map((_, index) => index).sort((a, b) => compare(this.names[a] as string, this.names[b] as string));
    const ranks = new Int32Array(order.length);
    order.forEach((index, rank) => (ranks[index] = rank));
    return ranks;
  }
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The places of the rows, sorted by `key` (small whole numbers), rows with one key kept in the order they had. */
export function sortByKey(order: Int32Array, key: Int32Array, keys: number): Int32Array {
  const starts = new Int32Array(keys + 1);
  for (const row of order) starts[(key[row] as number) + 1] = (starts[(key[row] as number) + 1] as number) + 1;
  for (let k = 0; k < keys; k += 1) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
  const sorted = new Int32Array(order.length);
  for (const row of order) {
    const at = starts[key[row] as number] as number;
    sorted[at] = row;
    starts[key[row] as number] = at + 1;
  }
  return sorted;
}
