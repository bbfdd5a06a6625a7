import { GraphQLError } from 'graphql';
import { ANSWERS, type RowCache, type Rows } from '../loading/row-cache';
import type { Caller } from './admission';
import type { OperationReport } from './operation-report';
import { Deadline } from './time-limit';

/** A whole answer as it went out, with what its operation counted for. */
export interface Answer {
  readonly key: string;
  /** But for the id of the request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly told: Pick<OperationReport, 'kind' | 'name' | 'cost'>;
  /** What the caller's budget was charged. */
  readonly points: number;
}

/** What is remembered of an answer; `rows` where the revision has been looked at for it, so that its query need not look again. */
export interface Recalled {
  readonly answer?: Answer | undefined;
  readonly rows?: Rows;
}

/**
 * Answers to queries that were asked word for word before, at the same revision, by callers of the same role and name and in
 * the same form: whatever else an answer depends on is the graph. They are in the same bounds as remembered rows and go when
 * those go; whether they still hold is looked at for each request, after it came in.
 */
export class AnswerMemory {
  constructor(
    private readonly cache: RowCache,
    private readonly milliseconds: number,
  ) {}

  /**
   * No answer where there is none, or none that holds; also where the store cannot tell, which whoever runs the query tells.
   * Fails with TIMED_OUT where it does not say.
   */
  async recall(key: string): Promise<Recalled> {
    if (!this.cache.hasAnswer(key)) return {};
    try {
      const rows = this.cache.begin();
      const now = rows instanceof Promise ? await new Deadline().hold(this.milliseconds, () => rows) : rows;
      return { answer: now.get(ANSWERS, key)?.row as Answer | undefined, rows: now };
    } catch (error) {
      if (error instanceof GraphQLError) throw error;
      return {};
    }
  }
}

/** `text`: the body of the request as it came. */
export function answerKey({ identity: { role, author = '' } }: Caller, accept: string | undefined, text: string): string {
  return `${role}\n${author}\n${accept ?? ''}\n${text}`;
}
