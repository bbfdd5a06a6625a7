/** "Name", "Model name", "Model", "Product": keys whose value is what the lines around are about. */
export function isNamingKey(key: string, nouns: readonly string[]): boolean {
  const plain = key
    .toLowerCase()
    .replace(/[\s.:]+$/, '')
    .trim();
  const [first = '', second] = plain.split(/\s+/);
  const isThing = first === 'product' || first === 'item' || nouns.some((noun) => noun.toLowerCase() === first);
  return plain === 'name' || plain === 'title' || (isThing && (second === undefined || plain === `${first} name`));
}
