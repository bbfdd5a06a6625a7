import type { FastifyInstance } from 'fastify';
import type { Store } from '../../store/store';

/**
 * /health: the process answers. /ready: it can serve, which needs the graph; not while it closes, so that a balancer
 * sends nobody any more.
 */
export function addHealth(app: FastifyInstance, store: Store, closing: AbortSignal): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    if (closing.aborted) return reply.code(503).send({ status: 'closing' });
    try {
      return { status: 'ready', revision: await store.revision() };
    } catch {
      // The reason may name hosts and users; whoever runs the server finds it in the log of the requests that failed.
      return reply.code(503).send({ status: 'the graph cannot be reached' });
    }
  });
}
