import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { createLoaders, type Loaders } from './loaders';
import { storeInWaves, Waves } from './waves';

/** What a resolver sees of the world. One a request: loaders remember what they read, and must not outlive a revision. */
export interface Context {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly loaders: Loaders;
  /** In every answer's errors and in the log, so that a masked error can be looked up. */
  readonly requestId: string;
}

export function createContext(store: Store, vocabulary: Vocabulary, requestId: string = randomUUID()): Context {
  const waves = new Waves();
  const tracked = storeInWaves(store, waves);
  return { store: tracked, vocabulary, loaders: createLoaders(tracked, waves), requestId };
}
