/**
 * What happens before the first append: begin the log where there is none, open a new epoch where the origin is the next
 * one's, and refuse to go on with a log that is not this one, is not signed by this key, does not extend what this replica has
 * acknowledged before, or has details that this master key does not open.
 */
import { type Clock, StartError } from '@writ/core';
import { emptyRoot, formatCheckpoint, signNote } from '@writ/tlog';
import type pg from 'pg';
import { commit, markCommit } from '../append/confirmed.ts';
import { beginSequenced, lockHead } from '../append/sequencer-lock.ts';
import {
  type Head,
  type HeadRow,
  headOf,
  LogStopped,
  readTree,
  requireNotBehind,
  requireOwnHead,
  selectHead,
  type Tree,
} from '../append/stored-tree.ts';
import { type EpochOptions, neighboursOf, openEmptyEpoch, openNextEpoch, type PreviousEpoch } from '../epochs/epoch.ts';
import { EnvelopeError } from '../keys/envelope.ts';
import { type Keyring, namesSubject, OtherMasterKey } from '../keys/keyring.ts';
import type { KeyRow } from '../keys/subject-keys.ts';
import type { Anchor } from '../publish/anchor.ts';
import { askBeforeOpening, nothingWitnessed, type WitnessedBefore } from '../publish/witness-opening.ts';
import type { Witnesses } from '../publish/witnesses.ts';
import { type Connection, DatabaseAway, errorCode } from './connection.ts';
import type { LogIdentity } from './identity.ts';
import type { LogLogger } from './logger.ts';

const insertFirstHead = `insert into log.log_head (origin, size, root, note)
  select $1::text, 0, $2::bytea, $3::text where not exists (select from log.log_entry) on conflict do nothing`;

async function beginLog(client: pg.Client, { origin, signer }: LogIdentity): Promise<void> {
  const note = signNote(formatCheckpoint({ origin, size: 0, root: emptyRoot }), [signer]);
  await client.query(insertFirstHead, [origin, Buffer.from(emptyRoot), note]);
  // Where there was no row to lock, there is one now: this transaction's, or that of a process that was first and has committed it.
  await client.query(lockHead);
}

/** From here on the keyring writes under the key that the database names, and names entries as it always did. */
async function useKeys(client: pg.Client, keyring: Keyring): Promise<void> {
  const { rows } = await client.query<{ master: Buffer | null }>('select log.master_in_use() as master');
  keyring.use(rows[0]?.master ?? null);
  const names = 'select version, wrapped from log.subject_key where subject_id = $1 and wrapped is not null order by version desc limit 1';
  keyring.nameBy((await client.query<{ version: number; wrapped: Buffer }>(names, [namesSubject])).rows[0]);
}

async function requireMasterKey(client: pg.Client, keyring: Keyring): Promise<void> {
  const { rows } = await client.query<KeyRow>('select subject_id, version, wrapped from log.subject_key where wrapped is not null limit 1');
  const [row] = rows;
  if (row?.wrapped) keyring.unwrap(row.subject_id, row.version, row.wrapped);
}

const reasons: Readonly<Record<string, string>> = {
  '42P01': 'it has no tables for the log: apply the migrations first',
  '3F000': 'it has no tables for the log: apply the migrations first',
  '42501': 'this role may not write the log: connect as writ_log, with the grants of the migrations',
  '28P01': 'the password was not accepted',
  '3D000': 'there is no such database',
  COMMIT_UNCONFIRMED: 'it does not confirm what is committed: check that its synchronous standby is connected',
};

/** As one sentence for the operator; the server's own words stay in the cause. */
function startError(error: unknown, where: string): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof LogStopped) return new StartError(`The access log can't be continued. ${error.message}${where}`, { cause: error });
  if (error instanceof OtherMasterKey) return new StartError(error.message, { cause: error });
  if (error instanceof EnvelopeError)
    return new StartError("The log's master key is not the one that its subject keys are wrapped with: restore that key.", {
      cause: error,
    });
  const code = errorCode(error);
  const problem = error instanceof DatabaseAway ? "can't be reached" : "can't be used";
  return new StartError(`The database of the access log ${problem} (${code}): ${reasons[code] ?? 'check that it runs and its settings'}.`, {
    cause: error,
  });
}

/** What a start needs. */
export interface StartOptions {
  readonly identity: LogIdentity;
  readonly keyring: Keyring;
  /** What this replica has acknowledged before it was stopped, and where that is written. */
  readonly anchor: Pick<Anchor, 'known' | 'where'>;
  readonly previous: PreviousEpoch;
  /** Who is asked before an epoch is opened; nobody when absent. */
  readonly witnesses?: Witnesses | undefined;
  readonly clock: Clock;
  readonly logger: LogLogger;
}

const withoutAnchor =
  "the log has entries and there is no anchor file: whether the database was set back since this replica's last run can't be told";

/** The head of this origin: as it is, or as the epoch that is opened now begins with. */
async function readHead(client: pg.Client, options: StartOptions, witnessed: WitnessedBefore): Promise<Head> {
  const { identity, anchor, logger } = options;
  const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
  if (head.origin !== identity.origin) return openNextEpoch(client, head, epochOptions(options, witnessed));
  requireOwnHead(head, identity.key);
  if (anchor.known !== undefined) requireNotBehind(anchor.known, head);
  else if (anchor.where !== '' && head.size > 0) logger.warn({ size: head.size }, withoutAnchor);
  return head.size === 0 && identity.epoch > 1 ? openEmptyEpoch(client, head, epochOptions(options, witnessed)) : head;
}

const epochOptions = ({ identity, keyring, anchor, previous, clock, logger }: StartOptions, witnessed: WitnessedBefore): EpochOptions => ({
  identity,
  names: keyring,
  previous,
  witnessed,
  signedBefore: anchor.known !== undefined,
  logger,
  at: clock(),
});

async function readStart(client: pg.Client, options: StartOptions): Promise<Tree> {
  const { identity, keyring, anchor, witnesses } = options;
  const around = { identity, ...neighboursOf(identity.origin) };
  const witnessed = witnesses === undefined ? nothingWitnessed : await askBeforeOpening(client, witnesses, around);
  await client.query(beginSequenced);
  await beginLog(client, identity);
  await useKeys(client, keyring);
  const head = await readHead(client, options, witnessed);
  const tree = await readTree(client, head, identity.key, anchor.known);
  await requireMasterKey(client, keyring);
  // The head is gone on from and written to the anchor: a head that only this server has must not be.
  await client.query(markCommit);
  await commit(client);
  return tree;
}

/** The tree to go on from. Throws StartError; the connection is then closed. */
export async function startLog(connection: Connection, options: StartOptions): Promise<Tree> {
  try {
    return await readStart(await connection.client(), options);
  } catch (error) {
    connection.drop();
    throw startError(error, options.anchor.where);
  }
}
