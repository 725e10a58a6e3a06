/**
 * For tests: logs on a fresh database with keys made on the spot, drafts, and the checks that every receipt must pass.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type AccountId, type Clock, type EventId, newEventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { parseVerifierKey, verifyOpening, verifyTlogProof } from '@writ/tlog';
import pg from 'pg';
import { vouchedPendingRow } from '../src/append/pending.ts';
import { logUnavailable } from '../src/append/unavailable.ts';
import { canonicalText } from '../src/entries/canonical-json.ts';
import {
  type AccessLog,
  type AccessLogOptions,
  type Appended,
  type EntryDraft,
  type EntryType,
  type Json,
  type NewPendingRow,
  openAccessLog,
} from '../src/index.ts';
import { openKeyring } from '../src/keys/keyring.ts';

export const origin = 'demo.writ.localhost/log/1';

/** What a log told its logger. */
export interface LogMessage {
  level: 'warn' | 'error';
  fields: object;
  message: string;
}

/** The day of all that is not dated otherwise. */
const morning = Date.parse('2031-05-06T07:08:09.123Z');

/** Goes on from a morning, so that no test runs over midnight by chance and gets the totals of a day. */
export const morningClock = (): Clock => {
  const started = performance.now();
  return () => new Date(morning + performance.now() - started);
};

/** The same, ahead of it by what is answered then. */
export const aheadOf = (aheadMs: () => number): Clock => {
  const clock = morningClock();
  return () => new Date(clock().getTime() + aheadMs());
};

/** A database with the keys of its log. */
export interface Bench {
  readonly database: TestDatabase;
  readonly masterKey: Uint8Array;
  readonly signingKey: AccessLogOptions['signingKey'];
  readonly messages: LogMessage[];
  open(changes?: Partial<AccessLogOptions>): Promise<AccessLog>;
  /** Closes what was opened and drops the database. */
  end(): Promise<void>;
}

export async function makeBench(): Promise<Bench> {
  const database = await freshDatabase();
  const masterKey = randomBytes(32);
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  const messages: LogMessage[] = [];
  const logger = {
    warn: (fields: object, message: string) => messages.push({ level: 'warn', fields, message }),
    error: (fields: object, message: string) => messages.push({ level: 'error', fields, message }),
  };
  const opened: AccessLog[] = [];
  const clock = morningClock();
  return {
    database,
    masterKey,
    signingKey,
    messages,
    async open(changes = {}) {
      const options = { database: database.options('log'), origin, signingKey, masterKey, clock, logger, ...changes };
      const log = await openAccessLog(options);
      opened.push(log);
      return log;
    },
    async end() {
      await Promise.all(opened.map((log) => log.close()));
      await database.drop();
    },
  };
}

/** A type that the catalogue doesn't have. */
export const undeclared = (type: string): EntryType => type as EntryType;

/** With more fields than one has, so that every way to keep one is taken. */
const details: Record<string, Json> = {
  initiator: { organisation: 'police.example', country: 'LX', office: 'INVESTIGATING_JUDGE', person: 'p-1', client: 'c-1' },
  observer: { replica: 'r1', build: 'b1' },
  action: 'disclose',
  outcome: 'success',
  legal: { basis: 'EPOC', reference: 'o-77', digest: 'ab'.repeat(32) },
  target: { platform: 'forum.example', account: 'acc-1', categories: ['SUBSCRIBER'], counts: { SUBSCRIBER: 1 } },
  request: { operation: 'Disclosure', variables: 'cd'.repeat(32) },
  'response.digest': 'ef'.repeat(32),
  policy: '01'.repeat(32),
  refs: { decision: 12 },
};

/** A disclosure of an account's data to an authority, with realistic fields. */
export function makeDraft(changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    event: newEventId(),
    kind: 'authority',
    type: 'record.disclosed.v1',
    at: new Date(morning),
    details,
    subject: 'acc-1' as AccountId,
    organisation: 'police.example',
    ...changes,
  };
}

/** An entry without private fields. */
export const publicDraft = (): EntryDraft => ({
  event: newEventId(),
  kind: 'system',
  type: 'policy.changed.v1',
  at: new Date(morning),
  details: {},
});

export const account = (id: string): AccountId => id as AccountId;
export const event = (id: string): EventId => id as EventId;

