/**
 * A map that keeps the entries used last, and forgets those unused for longest when what it holds weighs more than
 * `capacity`. Unless told otherwise an entry weighs one, so that the capacity is a number of entries. One that alone weighs
 * more is not kept.
 */
export class LruMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  private weight = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  /** A Map keeps the order of insertion: taking an entry out and putting it back makes it the newest. */
  set(key: Key, value: Value): void {
    this.delete(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.capacity) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.weight -= this.weigh(value);
  }
}
