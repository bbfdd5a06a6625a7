import type { DocumentFormat } from '../domain';

const extensions: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  pdf: 'pdf',
};
const mediaTypes: Readonly<Record<string, DocumentFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/csv': 'csv',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/pdf': 'pdf',
};

/** A PDF by its first bytes, else by media type or extension; undefined where none of them tells and the text has to. */
export function formatNamed(bytes: Uint8Array, uri: string, mediaType?: string): DocumentFormat | undefined {
  return isPdf(bytes) ? 'pdf' : namedFormat(uri, mediaType);
}

/** By media type, else by extension; undefined where neither tells and the content has to. */
function namedFormat(uri: string, mediaType?: string): DocumentFormat | undefined {
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = /\.([a-z]{2,8})(?:[?#].*)?$/i.exec(uri)?.[1]?.toLowerCase() ?? '';
  return mediaTypes[essence] ?? extensions[extension];
}

/** What tells its format by itself: an extension, the first bytes of a PDF or a tag of HTML at the start; undefined for plain text. */
export function formatTold(uri: string, bytes: Uint8Array): DocumentFormat | undefined {
  const named = formatNamed(bytes, uri);
  if (named !== undefined) return named;
  const sniffed = sniffedFormat(new TextDecoder().decode(bytes.subarray(0, 1_000)));
  return sniffed === 'text' ? undefined : sniffed;
}

/** The media type under which a document is read in this format. */
export function mediaTypeOf(format: DocumentFormat): string | undefined {
  return Object.keys(mediaTypes).find((mediaType) => mediaTypes[mediaType] === format);
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

/** A text of no named format: HTML where it opens with a tag of HTML, else text, which is read as Markdown is. */
export function sniffedFormat(text: string): DocumentFormat {
  return /^[\s\ufeff]*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|article|main|div|p|h1|table|\?xml)\b/i.test(
    text.slice(0, 1_000),
  )
    ? 'html'
    : 'text';
}
