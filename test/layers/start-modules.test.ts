/** What a start does not load, since few installations or few moments need it: each module is resolved, read and run before anything is answered. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** All that a start of everything loads, in the demo too. */
const loaded = [
  '@writ/records',
  '@writ/content',
  '@writ/enforcement',
  '@writ/orders',
  '@writ/audit',
  '@writ/gateway',
  '@writ/worker',
  '@writ/mail',
];
const ofDemo = ['@writ/demo/start', '@writ/demo/identity-provider'];
const program = `
  import { registerHooks } from 'node:module';
  const urls = new Set();
  registerHooks({ load: (url, context, next) => { urls.add(url); return next(url, context); } });
  for (const name of ${JSON.stringify(['./apps/cli/commands/start.ts', ...loaded, ...ofDemo])}) await import(name);
  console.log(JSON.stringify([...urls]));
`;

/** With whom it is loaded: a stream of NATS, a log-in at the demo, a package of evidence. */
const later = ['@nats-io/', 'oidc-provider/', 'koa/', '@zip.js/', 'csv-stringify/'];

it('libraries of NATS, of log-ins and of packages are not loaded by a start', async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd, maxBuffer: 2 ** 24 });
  const urls = JSON.parse(stdout) as string[];
  expect(urls.length).toBeGreaterThan(1_000);
  expect(urls.some((url) => url.includes('/node_modules/@apollo/server/'))).toBe(true);
  for (const library of later) expect(urls.filter((url) => url.includes(`/node_modules/${library}`))).toEqual([]);
});
