/** Replicas of one log over a pair of servers, in this process. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessLog, type AccessLogOptions, type Appended, type EntryDraft, openAccessLog, openLogReader } from '@writ/access-log';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { morningClock, origin } from '../../packages/access-log/testing/log-under-test.ts';
import { type Pair, type Replication, withPair } from './pair.ts';

const sizeIn = (note: string): number => Number(note.split('\n')[1]);

/** What an append came to. */
export type Outcome = 'acknowledged' | 'refused';

export class Replicas {
  readonly pair: Pair;
  readonly signingKey = generateKeyPairSync('ed25519').privateKey;
  readonly told: string[] = [];
  readonly #masterKey = randomBytes(32);
  readonly #folder = mkdtempSync(join(tmpdir(), 'writ replicas-'));
  readonly #clock = morningClock();
  readonly #opened: AccessLog[] = [];

  constructor(pair: Pair) {
    this.pair = pair;
  }

  anchorFile(name: string): string {
    return join(this.#folder, name);
  }

  /** How much an anchor file says was signed; undefined when there is none. */
  async anchored(name: string): Promise<number | undefined> {
    const text = await readFile(this.anchorFile(name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : sizeIn(text);
  }

  /** Opens a replica. Rejects as the log does. */
  async open(changes: Partial<AccessLogOptions> = {}): Promise<AccessLog> {
    const tell = (_: object, message: string): number => this.told.push(message);
    const log = await openAccessLog({
      database: this.pair.connection('log'),
      origin,
      signingKey: this.signingKey,
      masterKey: this.#masterKey,
      clock: this.#clock,
      logger: { warn: tell, error: tell },
      ...changes,
    });
    this.#opened.push(log);
    return log;
  }

  /** Whether the primary has the entry. */
  async has({ event }: Pick<EntryDraft, 'event'>): Promise<boolean> {
    return (await this.pair.query(`select from log.log_entry where event_id = '${event}'`)).length === 1;
  }

  /** The size of the checkpoint that the log's files are served up to. */
  async served(): Promise<number> {
    const pool = new pg.Pool({ ...this.pair.connection('audit'), max: 1 });
    try {
      return (await openLogReader(pool).checkpoint())?.size ?? -1;
    } finally {
      await pool.end();
    }
  }

  /** Resolves when so much is published: until more is appended, no replica writes anything by itself. */
  async published(size: number): Promise<void> {
    await vi.waitFor(async () => expect(await this.served()).toBe(size));
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#opened.map((log) => log.close()));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Resolves with what came of an append; only a refusal that is meant counts as one. */
export async function outcomeOf(appended: Promise<Appended>): Promise<Outcome> {
  try {
    await appended;
    return 'acknowledged';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'LOG_UNAVAILABLE') return 'refused';
    throw error;
  }
}

/** Runs `work` over a fresh pair; all of it is gone afterwards. */
export const withReplicas = (replication: Replication, work: (replicas: Replicas) => Promise<void>): Promise<void> =>
  withPair(replication, async (pair) => {
    const replicas = new Replicas(pair);
    try {
      await work(replicas);
    } finally {
      await replicas.close();
    }
  });

/**
 * Has one replica append to a log of which so much is there and published an entry that the primary alone ends up with, visible and acknowledged to nobody: the standby is away, and the
 * primary is killed and comes back while COMMIT waits. The replica reaches no server any more.
 */
export async function appendUnconfirmed(replicas: Replicas, size: number, draft: EntryDraft): Promise<void> {
  const { pair } = replicas;
  const { database, cut } = pair.separate('log');
  const log = await replicas.open({ database });
  await replicas.published(size);
  await pair.standby.kill();
  const outcome = outcomeOf(log.append(draft));
  await pair.commitThatWaits();
  cut();
  await pair.restartPrimary();
  if ((await outcome) !== 'refused') throw new Error('The replica was answered without a server.');
  if (!(await replicas.has(draft))) throw new Error('The primary does not have the entry: nothing is tested.');
}