/** A pool of a role. Dropping the database cuts its idle connections, and that is no failure of a test. */
export function poolAs(bench: Bench, role: Parameters<TestDatabase['options']>[0]): pg.Pool {
  const pool = new pg.Pool({ ...bench.database.options(role), max: 3 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const anyKeyring = openKeyring({ masterKey: randomBytes(32) });

/** What an open log knows by its key, for a log that is none: its rows are as a log makes them, no log believes them, and nothing is published. */
type NoLog = Pick<
  AccessLog,
  | 'pendingRow'
  | 'eventNamed'
  | 'quorum'
  | 'awaitCosigned'
  | 'cosignedReceipt'
  | 'receiptSince'
  | 'cosignedDecision'
  | 'decisionLeaves'
  | 'consistencyProof'
  | 'figures'
>;
export const keyedParts: NoLog = {
  pendingRow: (draft) => vouchedPendingRow(anyKeyring, draft),
  eventNamed: anyKeyring.named,
  quorum: 0,
  awaitCosigned: () => Promise.reject(logUnavailable()),
  cosignedReceipt: () => Promise.reject(logUnavailable()),
  receiptSince: () => Promise.reject(logUnavailable()),
  cosignedDecision: () => Promise.reject(logUnavailable()),
  decisionLeaves: () => Promise.reject(logUnavailable()),
  consistencyProof: () => Promise.reject(logUnavailable()),
  figures: () => ({
    size: 0,
    publishedAt: new Date(0),
    isContradicted: false,
    witnesses: undefined,
    isAnchored: undefined,
    isConfirmed: undefined,
    room: undefined,
    pendingSince: null,
  }),
};

/** Puts a row among the pending entries past the database's own checks, as if it had waited so long: `3 s`. */
export async function leavePending(bench: Bench, { eventId, draft }: NewPendingRow, age: string): Promise<void> {
  const client = await connect(bench.database.options('postgres'));
  await client.query('set session_replication_role = replica');
  await client
    .query('insert into log.log_pending (event_id, draft, created_at) values ($1, $2, now() - $3::interval)', [eventId, draft, age])
    .finally(() => client.end());
}

/** Throws unless the receipt's path leads from its leaf to a checkpoint signed by the log. */
export function verifyReceipt(log: AccessLog, receipt: Appended): void {
  const proven = verifyTlogProof({ text: receipt.proof, leaf: receipt.leaf, origin, keys: [parseVerifierKey(log.verifierKey)] });
  if (proven.index !== receipt.index || proven.size !== receipt.size)
    throw new Error('The receipt names another index or size than its proof.');
}

/** Throws unless each of the openings belongs to the leaf. */
export function verifyOpenings(receipt: Pick<Appended, 'leaf' | 'commitments'>, openings: ReturnType<Appended['openings']>): void {
  for (const [field, { value, salt }] of Object.entries(openings)) {
    const opened = { value: Buffer.from(canonicalText(value)), salt: Buffer.from(salt, 'base64url') };
    verifyOpening({ leaf: receipt.leaf, commitments: receipt.commitments, field, ...opened });
  }
}

/**
 * Lets the first range of the log's tables end at `below`, as if that many entries had been written in it: the next range begins there. The log must
 * hold no more entries than that.
 */
export async function endFirstRange({ database }: Pick<Bench, 'database'>, below: number): Promise<void> {
  const tables = ['log_entry', 'log_detail', 'log_subject', 'log_decisions'];
  const client = await connect(database.options('postgres'));
  const moved = tables.map(
    (table) => `alter table log.${table} detach partition log.${table}_0;
      alter table log.${table} attach partition log.${table}_0 for values from (minvalue) to (${below})`,
  );
  const recorded = `set local session_replication_role = replica; update log.log_range set below = ${below} where first = 0`;
  await client.query(`begin; ${moved.join(';')}; ${recorded}; commit`).finally(() => client.end());
}

/** All indices and events in the log, ascending. */
export async function storedEntries(pool: pg.Pool): Promise<{ index: number; event: string }[]> {
  const { rows } = await pool.query<{ idx: string; event_id: string }>('select idx, event_id from log.log_entry order by idx');
  return rows.map(({ idx, event_id }) => ({ index: Number(idx), event: event_id }));
}
