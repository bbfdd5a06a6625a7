import type { DocumentFormat, Message } from '../domain';
import { decode } from './decode';
import { formatNamed, sniffedFormat } from './format';
import { readFrontMatter } from './front-matter';
import type { ParsedDocument } from './parsed-document';
import { readHtml } from './html/read-html';
import { pagesOfPdf } from './pdf/pdf-pages';
import { readPdf } from './pdf/read-pdf';
import { readText } from './text/read-text';

export interface ParseOptions {
  /** Path or address; its extension tells the format. */
  readonly uri: string;
  /** As served: "text/html; charset=utf-8". It outranks the extension. */
  readonly mediaType?: string;
}

/**
 * Bytes to blocks; it takes its time, since a PDF is opened in a thread of its own. Never rejects for what is in them: a document that cannot
 * be read at all has an empty text and an error ("encoding-unreadable", "format-unknown", "format-unsupported", "pdf-encrypted",
 * "pdf-unreadable", "pdf-without-text", "pdf-too-large", "pdf-too-slow"); any other flaw is a message beside what could be read.
 */
export async function parseDocument(bytes: Uint8Array, options: ParseOptions): Promise<ParsedDocument> {
  const named = formatNamed(bytes, options.uri, options.mediaType);
  if (named === 'csv' || named === 'jsonl') return unread(named, unsupported(named));
  if (named === 'pdf') return parsePdf(bytes);
  const decoding = decode(bytes);
  if ('message' in decoding) return unread(named ?? 'text', decoding.message);
  return parseText(decoding.text, named ?? sniffedFormat(decoding.text));
}

async function parsePdf(bytes: Uint8Array): Promise<ParsedDocument> {
  const content = await pagesOfPdf(bytes);
  return 'message' in content ? unread('pdf', content.message) : readPdf(content);
}

/** A text that is decoded already. */
export function parseText(text: string, format: DocumentFormat = 'text'): ParsedDocument {
  if (format === 'html') return { format, text, ...readHtml(text) };
  const front = readFrontMatter(text);
  const { blocks, references } = readText(text, front.end);
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const frontMatter = title?.type === 'heading' ? { title: title.content.text, ...front.frontMatter } : front.frontMatter;
  return { format, text, frontMatter, blocks: [...front.pairs, ...blocks], references, messages: front.messages };
}

function unread(format: DocumentFormat, message: Message): ParsedDocument {
  return { format, text: '', frontMatter: {}, blocks: [], references: [], messages: [message] };
}

function unsupported(format: DocumentFormat): Message {
  return {
    severity: 'error',
    rule: 'format-unsupported',
    reason: `No document is read from ${format}. Claim files are read by "import".`,
  };
}
