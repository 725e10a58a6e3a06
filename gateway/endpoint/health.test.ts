import type { LogHealth } from '@writ/access-log';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { serveHealth } from './health.ts';

async function ask(path: string, health: LogHealth) {
  const app = Fastify();
  serveHealth(app, { health: () => health });
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
