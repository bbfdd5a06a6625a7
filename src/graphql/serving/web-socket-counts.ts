/** How many WebSockets are open, of everybody and of each address. */
export class WebSocketCounts {
  private total = 0;
  private readonly ofAddress = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly mostOfAddress: number,
  ) {}

  get open(): number {
    return this.total;
  }

  /** What to call when it closes; undefined when there are too many. */
  enter(address: string): (() => void) | undefined {
    const here = this.ofAddress.get(address) ?? 0;
    if (this.total >= this.most || here >= this.mostOfAddress) return undefined;
    this.change(address, 1);
    return () => this.change(address, -1);
  }

  private change(address: string, by: number): void {
    const here = (this.ofAddress.get(address) ?? 0) + by;
    this.total += by;
    if (here === 0) this.ofAddress.delete(address);
    else this.ofAddress.set(address, here);
  }
}
