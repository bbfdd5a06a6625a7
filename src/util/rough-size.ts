/** About how many bytes a plain value takes in memory: strings by their length, with what objects and arrays cost around them. */
export function roughSize(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof Uint8Array) return 96 + value.byteLength;
  let size = 48;
  if (Array.isArray(value)) for (const member of value) size += 8 + roughSize(member);
  else for (const name in value) size += 16 + roughSize((value as Record<string, unknown>)[name]);
  return size;
}
