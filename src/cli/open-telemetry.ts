import type { OperationReport, ReportOperation } from '../graphql';
import { UsageError } from './usage-error';

/** Where traces go, as the variables of OpenTelemetry say. */
export interface TracingOptions {
  /** Base address of an OTLP collector over HTTP: traces go to /v1/traces below it. */
  readonly endpoint: string;
  readonly serviceName: string;
}

export interface Tracing {
  readonly report: ReportOperation;
  /** Sends what is left, unless the collector keeps it waiting. */
  close(): Promise<void>;
}

/** Installed by whoever wants traces: nobody else shall wait for them at every install. */
const PACKAGES = [
  '@opentelemetry/api',
  '@opentelemetry/core',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-base',
  '@opentelemetry/exporter-trace-otlp-http',
];
const MOST_TO_WAIT_MS = 1_500;

/** One span an operation, within the trace that its request came with. Loads OpenTelemetry, and so is called only where it is wanted. */
export async function openTracing({ endpoint, serviceName }: TracingOptions): Promise<Tracing> {
  const { api, core, resources, sdk, exporter } = await loaded();
  const provider = new sdk.BasicTracerProvider({
    resource: resources.defaultResource().merge(resources.resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [
      new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })),
    ],
  });
  const tracer = provider.getTracer('claimgraph');
  const propagator = new core.W3CTraceContextPropagator();
  const parentOf = ({ traceparent }: OperationReport) =>
    propagator.extract(api.ROOT_CONTEXT, traceparent === undefined ? {} : { traceparent }, api.defaultTextMapGetter);
  return {
    report(report) {
      const { kind = 'operation', startedAt, milliseconds, codes } = report;
      const options = { kind: api.SpanKind.SERVER, startTime: startedAt, attributes: attributesOf(report) };
      const span = tracer.startSpan(kind, options, parentOf(report));
      if (codes.length > 0) span.setStatus({ code: api.SpanStatusCode.ERROR, message: codes.join(', ') });
      span.end(startedAt + milliseconds);
    },
    async close() {
      const tooLong = new Promise((resolve) => setTimeout(resolve, MOST_TO_WAIT_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), tooLong]); // traces are worth no failure
    },
  };
}

/** Names as the semantic conventions of OpenTelemetry have them, where they do. */
function attributesOf({ kind, name, cost, requestId, codes }: OperationReport): Record<string, string | number> {
  return {
    'claimgraph.request_id': requestId,
    ...(kind === undefined ? {} : { 'graphql.operation.type': kind }),
    ...(name === undefined ? {} : { 'graphql.operation.name': name.slice(0, 100) }),
    ...(cost === undefined ? {} : { 'claimgraph.cost': cost }),
    ...(codes[0] === undefined ? {} : { 'error.type': codes[0] }),
  };
}

async function loaded() {
  try {
    const [api, core, resources, sdk, exporter] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/core'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
    return { api, core, resources, sdk, exporter };
  } catch (cause) {
    if (!/^(ERR_)?MODULE_NOT_FOUND$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    throw new UsageError(`OTEL_EXPORTER_OTLP_ENDPOINT is set, which needs packages: npm install ${PACKAGES.join(' ')}`, {
      cause,
    });
  }
}
