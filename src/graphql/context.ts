import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import type { Role } from './access';
import { createLoaders, type Loaders } from './loaders';
import { storeInWaves, Waves } from './waves';

/** What a resolver sees of the world. One a request: loaders remember what they read, and must not outlive a revision. */
export interface Context {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly loaders: Loaders;
  /** In every answer's errors and in the log, so that a masked error can be looked up. */
  readonly requestId: string;
  readonly role: Role;
  /** ISO instant. */
  readonly now: () => string;
}

export interface Asker {
  readonly requestId?: string;
  /** A reader when left out. */
  readonly role?: Role;
  readonly now?: () => string;
}

export function createContext(store: Store, vocabulary: Vocabulary, asker: Asker = {}): Context {
  const { requestId = randomUUID(), role = 'reader', now = () => new Date().toISOString() } = asker;
  const waves = new Waves();
  const tracked = storeInWaves(store, waves);
  return { store: tracked, vocabulary, loaders: createLoaders(tracked, waves), requestId, role, now };
}
