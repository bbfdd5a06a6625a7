import { entityKey } from './entity-key';
import type { SourceId } from './ids';

export type SourceKind = 'publisher' | 'work' | 'measurer';

/** Who speaks: the publisher of a document, a work it cites, or a measurer it names. */
export interface Source {
  readonly id: SourceId;
  readonly kind: SourceKind;
  readonly name: string;
  readonly url?: string;
}

/** One name, one source, whatever part it plays: Artificial Analysis as publisher is Artificial Analysis as measurer. */
export function sourceId(name: string): SourceId {
  return `source:${entityKey(name)}`;
}
