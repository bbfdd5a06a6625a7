/** How far behind the end one may look: there are zeros. */
const BEHIND = 8;

/**
 * The UTF-16 units of texts, for loops over single characters. Texts come as slices, joined or single strings of one or two bytes a character;
 * where `text.charCodeAt(at)` has met several of these kinds V8 calls it anew for each character, some 4 ns, while a number in an array is
 * there at once. The room is used again: what `of` gave holds until it is called next.
 */
export class CodeUnits {
  private bytes = Buffer.alloc(0);
  private units = new Uint16Array(0);

  of(text: string): Uint16Array {
    const { length } = text;
    if (length + BEHIND > this.units.length) this.grow(length + BEHIND);
    this.bytes.write(text, 'utf16le');
    this.units.fill(0, length, length + BEHIND);
    return this.units;
  }

  private grow(least: number): void {
    this.units = new Uint16Array(Math.max(1024, 2 * least));
    this.bytes = Buffer.from(this.units.buffer);
  }
}
