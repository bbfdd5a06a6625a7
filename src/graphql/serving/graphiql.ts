import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readReadyQueries } from '../graph/ready-queries';
import { VENDOR_FILES } from './vendor-files';

/** Beside this folder in `src` as in `dist`. */
const WEB = join(__dirname, '..', '..', 'web');

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** Everything comes from this server: the page works without a network. GraphiQL sets styles of elements in place. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** /graphiql and the files below it; / leads there. */
export function addGraphiql(app: FastifyInstance): void {
  const serve = (url: string, type: string, read: () => Buffer | string) => {
    let content: Buffer | string | undefined;
    app.get(url, async (_request, reply) => {
      content ??= read();
      const headers = { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
      return reply.headers({ ...headers, 'cache-control': 'no-cache' }).send(content);
    });
  };
  serve('/graphiql', HTML, () => readFileSync(join(WEB, 'index.html')));
  serve('/graphiql/page.js', SCRIPT, () => readFileSync(join(WEB, 'page.js')));
  serve('/graphiql/page.css', STYLE, () => readFileSync(join(WEB, 'page.css')));
  serve('/graphiql/queries.json', 'application/json', () => JSON.stringify(readReadyQueries(join(WEB, 'queries'))));
  for (const { name, module } of VENDOR_FILES) {
    serve(`/graphiql/vendor/${name}`, name.endsWith('.css') ? STYLE : SCRIPT, () => readFileSync(vendorFile(name, module)));
  }
  app.get('/', async (_request, reply) => reply.redirect('/graphiql'));
}

function vendorFile(name: string, module: string): string {
  const copied = join(WEB, 'vendor', name);
  return existsSync(copied) ? copied : join(__dirname, '..', '..', '..', 'node_modules', module);
}
