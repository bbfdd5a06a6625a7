import type { Decision, DecisionId } from '../../domain';
import type { Page, Paged } from './page-reads';

/** The log of decisions, which only grows. */
export interface DecisionReads {
  /** All, oldest first. */
  decisions(): Promise<Decision[]>;
  decisionsById(ids: readonly DecisionId[]): Promise<(Decision | undefined)[]>;
  /**
   * The audit log of each: decisions that are about it (Decision.about), oldest first; of a claim and of a slot also the
   * ingestions of the documents that have them, and what undid those.
   */
  decisionsAbout(ids: readonly string[]): Promise<Decision[][]>;
  /** Newest first. */
  pageDecisions(filter: DecisionFilter, page: Page): Promise<Paged<Decision>>;
  countDecisions(filter: DecisionFilter): Promise<number>;
}

export interface DecisionFilter {
  readonly act?: Decision['act'];
  readonly author?: string;
}
