/**
 * Whether the process lives and whether it can do its work, for whoever runs it. Strangers can ask too: what is wrong is
 * one closed word for the part concerned; the sentence about it is in the process log.
 */
import type { AccessLog } from '@writ/access-log';
import type { FastifyInstance } from 'fastify';

/** Serves `/healthz` and `/readyz`. */
export function serveHealth(app: FastifyInstance, log: Pick<AccessLog, 'health'>): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const { ready, degraded } = log.health();
    if (!ready) return reply.code(503).send({ status: 'not ready', reason: 'log' });
    return degraded === undefined ? { status: 'ready' } : { status: 'ready', degraded: 'log' };
  });
}
