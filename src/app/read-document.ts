import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import {
  aDataItem,
  claimsOf,
  sourceId,
  subjectId,
  type Claim,
  type DataItem,
  type Document,
  type Mention,
  type Message,
  type Reference,
  type Source,
  type Subject,
} from '../domain';
import { extract, type Refusal } from '../extraction';
import { parseDocument, type FrontMatter, type ParsedDocument } from '../parsing';
import type { Vocabulary } from '../vocabulary';
import { byId } from '../util/by-id';

/** A document with everything it says, ready for the store. Pure: the same bytes and uri give the same result on any machine. */
export interface ReadDocument {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly refusals: readonly Refusal[];
  readonly claims: readonly Claim[];
  readonly subjects: readonly Subject[];
  readonly sources: readonly Source[];
  readonly dataItems: readonly DataItem[];
  readonly messages: readonly Message[];
}

/** The bytes could not be read as a document at all: the messages say why. */
export interface UnreadableDocument {
  readonly document?: undefined;
  readonly messages: readonly Message[];
}

export async function readDocument(
  bytes: Uint8Array,
  path: string,
  vocabulary: Vocabulary,
): Promise<ReadDocument | UnreadableDocument> {
  const parsed = await parseDocument(bytes, { uri: path });
  if (isUnreadable(parsed)) return { messages: parsed.messages };
  const extraction = extract(parsed, vocabulary);
  const publisher = publisherOf(parsed.frontMatter, path);
  const references = parsed.references.map(referenceOf);
  const document = documentOf(bytes, path, parsed, publisher, references);
  const separatorsOf = (property: string) => vocabulary.properties.get(property)?.separators ?? [];
  const claims = claimsOf(document, extraction.mentions, separatorsOf);
  return {
    document,
    mentions: extraction.mentions,
    refusals: extraction.refusals,
    claims,
    subjects: subjectsOf(extraction.mentions),
    sources: sourcesOf(publisher, parsed, extraction.mentions),
    dataItems: dataItemsOf(claims, separatorsOf),
    messages: [...parsed.messages, ...extraction.messages],
  };
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
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { url, published, retrieved } = parsed.frontMatter;
  return {
    id: `document:${sha256.slice(0, 20)}`,
    uri: url ?? path,
    title: titleOf(parsed, path),
    format: parsed.format,
    publisher: publisher.id,
    ...(published === undefined ? {} : { published }),
    ...(retrieved === undefined ? {} : { retrieved }),
    text: parsed.text,
    sha256,
    references,
  };
}

function titleOf(parsed: ParsedDocument, path: string): string {
  if (parsed.frontMatter.title !== undefined) return parsed.frontMatter.title;
  const heading = parsed.blocks.find((block) => block.type === 'heading');
  return heading?.content.text.trim() || basename(path);
}

/** The publisher that the document names, else the host of its address, else the file: somebody always speaks. */
function publisherOf(frontMatter: FrontMatter, path: string): Source {
  const name = frontMatter.publisher ?? hostOf(frontMatter.url) ?? basename(path);
  return { id: sourceId(name), kind: 'publisher', name };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined;
}

function referenceOf(reference: ParsedDocument['references'][number]): Reference {
  const { label, title, retrieved, start, end } = reference;
  return { label, title, source: sourceId(title), ...(retrieved === undefined ? {} : { retrieved }), span: { start, end } };
}

function sourcesOf(publisher: Source, parsed: ParsedDocument, mentions: readonly Mention[]): Source[] {
  const works = parsed.references.map((reference): Source => ({
    id: sourceId(reference.title),
    kind: 'work',
    name: reference.title,
    ...(reference.url === undefined ? {} : { url: reference.url }),
  }));
  const measurers = mentions
    .map((mention) => mention.qualifiers['measured_by'])
    .filter((name) => typeof name === 'string')
    .map((name): Source => ({ id: sourceId(name), kind: 'measurer', name }));
  return [...byId([publisher, ...works, ...measurers]).values()];
}

/** Also those that a comparison only names, so that every slot's subjects are there. */
function subjectsOf(mentions: readonly Mention[]): Subject[] {
  const spoken = mentions.map(({ subject }): Subject => ({ ...subject, id: subjectId(subject.key) }));
  const compared = mentions.flatMap((mention) =>
    [mention.qualifiers['versus'] ?? []].flat().map((name): Subject => {
      const id = subjectId(String(name));
      return { id, kind: mention.subject.kind, key: id.slice('subject:'.length), name: String(name) };
    }),
  );
  return [...byId([...spoken, ...compared]).values()];
}

function dataItemsOf(claims: readonly Claim[], separatorsOf: (property: string) => readonly string[]): DataItem[] {
  return [
    ...byId(
      claims.map((claim) => aDataItem(claim.subject, claim.property, claim.qualifiers, separatorsOf(claim.property))),
    ).values(),
  ];
}
