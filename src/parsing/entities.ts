import { parseFragment } from 'parse5';

const decoded = new Map<string, string>();
const shape = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/** The character reference that begins at the offset ("&amp;", "&#8211;", "&nbsp;") and what it stands for; undefined where there is none. */
export function entityAt(source: string, offset: number): { readonly text: string; readonly end: number } | undefined {
  shape.lastIndex = offset;
  const written = shape.exec(source)?.[0];
  if (written === undefined) return undefined;
  const text = decode(written);
  return text === written ? undefined : { text, end: offset + written.length };
}

/** The HTML parser's own table decodes it; names are few in a document, so each is asked once. */
function decode(written: string): string {
  const known = decoded.get(written);
  if (known !== undefined) return known;
  const node = parseFragment(written).childNodes[0];
  const text = node !== undefined && 'value' in node ? node.value : written;
  if (decoded.size < 5_000) decoded.set(written, text);
  return text;
}
