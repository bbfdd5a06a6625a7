import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../store/store';
import { isLoopback } from './address';
import type { Door } from './door';
import type { ReportOperation } from './operation-report';
import { refusal } from './refusal';

/** Who may read /metrics: this machine, admins, everybody, nobody. */
export type MetricsReaders = 'local' | 'admin' | 'open' | 'off';

export interface MetricsOptions {
  readonly readers: MetricsReaders;
  readonly door: Door;
  readonly store: Store;
  readonly webSockets: () => number;
}

const PREFIX = 'claimgraph_';
/** Headers that a proxy adds: then the other end of the connection is not who asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'via'];

/**
 * What the server measures, for Prometheus. No label has values that a client chooses: kinds, outcomes, routes and codes
 * are known beforehand, so that the number of series is bounded.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly operations = this.counter('operations_total', 'GraphQL operations, by kind and outcome.', ['kind', 'outcome']);
  private readonly remembered = this.counter(
    'answers_remembered_total',
    'Operations answered as they were before, from memory.',
    [],
  );
  private readonly errors = this.counter('operation_errors_total', 'Errors of GraphQL operations, by code.', ['code']);
  private readonly requests = this.counter('http_requests_total', 'HTTP requests, by route and status.', ['route', 'status']);
  private readonly seconds = this.histogram(
    'operation_seconds',
    'How long GraphQL operations took.',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  );
  private readonly fields = this.histogram(
    'operation_cost_fields',
    'Fields that GraphQL operations asked for, at most.',
    [10, 100, 1_000, 10_000, 100_000],
  );
  private isCollectingProcess = false;

  readonly report: ReportOperation = ({ kind = 'none', codes, milliseconds, cost, remembered = false }) => {
    if (remembered) this.remembered.inc();
    this.operations.inc({ kind, outcome: outcomeOf(codes) });
    for (const code of codes) this.errors.inc({ code: code.slice(0, 64) });
    this.seconds.observe({ kind }, milliseconds / 1_000);
    if (cost !== undefined) this.fields.observe({ kind }, cost);
  };

  /** Counts requests, and answers /metrics for those who may read it. */
  addTo(app: FastifyInstance, options: MetricsOptions): void {
    app.addHook('onResponse', ({ routeOptions }, { statusCode }, done) => {
      this.requests.inc({ route: routeOptions.url ?? 'none', status: String(statusCode) });
      done();
    });
    this.gauge('graph_revision', 'The revision of the graph.', () => options.store.revision());
    this.gauge('websockets_open', 'Open WebSockets.', options.webSockets);
    app.get('/metrics', async (request, reply) => {
      await refuseStranger(request, options);
      this.collectProcess();
      return reply.header('content-type', this.registry.contentType).send(await this.registry.metrics());
    });
  }

  /** Memory, garbage and the event loop; watched from the first time that somebody asks, since watching costs. */
  private collectProcess(): void {
    if (!this.isCollectingProcess) collectDefaultMetrics({ register: this.registry, prefix: PREFIX });
    this.isCollectingProcess = true;
  }

  private counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: PREFIX + name, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, buckets: number[]): Histogram<'kind'> {
    return new Histogram({ name: PREFIX + name, help, buckets, labelNames: ['kind'], registers: [this.registry] });
  }

  /** A store that cannot be reached is told as no number, and not by failing. */
  private gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      ...{ name: PREFIX + name, help, registers: [this.registry] },
      collect: async (): Promise<void> => gauge.set(await Promise.resolve(read()).catch(() => NaN)),
    });
  }
}

function outcomeOf(codes: readonly string[]): string {
  if (codes.length === 0) return 'answered';
  return codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'STORE_UNAVAILABLE') ? 'failed' : 'refused';
}

async function refuseStranger({ raw, headers }: FastifyRequest, { readers, door }: MetricsOptions): Promise<void> {
  const isForwarded = FORWARDED.some((name) => headers[name] !== undefined);
  if (readers === 'open') return;
  if (readers === 'local' && isLoopback(raw.socket.remoteAddress ?? '') && !isForwarded) return;
  if (readers === 'off') throw refusal('There is nothing here.', { status: 404, code: 'NOT_FOUND' });
  const { identity } = await door.admit(raw, headers.authorization);
  if (identity.role !== 'admin') throw refusal('Only admins may read that.', { status: 403, code: 'FORBIDDEN' });
}
