/**
 * What a database with a synchronous standby has confirmed. COMMIT of a transaction that wrote resolves when the standby has it and all
 * that was committed before; one that only read waits for nobody. What somebody else committed may be visible on the primary alone: their
 * wait was ended, or the primary was killed and came back. So whoever is about to answer for what it has read writes a record of its own
 * first and commits it. See docs/decisions/standby.md.
 */
import type pg from 'pg';

/** A record in the write-ahead log and nothing else: any role may write it, it takes no lock, and the transaction's COMMIT then waits. */
export const markCommit = `select pg_logical_emit_message(true, 'writ', '')`;

/** Waits for the standby whatever the role's own settings say: anybody with its password may have configured its sessions not to. */
const waitForStandby = `select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') not in ('on', 'remote_apply')`;

/** Begins a transaction whose every statement ends in two seconds, except COMMIT, and which learns of a cancelled wait. */
export const beginBounded = `begin isolation level read committed read write;
set local lock_timeout = '2s'; set local statement_timeout = '2s'; set local idle_in_transaction_session_timeout = '2s';
set local client_min_messages = 'warning'; ${waitForStandby}`;

/** The database committed, or may have, and does not say that the standby has it. */
export class CommitUnconfirmed extends Error {
  override readonly name = 'CommitUnconfirmed';
  readonly code = 'COMMIT_UNCONFIRMED';
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';

/** By the SQLSTATE: the words are in the server's language. */
const isWarning = ({ code }: { code?: string | undefined }): boolean => code !== undefined && code !== '00000';

/**
 * Throws when the database took it as a rollback, and {@link CommitUnconfirmed} when the wait for the standby was cancelled, which
 * PostgreSQL answers with a warning and COMMIT, or is longer than the client's.
 */
export async function commit(client: pg.ClientBase): Promise<void> {
  let warning: string | undefined;
  const listen = (notice: { code?: string | undefined }): void => {
    if (isWarning(notice)) warning ??= notice.code;
  };
  client.on('notice', listen);
  try {
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error(`The database answered ${command} to a commit.`);
    if (warning !== undefined) throw new CommitUnconfirmed(`The database committed with the warning ${warning}.`);
  } catch (cause) {
    if (!isTimeout(cause)) throw cause;
    throw new CommitUnconfirmed('The database does not answer a commit.', { cause });
  } finally {
    client.off('notice', listen);
  }
}

/**
 * Resolves when all that could be read over this connection before the call is confirmed; the connection must be in no transaction.
 * After any error the caller must drop it.
 */
export async function awaitConfirmed(client: pg.ClientBase): Promise<void> {
  await Promise.all([client.query(beginBounded), client.query(markCommit), commit(client)]);
}
