/**
 * Replicas under load: starts, ends and kills processes of `appender.ts`, each with a record of its own of what was acknowledged. It ends
 * no process that it did not start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { formatVerifierKey, makeVerifierKey } from '@writ/tlog';
import type pg from 'pg';

/** What one process is told. */
export interface AppenderSettings {
  database: pg.ClientConfig;
  origin: string;
  signingKeyFile: string;
  /** Base64. */
  masterKey: string;
  /** The file that it writes its record to. */
  record: string;
  /** How many appends at a time. */
  inFlight: number;
  anchorFile?: string;
  /** By how much its clock is wrong, one after the other, for 300 ms each. */
  clockJumpsMs?: number[];
}

/** What a line of a record is about: its first key. */
export type LineKind = 'asked' | 'acknowledged' | 'refused' | 'warned' | 'failed';

const linesOf = (record: string, kind: LineKind): string[] =>
  readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`{"${kind}":`));

/** Many times what a replica needs, on a machine that has other things to do. */
const patienceMs = 120_000;

export const origin = 'demo.writ.localhost/log/1';
const program = fileURLToPath(new URL('./appender.ts', import.meta.url));

/** The keys of one log, and the folder of its replicas' records. */
export class LogUnderLoad {
  readonly folder = mkdtempSync(join(tmpdir(), 'writ-load-'));
  readonly verifierKey: string;
  readonly masterKey = randomBytes(32);
  readonly signingKey;
  readonly records: string[] = [];
  readonly running = new Set<Appender>();

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.signingKey = privateKey;
    writeFileSync(this.signingKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    this.verifierKey = formatVerifierKey(makeVerifierKey(origin, new Uint8Array(raw)));
  }

  get signingKeyFile(): string {
    return join(this.folder, 'signing-key.pem');
  }

  /**
   * Starts a replica, with more in its environment, and resolves when it has opened the log. Throws with its sentence when it refuses to.
   */
  async start(
    database: pg.ClientConfig,
    more: Partial<AppenderSettings> = {},
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Appender> {
    const record = join(this.folder, `record-${this.records.length}.ndjson`);
    writeFileSync(record, '');
    this.records.push(record);
    const { signingKeyFile } = this;
    const keys = { origin, signingKeyFile, masterKey: this.masterKey.toString('base64') };
    const child = spawn(process.execPath, [program, JSON.stringify({ database, ...keys, record, inFlight: 12, ...more })], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const appender = new Appender(child, record, () => this.running.delete(appender));
    this.running.add(appender);
    await appender.opened();
    return appender;
  }

  /** How many lines of each kind the records have now; a kind is a line's first key. */
  count(kind: LineKind): number {
    return this.records.reduce((sum, file) => sum + linesOf(file, kind).length, 0);
  }

  /** Resolves when the records have grown by so many bytes, or throws when that takes too long. */
  async grown(bytes: number): Promise<void> {
    const size = (): number => this.records.reduce((sum, file) => sum + statSync(file).size, 0);
    const enough = size() + bytes;
    for (const until = Date.now() + patienceMs; size() < enough; await wait(5))
      if (Date.now() > until) throw new Error('The records have stopped to grow.');
  }

  /** Ends all replicas in good order. */
  async finish(): Promise<void> {
    await Promise.all([...this.running].map((appender) => appender.finish()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((appender) => appender.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One process. */
export class Appender {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  /** The file that it writes its record to. */
  readonly #record: string;
  #output = '';

  constructor(child: ChildProcess, record: string, ended: () => void) {
    this.#child = child;
    this.#record = record;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    this.#exit = new Promise((resolve) => {
      child.once('close', (code) => {
        ended();
        resolve(code);
      });
    });
  }

  async opened(): Promise<void> {
    if (this.#child.stdout === null) throw new Error('The replica has no output.');
    for await (const line of createInterface({ input: this.#child.stdout })) if (line === 'open') return;
    throw new Error(`The replica did not open the log (exit code ${await this.#exit}): ${this.#output.trim()}`);
  }

  /** How many lines of a kind its record has now. */
  count(kind: LineKind): number {
    return linesOf(this.#record, kind).length;
  }

  /** What its log has told its operator so far. */
  told(kind: 'warned' | 'failed'): string[] {
    return linesOf(this.#record, kind).flatMap((line) => Object.values(JSON.parse(line) as Record<string, string>));
  }

  /** Resolves when its record has so many lines of a kind more, or throws when that takes too long. */
  async more(kind: LineKind, lines: number): Promise<void> {
    const enough = this.count(kind) + lines;
    for (const until = Date.now() + patienceMs; this.count(kind) < enough; await wait(20))
      if (Date.now() > until)
        throw new Error(`Of ${lines} more lines "${kind}" ${this.count(kind) - enough + lines} came: ${this.told('failed').at(-1)}`);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  /** Takes no new work, and throws unless it ends well. */
  async finish(): Promise<void> {
    this.#child.stdin?.end();
    const code = await this.#exit;
    if (code !== 0) throw new Error(`The replica ended with code ${code}: ${this.#output.trim()}`);
  }
}
