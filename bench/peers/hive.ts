/**
 * Hive Gateway by its own command line, as its documentation recommends for Node, in this process. SUPERGRAPH is the file with the
 * supergraph; the arguments are passed on to its command.
 */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../harness/free-port.ts';
import { announce } from '../load/announce.ts';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const [node = '', , ...given] = process.argv;
const listen = ['--host', '127.0.0.1', '--port', String(port)];
const command = ['supergraph', process.env['SUPERGRAPH'] ?? '', ...listen, '--config-path', place('./hive-config.ts'), ...given];

/** Its own health check says when it serves. */
async function serving(): Promise<boolean> {
  return fetch(`${url}/readiness`).then(
    ({ ok }) => ok,
    () => false,
  );
}

process.argv = [node, 'hive-gateway', ...command];
await import(new URL('../node_modules/@graphql-hive/gateway/dist/bin.js', import.meta.url).href);
while (!(await serving())) await setTimeout(50);
announce(url);
