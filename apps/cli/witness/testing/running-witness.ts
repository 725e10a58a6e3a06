/** The command `writ witness` as a child process, and what a log says to it over HTTP. Knows nothing of how it is made. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseVerifierKey, type VerifierKey } from '@writ/tlog';

const entry = join(import.meta.dirname, '../../writ.mjs');

/** An answer as it came. */
export interface HttpReply {
  status: number;
  contentType: string | null;
  body: string;
}

/** A witness that listens. */
export interface RunningWitness {
  /** The logs that it says it serves. */
  logs: unknown;
  child: ChildProcess;
  url: string;
  key: VerifierKey;
  add: (body: string | Uint8Array) => Promise<HttpReply>;
  get: (path: string) => Promise<HttpReply>;
  /** What it said on standard error so far. */
  errors: () => string;
  /** Ends it with the signal, and answers its exit code; null when the signal itself ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** For `afterEach`: no witness outlives its test. */
export async function endWitnesses(): Promise<void> {
  const ends = [...running].map(async (child) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  });
  running.clear();
  await Promise.all(ends);
}

async function fetchReply(url: string, init: RequestInit = {}): Promise<HttpReply> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000), ...init });
  return { status: answer.status, contentType: answer.headers.get('content-type'), body: await answer.text() };
}

/** Starts the command and answers once it has ended, with its code and its complaint. */
export async function failingWitness(args: string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [entry, 'witness', '--port', '0', ...args]);
  running.add(child);
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const [code] = await once(child, 'close');
  return { code, err };
}

const inWords = (out: string) => ({
  url: /^Listens at (\S+)$/m.exec(out)?.[1] ?? '',
  key: /^key +(\S+)$/m.exec(out)?.[1] ?? '',
  logs: [...out.matchAll(/^log +(\S+) +(\S+)$/gm)].map(([, origin, checkpoint]) => ({ origin, checkpoint })),
});

/** Starts the command; `preload` is a module that runs in it before. Throws what it complains of when it ends instead of listening. */
export async function startWitness(args: string[], preload?: string): Promise<RunningWitness> {
  const imports = preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const child = spawn(process.execPath, [...imports, entry, 'witness', '--port', '0', ...args]);
  running.add(child);
  let out = '';
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const closed = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += data;
      if (/^(Listens at|\{).*\n/m.test(out)) resolve();
    });
    closed.then(([code]) => reject(new Error(`The witness ended with ${code}: ${err}`)));
  });
  const { url, key, logs } = out.startsWith('{') ? JSON.parse(out) : inWords(out);
  return {
    child,
    url,
    key: parseVerifierKey(key),
    logs,
    add: (body) => fetchReply(`${url}add-checkpoint`, { method: 'POST', body: body as string }),
    get: (path) => fetchReply(`${url}${path}`),
    errors: () => err,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}
