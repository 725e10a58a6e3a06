/**
 * The database that the story's statements of reasons are submitted to: a stand-in of the Commission's, in a process of its own. Nothing of a
 * demo leaves this machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { at, type Json } from './answer.ts';
import { DemoError } from './deviation.ts';

const program = fileURLToPath(new URL('../../../packages/transparency-stand-in/src/main.ts', import.meta.url));
const token = 'demo';
const answerMs = 5_000;
const addressShape = /http:\/\/127\.0\.0\.1:\d+\/api\/v1/;

export interface TransparencyDatabase {
  /** What a Writ is started with so that it hands its statements in here. */
  readonly settings: Readonly<Record<string, string>>;
  /** What it has got, oldest first. */
  held(): Promise<readonly Json[]>;
  stop(): Promise<void>;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [url] = addressShape.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new DemoError(`The stand-in of the Transparency Database could not be started (it ended with ${code}).`)),
    );
  });
}

/** Starts it on a free port; it ends with this process at the latest. */
export async function startTransparencyDatabase(): Promise<TransparencyDatabase> {
  const child = spawn(process.execPath, [program, '--token', token, '--with-starter'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child);
  return {
    settings: { WRIT_TRANSPARENCY_URL: url, WRIT_TRANSPARENCY_TOKEN: token },
    held: async () => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/statements`, { headers, signal: AbortSignal.timeout(answerMs) });
      const statements = at((await response.json()) as Json, 'statements');
      return Array.isArray(statements) ? statements : [];
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
