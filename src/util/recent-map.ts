/**
 * What was used last, in bounded memory: two generations, each of half the capacity. What is used moves to the young one;
 * when that is full, it becomes the old one, and what is in that and was not used since is forgotten. To look something up
 * that is young costs a lookup and nothing else, where a list in the order of use would be changed each time.
 */
export class RecentMap<Value> {
  private young = new Map<string, Map<string, Value>>();
  private old = new Map<string, Map<string, Value>>();
  private weight = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get(kind: string, key: string): Value | undefined {
    const value = this.young.get(kind)?.get(key);
    if (value !== undefined) return value;
    const kept = this.old.get(kind)?.get(key);
    if (kept !== undefined) this.set(kind, key, kept);
    return kept;
  }

  set(kind: string, key: string, value: Value): void {
    const weight = this.weigh(value);
    if (weight > this.capacity / 2) return;
    this.weight -= this.youngWeight(kind, key);
    if (this.weight + weight > this.capacity / 2) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    const ofKind = this.young.get(kind);
    if (ofKind === undefined) this.young.set(kind, new Map([[key, value]]));
    else ofKind.set(key, value);
    this.weight += weight;
  }

  /** What is replaced counts no more: ten requests that ask for the same at once bring it ten times. */
  private youngWeight(kind: string, key: string): number {
    const replaced = this.young.get(kind)?.get(key);
    return replaced === undefined ? 0 : this.weigh(replaced);
  }

  deleteWhere(isToGo: (value: Value) => boolean): void {
    for (const generation of [this.young, this.old])
      for (const ofKind of generation.values()) for (const [key, value] of ofKind) if (isToGo(value)) ofKind.delete(key);
  }
}
