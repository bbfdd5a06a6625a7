import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

/** In a process of its own: the exporter imports what it needs in a way that does not work within jest. */
async function trace(endpoint: string): Promise<void> {
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  const program = `
    const { openTracing } = require('./src/cli/open-telemetry.ts');
    void openTracing({ endpoint: '${endpoint}', serviceName: 'ours' }).then(async ({ report, close }) => {
      const told = { requestId: 'r-1', startedAt: Date.now(), milliseconds: 20 };
      report({ ...told, kind: 'query', name: 'Named', cost: 7, codes: [], traceparent: '${traceparent}' });
      report({ ...told, codes: ['RATE_LIMITED'] });
      await close();
      process.exit(0);
    });`;
  await promisify(execFile)(process.execPath, ['-r', './scripts/bench/typescript.cjs', '-e', program], { cwd: root });
}

test('a collector gets a span of each operation, within the trace that its request came with', async () => {
  const { url, bodies, close } = await collector();
  await trace(`${url}/`);
  await close();
  const [first, second] = spansIn(bodies);
  expect(first).toMatchObject({ name: 'query', traceId: 'a'.repeat(32), parentSpanId: 'b'.repeat(16) });
  expect(first!.attributes).toContainEqual({ key: 'graphql.operation.name', value: { stringValue: 'Named' } });
  expect(second).toMatchObject({ name: 'operation', status: { code: 2 } });
  expect(bodies.join()).toContain('"ours"');
});

test('a collector that does not answer holds nothing up', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const began = Date.now();
  await trace(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  expect(Date.now() - began).toBeLessThan(9_000);
  await new Promise((resolve) => silent.close(resolve).closeAllConnections());
});

async function collector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url, bodies, close };
}

function spansIn(bodies: readonly string[]): Span[] {
  type Body = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  return bodies.flatMap((body) =>
    (JSON.parse(body) as Body).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );
}
