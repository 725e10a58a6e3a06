/** The worker of a stack in a process of its own, which ends as a power cut ends it: `node stack-worker.ts`, with the stack's settings in WRIT_TEST_STACK. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Environment, readConfig, systemClock } from '@writ/core';
import { openLog, startWorkerPart } from '../../apps/server/compose.ts';
import { sourcePlace } from '../../apps/server/settings/source.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import type { Stack } from '../harness/stack.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const readyText = 'The worker works.';

/** What the database calls its sessions. */
export const sessionsOfWorker = 'stack-worker';

export class StackWorker {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #errors = '';

  private constructor({ settings }: Pick<Stack, 'settings'>) {
    const env = {
      PATH: process.env['PATH'] ?? '',
      ...compiledCode(),
      PGAPPNAME: sessionsOfWorker,
      WRIT_TEST_STACK: JSON.stringify(settings),
    };
    this.#child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk;
    });
  }

  /** Answers when it works. */
  static async start(stack: Pick<Stack, 'settings'>): Promise<StackWorker> {
    const worker = new StackWorker(stack);
    let written = '';
    await new Promise<void>((resolve, reject) => {
      worker.#child.stdout?.on('data', (chunk: Buffer) => {
        written += chunk;
        if (written.includes(readyText)) resolve();
      });
      void worker.#ended.then(() => reject(new Error(`the worker ended before it worked: ${worker.#errors}`)));
    });
    return worker;
  }

  /** What it has complained of. */
  get errors(): string {
    return this.#errors;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

if (import.meta.main) {
  const { environment, connections } = JSON.parse(process.env['WRIT_TEST_STACK'] ?? '{}') as Stack['settings'];
  const config = readConfig(environment, projectFolder);
  const source = sourcePlace(config);
  const named = Object.entries(connections).map(([name, url]) => [name, `${url}&application_name=${sessionsOfWorker}`]);
  const installation = {
    config,
    database: { environment: Object.fromEntries(named) as Environment },
    clock: systemClock,
    ...(source && { source }),
  };
  await startWorkerPart(installation, await openLog(installation), 100);
  process.stdout.write(readyText);
}
