/**
 * The Writ that the story is played against: the one that answers at the base URL, or, when nobody does, a fresh one that this process
 * starts as anybody would, by its command, and stops at the end. It reaches into neither.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DemoError } from './deviation.ts';
import { startTransparencyDatabase, type TransparencyDatabase } from './transparency-database.ts';

const entry = fileURLToPath(new URL('../../cli/writ.mjs', import.meta.url));
const [readyMs, pauseMs, stopMs] = [10_000, 100, 6_000];
// A page writes the quotation mark before it as a character reference.
const keyShape = /[^\s<>"'&;+]+\/log\/[1-9]\d*\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43,44}=?/;

export interface RunningInstallation {
  /** The log's verifier key as the installation shows it; undefined when it shows none. */
  readonly key: string | undefined;
  /** Where the key was found, for people. */
  readonly keyFrom: string;
  /** Whether this process started it. */
  readonly isOwn: boolean;
  /** Where one that this process started submits its statements of reasons; null for any other, whose own matter that is. */
  readonly transparencyDatabase: TransparencyDatabase | null;
  /** Stops one that this process started, and waits until it is gone; leaves any other alone. */
  stop(): Promise<void>;
}

/** What `/readyz` says; null when nobody listens. Throws DemoError when something else than Writ answers. */
export async function readiness(baseUrl: string): Promise<'ready' | 'not ready' | null> {
  let response: Response;
  try {
    response = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(readyMs), redirect: 'error' });
  } catch (error) {
    if (error instanceof TypeError) return null; // fetch: nobody listens
    throw error;
  }
  const text = await response.text();
  if (!/^\{"status":"(not )?ready"/.test(text))
    throw new DemoError(
      `Something that is not a Writ answers at ${baseUrl}: set WRIT_BASE_URL to another address, such as http://localhost:4001.`,
    );
  return response.status === 200 ? 'ready' : 'not ready';
}

/** Waits until it is ready. Throws DemoError when it isn't in time. */
async function untilReady(baseUrl: string): Promise<void> {
  const end = performance.now() + readyMs;
  while ((await readiness(baseUrl)) !== 'ready') {
    if (performance.now() >= end) throw new DemoError(`The Writ at ${baseUrl} is not ready: its own output says why.`);
    await pause(pauseMs);
  }
}

async function keyOnFrontPage(baseUrl: string): Promise<string | undefined> {
  const response = await fetch(`${baseUrl}/`);
  return keyShape.exec(await response.text())?.[0];
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await gone;
  clearTimeout(late);
}

/** Reads what a starting Writ prints until it is ready. Rejects when it ends before. */
function printedBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('\nReady at ')) resolve(printed);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new DemoError(`Writ could not be started (it ended with ${code}).`)));
  });
}

/** Starts a fresh one with these settings beside those of the environment, which an abort of `signal` stops. */
export async function start(baseUrl: string, signal: AbortSignal, settings: NodeJS.ProcessEnv = {}): Promise<RunningInstallation> {
  const transparencyDatabase = await startTransparencyDatabase();
  const env = { ...process.env, WRIT_TRANSPARENCY_TOKEN_FILE: undefined, ...transparencyDatabase.settings, ...settings };
  const child = spawn(process.execPath, [entry, 'start'], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const stop = async (): Promise<void> => {
    await stopped(child);
    await transparencyDatabase.stop();
  };
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  try {
    const printed = await printedBy(child);
    await untilReady(baseUrl);
    return { key: keyShape.exec(printed)?.[0], keyFrom: 'as Writ printed it at its start', isOwn: true, transparencyDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Finds the Writ at `baseUrl`, or starts one, which an abort of `signal` stops. Says what it does. */
export async function findOrStart(baseUrl: string, say: (text: string) => void, signal: AbortSignal): Promise<RunningInstallation> {
  if ((await readiness(baseUrl)) === null) {
    say(`Nobody answers at ${baseUrl}: starting Writ, which is stopped at the end.`);
    return start(baseUrl, signal, { WRIT_DEMO_KEYS: process.env['WRIT_DEMO_KEYS'] ?? 'on' });
  }
  await untilReady(baseUrl);
  say(`Playing against the Writ at ${baseUrl}.`);
  return {
    key: await keyOnFrontPage(baseUrl),
    keyFrom: `from ${baseUrl}/`,
    isOwn: false,
    transparencyDatabase: null,
    stop: async () => undefined,
  };
}
