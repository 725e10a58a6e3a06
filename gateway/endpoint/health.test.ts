import type { LogHealth } from '@writ/access-log';
import type { SubgraphName } from '@writ/core';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { serveHealth } from './health.ts';

async function ask(path: string, health: LogHealth, { isEnding = false, silent = [] as SubgraphName[] } = {}) {
  const app = Fastify();
  serveHealth(app, { log: { health: () => health }, drain: { isEnding }, subgraphs: { silent: async () => silent } });
  const { statusCode, body } = await app.inject(path);
  await app.close();
  return { statusCode, body };
}
const sentence = 'The database was set back: the log demo.writ.localhost/log/1 had 5 entries and has 3.';

it.each([
  ['ready', { ready: true }, 200, '{"status":"ready"}'],
  ['ready, with entries that cannot be appended', { ready: true, degraded: sentence }, 200, '{"status":"ready","degraded":"log"}'],
  ['stopped', { ready: false, reason: sentence }, 503, '{"status":"not ready","reason":"log"}'],
  ['stopped and degraded', { ready: false, reason: sentence, degraded: sentence }, 503, '{"status":"not ready","reason":"log"}'],
])('the health of a log that is %s is reported in fixed words', async (_, health, statusCode, body) => {
  expect(await ask('/readyz', health)).toEqual({ statusCode, body });
});

it('a process whose log has stopped is alive all the same', async () => {
  expect(await ask('/healthz', { ready: false, reason: sentence })).toEqual({ statusCode: 200, body: '{"status":"alive"}' });
});

it('a process that stops is alive and not ready', async () => {
  expect(await ask('/readyz', { ready: true }, { isEnding: true })).toEqual({
    statusCode: 503,
    body: '{"status":"not ready","reason":"stopping"}',
  });
  expect(await ask('/healthz', { ready: true }, { isEnding: true })).toMatchObject({ statusCode: 200 });
});

it('a gateway without its subgraphs is not ready, and names them', async () => {
  expect(await ask('/readyz', { ready: true }, { silent: ['records', 'audit'] })).toEqual({
    statusCode: 503,
    body: '{"status":"not ready","reason":"subgraphs","subgraphs":["records","audit"]}',
  });
});
