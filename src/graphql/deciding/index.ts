import { AnnotateResolver } from './annotate.resolver';
import { CorrectClaimResolver } from './correct-claim.resolver';
import { DismissConflictResolver } from './dismiss-conflict.resolver';
import { IngestResolver } from './ingest.resolver';
import { PinResolver } from './pin.resolver';
import { SameOriginResolver } from './same-origin.resolver';
import { SetRankResolver } from './set-rank.resolver';
import { StaleChangeResolver } from './stale-change.resolver';
import { SubjectsResolver } from './subjects.resolver';
import { UndoResolver } from './undo.resolver';

/** Everything that an editor can do, a file each. */
export const DECIDING_RESOLVERS = [
  AnnotateResolver,
  CorrectClaimResolver,
  DismissConflictResolver,
  IngestResolver,
  PinResolver,
  SameOriginResolver,
  SetRankResolver,
  StaleChangeResolver,
  SubjectsResolver,
  UndoResolver,
] as const;
