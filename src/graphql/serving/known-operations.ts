import { getOperationAST, OperationTypeNode, type DocumentNode, type ExecutionResult } from 'graphql';
import { LruMap } from '../../util/lru-map';
import { after, type Soon } from '../../util/soon';
import type { Context } from '../context';
import type { Executor } from '../executing/executor';
import type { Guard, OperationAsked } from './guard-operations';
import { reportOf } from './observe-operations';
import type { ReportOperation } from './operation-report';

export interface KnownOperationsOptions {
  readonly guard: Guard;
  readonly executor: Executor;
  readonly report: ReportOperation;
}

/** An answer as Apollo would have sent it. */
export interface AnswerText {
  readonly contentType: string;
  readonly text: string;
}

/** Of documents, by their text: most are in the memory of parsed ones as well. */
const CHARACTERS_KEPT = 200_000;
const FORMS_KEPT = 100;
/** What no client sends of itself is not learned. */
const LONGEST_ACCEPT = 500;

/**
 * Queries that Apollo has parsed, validated and answered before go past it: for a small one its dozen of hooks and promises, the
 * hash of the text and the choice of a form took half of the time. The guard and the executor are the same. It is only for what
 * goes well: whatever is refused, fails or is asked in another way is left to Apollo, which tells it; what was run by then is not
 * run again.
 */
export class KnownOperations {
  private readonly documents = new LruMap<string, DocumentNode>(CHARACTERS_KEPT, ({ loc }) => loc?.end ?? 1);
  /** The content types that Apollo chose, by the Accept header. */
  private readonly forms = new LruMap<string, string>(FORMS_KEPT);

  constructor(private readonly options: KnownOperationsOptions) {}

  /** A document that is valid. */
  learn(text: string, document: DocumentNode): void {
    if (this.documents.get(text) !== document) this.documents.set(text, document);
  }

  learnForm(accept = '', contentType: unknown): void {
    if (typeof contentType === 'string' && accept.length <= LONGEST_ACCEPT) this.forms.set(accept, contentType);
  }

  /** Undefined for what is Apollo's to answer. `newContext` is for Apollo too, where one was made. */
  answer(body: unknown, accept: string | undefined, newContext: () => Context): Soon<AnswerText | undefined> {
    const contentType = this.forms.get(accept ?? '');
    const asked = contentType === undefined ? undefined : this.queryIn(body);
    if (asked === undefined || contentType === undefined) return undefined;
    try {
      const answered = after(this.run(newContext(), asked), (data) =>
        data === undefined ? undefined : { contentType, text: `${JSON.stringify({ data })}\n` },
      );
      return answered instanceof Promise ? answered.catch(() => undefined) : answered;
    } catch {
      return undefined; // refused: Apollo comes to the same, and tells it, as it does what fails
    }
  }

  private queryIn(body: unknown): QueryAsked | undefined {
    const asked = plainlyAsked(body);
    const document = asked && this.documents.get(asked.source);
    if (asked === undefined || document === undefined) return undefined;
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    const { source, operationName, variables } = asked;
    return { source, operationName, variables, document, operation };
  }

  private run(context: Context, asked: QueryAsked): Soon<ExecutionResult['data']> {
    const { guard, executor } = this.options;
    return after(guard(context, asked), () => {
      const result = executor({
        document: asked.document,
        operationName: asked.operationName,
        variables: asked.variables,
        context,
      });
      context.outcome.result = result;
      return after(result, (told) => this.told(context, asked, told));
    });
  }

  private told(context: Context, { operation }: QueryAsked, { data, errors }: ExecutionResult): ExecutionResult['data'] {
    if (errors !== undefined) return undefined;
    const report = reportOf(context, operation, undefined);
    context.outcome.report = report;
    this.options.report(report);
    return data;
  }
}

interface PlainlyAsked {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

type QueryAsked = PlainlyAsked & OperationAsked;

/** A request of the usual form, without extensions; undefined for any other. */
function plainlyAsked(body: unknown): PlainlyAsked | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== 'string' || extensions !== null) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== null && !isRecord(variables)) return undefined;
  return { source: query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
