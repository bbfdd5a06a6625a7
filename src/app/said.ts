import {
  aDataItem,
  claimsOf,
  sourceId,
  subjectId,
  subjectsById,
  type Claim,
  type DataItem,
  type Document,
  type Mention,
  type Message,
  type Source,
  type Subject,
} from '../domain';
import type { Refusal } from '../extraction';
import { byId } from '../util/by-id';
import type { Vocabulary } from '../vocabulary';

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

/** The claims of these mentions, with the subjects, slots and sources that they need; `speakers` are those that the document names itself. */
export function saidIn(
  document: Document,
  speakers: readonly Source[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Omit<ReadDocument, 'refusals' | 'messages'> {
  const separatorsOf = (property: string) => vocabulary.properties.get(property)?.separators ?? [];
  const claims = claimsOf(document, mentions, separatorsOf);
  return {
    document,
    mentions,
    claims,
    subjects: subjectsOf(mentions),
    sources: [...byId([...speakers, ...measurersOf(mentions)]).values()],
    dataItems: dataItemsOf(claims, separatorsOf),
  };
}

function measurersOf(mentions: readonly Mention[]): Source[] {
  return mentions
    .map((mention) => mention.qualifiers['measured_by'])
    .filter((name) => typeof name === 'string')
    .map((name) => ({ id: sourceId(name), kind: 'measurer', name }));
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
  return [...subjectsById([...spoken, ...compared]).values()];
}

function dataItemsOf(claims: readonly Claim[], separatorsOf: (property: string) => readonly string[]): DataItem[] {
  return [
    ...byId(
      claims.map((claim) => aDataItem(claim.subject, claim.property, claim.qualifiers, separatorsOf(claim.property))),
    ).values(),
  ];
}
