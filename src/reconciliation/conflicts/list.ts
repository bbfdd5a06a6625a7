import { arithmetic } from './arithmetic';
import { attribution } from './attribution';
import { comparative } from './comparative';
import { dateInName } from './date-in-name';
import { ends } from './ends';
import { exclusive } from './exclusive';
import type { ConflictRule } from './finding';
import { inSlot } from './in-slot';
import { planAndOutcome } from './plan-and-outcome';
import { staleCopy } from './stale-copy';
import { starts } from './starts';
import { supersededState } from './superseded-state';
import { unique } from './unique';

/** Every way in which the claims of a slot, alone or with its neighbours, can contradict each other. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  inSlot,
  supersededState,
  planAndOutcome,
  ends,
  starts,
  dateInName,
  comparative,
  arithmetic,
  attribution,
  staleCopy,
  exclusive,
  unique,
];
