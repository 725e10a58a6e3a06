/**
 * Whether the process lives and whether it can do its work, for whoever runs it. Strangers can ask too: what is wrong is
 * one closed word for the part concerned; the sentence about it is in the process log.
 */
import type { AccessLog } from '@writ/access-log';
import type { Drain } from '@writ/core';
import type { FastifyInstance } from 'fastify';
import type { SubgraphStates } from '../upstream/subgraph-states.ts';

/** What it depends on. */
interface HealthSources {
  readonly log: Pick<AccessLog, 'health'>;
  readonly drain: Pick<Drain, 'isEnding'>;
  readonly subgraphs: Pick<SubgraphStates, 'silent'>;
}

/** Serves `/healthz` and `/readyz`. */
export function serveHealth(app: FastifyInstance, { log, drain, subgraphs }: HealthSources): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    if (drain.isEnding) return reply.code(503).send({ status: 'not ready', reason: 'stopping' });
    const { ready, degraded } = log.health();
    if (!ready) return reply.code(503).send({ status: 'not ready', reason: 'log' });
    const silent = await subgraphs.silent();
    if (silent.length > 0) return reply.code(503).send({ status: 'not ready', reason: 'subgraphs', subgraphs: silent });
    return degraded === undefined ? { status: 'ready' } : { status: 'ready', degraded: 'log' };
  });
}
