import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { ANONYMOUS, type Identity, type Role } from './access/identity';
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
  /** The name that decisions are recorded under; undefined for an anonymous reader. */
  readonly author?: string;
  /** ISO instant. */
  readonly now: () => string;
}

export interface Asker {
  readonly requestId?: string;
  /** An anonymous reader when left out. */
  readonly identity?: Identity;
  readonly now?: () => string;
}

export function createContext(store: Store, vocabulary: Vocabulary, asker: Asker = {}): Context {
  const { requestId = randomUUID(), identity = ANONYMOUS, now = () => new Date().toISOString() } = asker;
  const waves = new Waves();
  const tracked = storeInWaves(store, waves);
  const { role, author } = identity;
  const who = author === undefined ? { role } : { role, author };
  return { store: tracked, vocabulary, loaders: createLoaders(tracked, waves), requestId, ...who, now };
}
