/**
 * Words over a column or beside a row that stand for whom the page is about.
 * Takes: "Ours", "This model", "Our model", "This work"   Refuses: "Foo 2 (ours)", which is a name, "Our models", "The model"
 */
export function isOwnName(label: string, nouns: readonly string[]): boolean {
  const [, noun] = /^(?:this|our) (\p{L}+(?: \p{L}+)?)$/u.exec(label.trim().toLowerCase()) ?? [];
  return noun === undefined ? /^\s*ours\s*$/i.test(label) : noun === 'work' || nouns.includes(noun);
}
