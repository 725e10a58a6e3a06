import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';
import { type Health, openHealthPort } from './health-port.ts';

let health: Health;
let port: number;
let close: () => Promise<void>;
beforeEach(async () => {
  health = { isAlive: true, hindrance: null };
  port = await freePort();
  close = await openHealthPort({ host: '127.0.0.1', port }, () => health);
});
afterEach(() => close());

const ask = async (path: string, method = 'GET') => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return [response.status, await response.text()];
};

it.each<[string, Health, [number, string], [number, string]]>([
  ['works', { isAlive: true, hindrance: null }, [200, '{"status":"alive"}'], [200, '{"status":"ready"}']],
  [
    'waits for its database',
    { isAlive: true, hindrance: 'database' },
    [200, '{"status":"alive"}'],
    [503, '{"status":"not ready","reason":"database"}'],
  ],
  ['stops', { isAlive: true, hindrance: 'stopping' }, [200, '{"status":"alive"}'], [503, '{"status":"not ready","reason":"stopping"}']],
  ['hangs', { isAlive: false, hindrance: 'database' }, [503, '{"status":"hangs"}'], [503, '{"status":"not ready","reason":"database"}']],
])('what %s says so', async (_what, state, alive, ready) => {
  health = state;
  expect([await ask('/healthz'), await ask('/readyz')]).toEqual([alive, ready]);
});

it('nothing else is answered, and a port that is taken is named with its setting', async () => {
  expect(await ask('/')).toEqual([404, '{"status":"there is nothing here"}']);
  expect(await ask('/healthz', 'POST')).toEqual([404, '{"status":"there is nothing here"}']);
  await expect(openHealthPort({ host: '127.0.0.1', port }, () => health)).rejects.toThrow(
    /^Port [0-9]+ can't be opened for probes. Set WRIT_HEALTH_PORT/,
  );
});
