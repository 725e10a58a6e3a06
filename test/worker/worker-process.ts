/** The worker as people start it alone, a process of its own that can be frozen, let go on and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledCode } from '../harness/compiled-code.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #written = '';
  #errors = '';

  private constructor(settings: Record<string, string>) {
    const env = { PATH: process.env['PATH'] ?? '', ...compiledCode(), ...settings };
    this.#child = spawn(process.execPath, [entry, 'start', 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk;
    });
  }

  /** Answers when it works. */
  static async start(settings: Record<string, string>): Promise<WorkerProcess> {
    const worker = new WorkerProcess(settings);
    await new Promise<void>((resolve, reject) => {
      worker.#child.stdout?.on('data', (chunk: Buffer) => {
        worker.#written += chunk;
        if (worker.#written.includes('what falls due for orders')) resolve();
      });
      void worker.#ended.then(() => reject(new Error(`the worker ended before it worked: ${worker.#errors}`)));
    });
    return worker;
  }

  /** What it has complained of. */
  get errors(): string {
    return this.#errors;
  }

  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ends it as its operator would. */
  async stop(): Promise<void> {
    this.goOn();
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
