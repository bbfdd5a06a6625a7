import type { Proposer } from './proposers/proposer';
import { answer } from './proposers/answer';
import { datedHeading } from './proposers/dated-heading';
import { keyValue } from './proposers/key-value';
import { comparison } from './proposers/comparison';
import { headedFlag } from './proposers/headed-flag';
import { identifierLine } from './proposers/identifier-line';
import { listedFlags } from './proposers/listed-flags';
import { makerHeading } from './proposers/maker-heading';
import { proseChoice } from './proposers/prose-choice';
import { proseEntity } from './proposers/prose-entity';
import { proseFlag } from './proposers/prose-flag';
import { proseSet } from './proposers/prose-set';
import { undisclosed } from './proposers/undisclosed';
import { proseValues } from './proposers/prose-values';
import { table } from './proposers/table';
import { about } from './refiners/about';
import { asOf } from './refiners/as-of';
import { cites } from './refiners/cites';
import { comparisonWins } from './refiners/comparison-wins';
import { duplicates } from './refiners/duplicates';
import { hearsay } from './refiners/hearsay';
import { labelWins } from './refiners/label-wins';
import { measuredBy } from './refiners/measured-by';
import type { Refiner } from './refiners/refiner';
import { separators } from './refiners/separators';
import { statistic } from './refiners/statistic';

/** Who proposes, in order. A new way of saying things is a file and a line here. */
export const PROPOSERS: readonly Proposer[] = [
  table,
  keyValue,
  listedFlags,
  headedFlag,
  identifierLine,
  makerHeading,
  answer,
  datedHeading,
  proseValues,
  proseEntity,
  proseChoice,
  proseFlag,
  proseSet,
  comparison,
  undisclosed,
];

/** Who refines what one block says, in order: later ones see what earlier ones made. */
export const REFINERS: readonly Refiner[] = [comparisonWins, labelWins, separators, about, hearsay];

/** Who refines it further once it is known whose everything is. */
export const FINISHERS: readonly Refiner[] = [measuredBy, statistic, asOf, cites, duplicates];
