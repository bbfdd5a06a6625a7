import type { Message } from '../domain';
import type { Block, ParsedReference } from './parsed-document';

/** A block before its headings are known: readers need not know where in the document they are. */
export type UnplacedBlock = DistributiveOmit<Block, 'section'>;

/** What a reader made of some lines or an element. */
export interface Reading {
  readonly blocks: readonly UnplacedBlock[];
  readonly references?: readonly ParsedReference[];
  readonly messages?: readonly Message[];
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;
