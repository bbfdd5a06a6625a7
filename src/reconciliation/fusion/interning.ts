import { order } from '../../util/order';

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
    const inOrder = this.names.map((_, index) => index).sort((a, b) => order(this.names[a] as string, this.names[b] as string));
    const ranks = new Int32Array(inOrder.length);
    inOrder.forEach((index, rank) => (ranks[index] = rank));
    return ranks;
  }
}

/** Names that belong to a group each (subjects to a property) to small numbers, without joining the two into one string. */
export class GroupedInterning {
  readonly names: string[] = [];
  readonly groups: number[] = [];
  private readonly indices: Map<string, number>[] = [];

  indexOf(group: number, name: string): number {
    const indices = (this.indices[group] ??= new Map());
    const known = indices.get(name);
    if (known !== undefined) return known;
    const index = this.names.push(name) - 1;
    this.groups.push(group);
    indices.set(name, index);
    return index;
  }

  find(group: number, name: string): number | undefined {
    return this.indices[group]?.get(name);
  }

  /** By index: its place when sorted by the rank of the group, then by name. */
  ranks(groupRanks: Int32Array): Int32Array {
    const { names, groups } = this;
    const inOrder = names
      .map((_, index) => index)
      .sort(
        (a, b) =>
          (groupRanks[groups[a] as number] as number) - (groupRanks[groups[b] as number] as number) ||
          order(names[a] as string, names[b] as string),
      );
    const ranks = new Int32Array(inOrder.length);
    inOrder.forEach((index, rank) => (ranks[index] = rank));
    return ranks;
  }
}

/** The rows in the order of their keys' ranks, rows with one key kept in the order they had. */
export function sortByKey(order: Int32Array, key: Int32Array, ranks: Int32Array): Int32Array {
  const starts = new Int32Array(ranks.length + 1);
  for (let i = 0; i < order.length; i += 1) {
    const rank = ranks[key[order[i] as number] as number] as number;
    starts[rank + 1] = (starts[rank + 1] as number) + 1;
  }
  for (let rank = 0; rank < ranks.length; rank += 1) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] as number;
    const rank = ranks[key[row] as number] as number;
    const at = starts[rank] as number;
    sorted[at] = row;
    starts[rank] = at + 1;
  }
  return sorted;
}
