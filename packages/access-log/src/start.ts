/**
 * What happens before the first append: begin the log where there is none, and refuse to go on with a log that is not
 * this one, is not signed by this key, does not extend what this replica has acknowledged before, or has details that this
 * master key does not open.
 */
import { StartError } from '@writ/core';
import { emptyRoot, formatCheckpoint, signNote } from '@writ/tlog';
import type pg from 'pg';
import type { Anchor } from './anchor.ts';
import { type Connection, DatabaseAway, errorCode } from './connection.ts';
import { EnvelopeError } from './envelope.ts';
import type { LogIdentity } from './identity.ts';
import type { Keyring } from './keyring.ts';
import { beginSequenced } from './sequencer-lock.ts';
import { type HeadRow, headOf, LogStopped, readTree, requireNotBehind, requireOwnHead, selectHead, type Tree } from './stored-tree.ts';
import type { KeyRow } from './subject-keys.ts';

const insertFirstHead = `insert into log.log_head (origin, size, root, note)
  select $1::text, 0, $2::bytea, $3::text where not exists (select from log.log_entry) on conflict do nothing`;

async function beginLog(client: pg.Client, { origin, signer }: LogIdentity): Promise<void> {
  const note = signNote(formatCheckpoint({ origin, size: 0, root: emptyRoot }), [signer]);
  await client.query(insertFirstHead, [origin, Buffer.from(emptyRoot), note]);
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
};

/** As one sentence for the operator; the server's own words stay in the cause. */
function startError(error: unknown, where: string): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof LogStopped) return new StartError(`The access log can't be continued. ${error.message}${where}`, { cause: error });
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
}

async function readStart(client: pg.Client, { identity, keyring, anchor: { known } }: StartOptions): Promise<Tree> {
  await client.query(beginSequenced);
  await beginLog(client, identity);
  const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
  if (head.origin !== identity.origin)
    throw new StartError(
      `The database holds the log ${head.origin}, not ${identity.origin}: set WRIT_LOG_ORIGIN to it, or use another database.`,
    );
  requireOwnHead(head, identity.key);
  if (known !== undefined) requireNotBehind(known, head);
  const tree = await readTree(client, head, identity.key, known);
  await requireMasterKey(client, keyring);
  await client.query('commit');
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
