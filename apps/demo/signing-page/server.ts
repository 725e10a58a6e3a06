/**
 * The signing page of a demo, at an origin of its own beside the console's: the page, and what signs in place of a device. It answers requests of its own page
 * alone. It is of the demo: a production refuses it, and an image does not have it.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectionLimits, limitConnections, readBody, StartError, serverTimes } from '@writ/core';
import { configured } from '../../cli/signing-page/page.ts';
import { requireFreePort } from '../../server/process/free-port.ts';
import { type Demo, hasSigningOrigin, requireDemo, signingOrigin, usualSigningPort } from '../authenticators/key-files.ts';
import { signAsked } from './act.ts';

const run = promisify(execFile);
const builder = join(import.meta.dirname, 'build.ts');

/** A statement is short. */
const bytesMax = 65_536;

type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Headers;
}

const sentence = (status: number, text: string, headers: Headers = {}): Answer => ({
  status,
  body: `${text}\n`,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
});

/** The page for this demo's console. The policy is in it; a header says what no mark can. A process of its own builds it: the bundler's memory goes with it. */
async function pageOf(origin: string, console: string): Promise<Answer> {
  const built = await run(process.execPath, [builder], { maxBuffer: 4_194_304, env: {} });
  const page = configured(built.stdout, { origin, consoles: [console] });
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'none'",
    // Any other value would cut it off from the console that opened it.
    'cross-origin-opener-policy': 'unsafe-none',
    'x-frame-options': 'DENY',
  };
  return { status: 200, body: page, headers };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no statement, which is what is answered.
    return null;
  }
}

/** Another page in the same browser could ask too: none but this origin's own is answered. */
async function signed(demo: Demo, origin: string, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'POST') return sentence(405, 'POST.', { allow: 'POST' });
  if (request.headers.origin !== origin) return sentence(403, 'The page of this origin asks here, and nobody else.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return sentence(415, 'JSON.');
  const body = await readBody(request, bytesMax);
  if (body === undefined) return sentence(413, 'A statement is shorter.');
  const answered = signAsked(demo, parsed(body.toString('utf8')));
  if (answered.status !== 200) return sentence(answered.status, answered.why);
  return { status: 200, body: JSON.stringify(answered.signed), headers: { 'content-type': 'application/json' } };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer, isHead: boolean): void {
  response.writeHead(status, { ...everywhere, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

export interface RunningDemoPage {
  readonly origin: string;
  close(): Promise<void>;
}

/** Who answers. The page is built once, when it is asked for first. */
function answering(demo: Demo, origin: string, onFault: (error: unknown) => void) {
  let page: Promise<Answer> | undefined;
  const { host } = new URL(origin);
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    // A name of somebody else's that leads here is not this origin.
    if (request.headers.host !== host) return sentence(421, `Open ${origin}.`);
    if (request.url === '/sign') return signed(demo, origin, request);
    if (request.url !== '/') return sentence(404, 'There is one page here: /');
    if (request.method !== 'GET' && request.method !== 'HEAD') return sentence(405, 'GET or HEAD.', { allow: 'GET, HEAD' });
    page ??= pageOf(origin, new URL(demo.baseUrl).origin);
    return page;
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(response, await answerTo(request), request.method === 'HEAD');
    } catch (error) {
      page = undefined;
      onFault(error);
      if (!response.headersSent) send(response, sentence(500, 'The demo can not answer: its output says why.'), false);
    }
  };
}

async function isFree(host: string, port: number): Promise<boolean> {
  try {
    await requireFreePort({ host, port, setting: 'WRIT_DEMO_KEYS', example: 'off' });
    return true;
  } catch (error) {
    if (error instanceof StartError) return false;
    throw error;
  }
}

/** How many ports a first start tries. */
const tries = 20;

/** The origin that this folder's keys are of. A first start takes the next port where another program has the usual one. */
async function ownOrigin(demo: Demo): Promise<string> {
  const first = usualSigningPort(demo);
  const ports = hasSigningOrigin(demo) ? [] : Array.from({ length: tries }, (_, step) => first + step);
  for (const port of ports) if (await isFree(new URL(demo.baseUrl).hostname, port)) return signingOrigin(demo, port);
  return signingOrigin(demo);
}

/** Serves it until it is closed. Throws StartError in production, and where its port is taken. */
export async function startDemoPage(demo: Demo, onFault: (error: unknown) => void): Promise<RunningDemoPage> {
  requireDemo(demo);
  const origin = await ownOrigin(demo);
  const { hostname, port } = new URL(origin);
  if (!(await isFree(hostname, Number(port))))
    throw new StartError(
      `Port ${port} is in use by another program, and the keys of this demo's people sign at ${origin} alone. Stop that program, or set WRIT_DEMO_KEYS=off.`,
    );
  const answer = answering(demo, origin, onFault);
  const server = createServer(serverTimes(connectionLimits), (request, response) => void answer(request, response));
  limitConnections(server, connectionLimits);
  server.listen(Number(port), hostname.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, close };
}
