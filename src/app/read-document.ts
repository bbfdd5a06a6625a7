import { identityOf, sourceId, type Document, type GivenFacts, type Message, type Reference, type Source } from '../domain';
import { extract } from '../extraction';
import { parseDocument, type FrontMatter, type ParsedDocument } from '../parsing';
import { lastParts, pathOf } from '../util/path-of';
import type { Vocabulary } from '../vocabulary';
import { saidIn, type ReadDocument } from './said';

export type { ReadDocument } from './said';

/** The bytes could not be read as a document at all: the messages say why. */
export interface UnreadableDocument {
  readonly document?: undefined;
  readonly messages: readonly Message[];
}

export async function readDocument(
  bytes: Uint8Array,
  path: string,
  vocabulary: Vocabulary,
  given: GivenFacts = {},
): Promise<ReadDocument | UnreadableDocument> {
  const { mediaType } = given;
  const parsed = withGiven(await parseDocument(bytes, { uri: path, ...(mediaType === undefined ? {} : { mediaType }) }), given);
  if (isUnreadable(parsed)) return { messages: parsed.messages };
  const extraction = extract(parsed, vocabulary);
  const publisher = publisherOf(parsed.frontMatter, path);
  const references = parsed.references.map(referenceOf);
  const document = documentOf(bytes, path, parsed, publisher, references);
  const works = parsed.references.map(workOf);
  return {
    ...saidIn(document, [publisher, ...works], extraction.mentions, vocabulary),
    refusals: extraction.refusals,
    messages: [...parsed.messages, ...extraction.messages],
  };
}

function withGiven(parsed: ParsedDocument, { uri, title, publisher, published }: GivenFacts): ParsedDocument {
  const facts = {
    ...(uri === undefined ? {} : { url: uri }),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
  return { ...parsed, frontMatter: { ...parsed.frontMatter, ...facts } };
}

/** Nothing came out, and an error says why; a document with a mere flaw (a malformed front matter) is still read. */
function isUnreadable(parsed: ParsedDocument): boolean {
  return parsed.text === '' && parsed.messages.some((message) => message.severity === 'error');
}

function documentOf(
  bytes: Uint8Array,
  path: string,
  parsed: ParsedDocument,
  publisher: Source,
  references: readonly Reference[],
): Document {
  const { url, published, retrieved } = parsed.frontMatter;
  return {
    ...identityOf(bytes),
    uri: url ?? path,
    title: titleOf(parsed, path),
    format: parsed.format,
    publisher: publisher.id,
    ...(published === undefined ? {} : { published }),
    ...(retrieved === undefined ? {} : { retrieved }),
    text: parsed.text,
    references,
  };
}

function titleOf(parsed: ParsedDocument, path: string): string {
  if (parsed.frontMatter.title !== undefined) return parsed.frontMatter.title;
  const heading = parsed.blocks.find((block) => block.type === 'heading');
  return heading?.content.text.trim() || lastParts(path, 1) || path;
}

/** The publisher that the document names, else the host of its address, else the file: somebody always speaks. */
function publisherOf({ publisher, url }: FrontMatter, path: string): Source {
  const name = publisher ?? hostOf(url);
  if (name !== undefined) return { id: sourceId(name), kind: 'publisher', name };
  const place = url ?? path;
  return { id: sourceId(pathOf(place)), kind: 'publisher', name: lastParts(place, 2) };
}

/** Undefined for addresses without one: "file:///notes/faq.md", "urn:isbn:0". */
function hostOf(url: string | undefined): string | undefined {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return host === '' ? undefined : host;
}

function referenceOf(reference: ParsedDocument['references'][number]): Reference {
  const { label, title, retrieved, start, end } = reference;
  return { label, title, source: sourceId(title), ...(retrieved === undefined ? {} : { retrieved }), span: { start, end } };
}

function workOf({ title, url }: ParsedDocument['references'][number]): Source {
  return { id: sourceId(title), kind: 'work', name: title, ...(url === undefined ? {} : { url }) };
}
