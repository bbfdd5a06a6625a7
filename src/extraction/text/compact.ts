/** Letters and figures alone, in lower case: "Foo 2.5 Pro" and "foo-2.5-pro" are spelt alike. */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
