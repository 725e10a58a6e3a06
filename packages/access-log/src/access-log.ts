/**
 * The access log of one replica: opens it on PostgreSQL, appends, publishes, and closes.
 * Never answers an append before its transaction is committed, and never logs a value of an entry.
 */
import type { KeyObject } from 'node:crypto';
import type { Clock } from '@writ/core';
import { formatVerifierKey } from '@writ/tlog';
import type pg from 'pg';
import { startCaretaker } from './caretaker.ts';
import { makeConnection } from './connection.ts';
import type { Appended, EntryDraft } from './entry.ts';
import { type HealthSources, healthOf, healthTeller, type LogHealth } from './health.ts';
import { makeIdentity } from './identity.ts';
import { openKeyMemory, openKeyring } from './keyring.ts';
import { type LogLogger, silentLogger } from './logger.ts';
import { startLog } from './start.ts';
import { logUnavailable } from './unavailable.ts';
import { openWriter } from './writer.ts';

/** What a log needs to open. */
export interface AccessLogOptions {
  /** As `writ_log`. Two connections are opened: one for appending, one for publishing. */
  database: pg.ClientConfig;
  /** The checkpoint's first line: `<host>/log/<epoch>`. */
  origin: string;
  /** Ed25519, private. */
  signingKey: KeyObject;
  /** The name in signature lines; the origin when absent. */
  keyName?: string;
  /** 32 bytes, from which the keys that wrap subject keys and that blind the index are derived. */
  masterKey: Uint8Array;
  clock: Clock;
  logger?: LogLogger;
}

/** An open log. */
export interface AccessLog {
  /**
   * Resolves after COMMIT. Rejects with PublicError `LOG_UNAVAILABLE` (with `retryAfterSeconds`) when that can't be had:
   * then nothing may be released, though the entry may turn out to be there. A repeated event id gives its one entry.
   */
  append(draft: EntryDraft): Promise<Appended>;
  /** The latest published note, at most about a second old. Rejects with `LOG_UNAVAILABLE` while none is known. */
  checkpoint(): Promise<string>;
  /** How the log is, in sentences for the operator: never to be shown outside. */
  health(): LogHealth;
  /** The key that verifies the checkpoints, as readers pin it. */
  readonly verifierKey: string;
  readonly origin: string;
  /** Finishes what is queued, publishes the last checkpoint, disconnects. */
  close(): Promise<void>;
}

/**
 * Opens the log, and begins it where there is none. Throws StartError: the database can't be used, it holds a log of another
 * origin or key, its tree does not give its root, or the master key is another.
 */
export async function openAccessLog(options: AccessLogOptions): Promise<AccessLog> {
  const { origin, clock, logger = silentLogger } = options;
  const identity = makeIdentity(origin, options.signingKey, options.keyName ?? origin);
  const keyring = openKeyring(options.masterKey);
  const memory = openKeyMemory(clock);
  const connection = makeConnection(options.database);
  const tree = await startLog(connection, identity, keyring);
  const writer = openWriter({ connection, identity, keyring, memory, clock, logger, tree });
  const append = (draft: EntryDraft): Promise<Appended> => writer.append(draft);
  const sources: HealthSources = { trouble: () => writer.trouble() ?? caretaker.trouble(), degraded: () => caretaker.degraded() };
  const roundEnded = healthTeller(sources, logger);
  const caretaker = startCaretaker({ connection: makeConnection(options.database), identity, clock, logger, append, roundEnded });
  await caretaker.started();
  return {
    append,
    async checkpoint() {
      const note = caretaker.note();
      if (note === undefined) throw logUnavailable();
      return note;
    },
    health: () => healthOf(sources),
    verifierKey: formatVerifierKey(identity.key),
    origin,
    async close() {
      await caretaker.stop();
      await writer.close();
      await caretaker.finish();
      await connection.end();
    },
  };
}
