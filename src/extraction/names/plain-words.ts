/** The words that a document has in lower case. */
export class PlainWords extends Set<string> {
  /** One word that the document has in lower case too: "Safety" beside "safety". */
  hold(surface: string): boolean {
    return !surface.includes(' ') && this.has(surface.toLowerCase());
  }
}
