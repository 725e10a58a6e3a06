/** The real server as a process of its own, with everything that it writes; its database can be reached by its run file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectionFor } from '@writ/prisma';
import pg from 'pg';
import { compiledCode } from '../harness/compiled-code.ts';
import { freePort } from '../harness/free-port.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

export class WritProcess {
  readonly baseUrl: string;
  readonly #folder: string;
  readonly #child: ChildProcess;
  #written = '';
  #errors = '';

  private constructor(baseUrl: string, folder: string, settings: Record<string, string>) {
    this.baseUrl = baseUrl;
    this.#folder = folder;
    const { DATABASE_URL: _none, ...inherited } = process.env;
    const env = {
      ...inherited,
      ...compiledCode(),
      WRIT_SEED_MAILS: '300',
      WRIT_DEMO_KEYS: 'off',
      WRIT_BASE_URL: baseUrl,
      WRIT_DATA: folder,
      ...settings,
    };
    this.#child = spawn(process.execPath, [entry, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#written += chunk;
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk;
    });
  }

  /** Starts it; answers when it is ready. */
  static async start(settings: Record<string, string>): Promise<WritProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'writ-process-'));
    const writ = new WritProcess(`http://localhost:${await freePort()}`, folder, settings);
    await new Promise<void>((resolve, reject) => {
      writ.#child.stdout?.on('data', () => writ.#written.includes('Ready at') && resolve());
      writ.#child.on('exit', (code) => reject(new Error(`writ start ended with ${code}: ${writ.#errors}`)));
    });
    return writ;
  }

  /** All that it wrote on standard output. */
  get output(): string {
    return this.#written;
  }

  /** Its log: all that it wrote on standard error. */
  get log(): string {
    return this.#errors;
  }

  /** SQL as the superuser of its database. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { socketFolder } = JSON.parse(readFileSync(join(this.#folder, 'run.json'), 'utf8')) as { socketFolder: string };
    const client = new pg.Client({ ...connectionFor('owner', { socketFolder }), user: 'postgres' });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }
}
