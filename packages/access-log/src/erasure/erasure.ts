/**
 * Makes what the log says about an account unreadable for good: destroys the wrapped keys of its openings, removes its rows from the
 * index, and leaves the entry of that, in one transaction. Leaves, roots and proofs stay as they are: they never held a value.
 * Decides nothing: who may ask, and when, is settled before. What a backup, a replica's disk or a dead row still holds is beyond it.
 * Regulation (EU) 2016/679, Art. 17.
 */
import type { AccountId } from '@writ/core';
import type pg from 'pg';
import { commit } from '../append/confirmed.ts';
import { type PendingRow, parsePending } from '../append/pending.ts';
import { leaveEntry } from '../append/pending-insert.ts';
import { beginSequenced } from '../append/sequencer-lock.ts';
import type { EntryDraft } from '../entries/entry.ts';
import { accountSubject, type Keyring, type MasterKeys, openKeyring } from '../keys/keyring.ts';
import { selectAbout } from '../read/about.ts';

/** Something about the account came into the log, or is on its way there, that who decided on the erasure has not seen. Nothing was erased. */
export class ErasureOutdated extends Error {
  override readonly name = 'ErasureOutdated';
}

/** What is to be erased. */
export interface Erasure extends MasterKeys {
  readonly account: AccountId;
  /** The entries about the account that the decision to erase it has considered. */
  readonly seen: readonly number[];
  /** The entry of the erasure. It must not be about the account: that would give it a new key. Appended by any open log. */
  readonly entry: EntryDraft;
  /** Runs last in the transaction of an erasure that is about to be committed, over its connection; what it throws undoes the erasure. */
  readonly also?: () => Promise<unknown>;
}

/** What was erased. */
export interface Erased {
  /** Keys that were destroyed now; none when the account had none left. */
  readonly keys: number;
  /** Entries that can't be found by the account any more. */
  readonly entries: number;
}

function isAbout(keyring: Keyring, row: PendingRow, account: AccountId): boolean {
  try {
    const { subject, decisions = [] } = parsePending(keyring, row);
    return subject === account || decisions.some((decision) => decision.account === account);
  } catch (error) {
    // What the log's key does not vouch for is never appended: it can't hold an erasure up.
    if (error instanceof TypeError || error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Throws {@link ErasureOutdated} when entries about the account are not those that were seen, or one waits to be appended. */
async function requireSeen(client: pg.ClientBase, keyring: Keyring, { account, seen }: Erasure): Promise<void> {
  const blinds = keyring.blinds(accountSubject(account));
  const indexed = await client.query<{ idx: string }>(selectAbout, [blinds, account, accountSubject(account)]);
  const known = new Set(seen);
  if (indexed.rows.some(({ idx }) => !known.has(Number(idx))))
    throw new ErasureOutdated('The log has a new entry about this account since the erasure was decided: check it again.');
  const waiting = await client.query<PendingRow>('select event_id, draft, by_owner from log.log_pending');
  if (waiting.rows.some((row) => isAbout(keyring, row, account)))
    throw new ErasureOutdated('An entry about this account is not in the log yet: let a running Writ append it, and try again.');
}

async function destroy(client: pg.ClientBase, keyring: Keyring, { account, entry }: Erasure): Promise<Erased> {
  const keys = await client.query(
    'update log.subject_key set wrapped = null, destroyed_at = now() where subject_id = $1 and wrapped is not null',
    [accountSubject(account)],
  );
  const rows = await client.query('delete from log.log_subject where subject_bidx = any($1::bytea[])', [
    keyring.blinds(accountSubject(account)),
  ]);
  await leaveEntry(client, entry);
  return { keys: keys.rowCount ?? 0, entries: rows.rowCount ?? 0 };
}

/**
 * Erases, over a connection of the tables' owner that is in no transaction. Holds the sequencer's lock meanwhile, so that no batch that
 * still knows the old key is under way. Rejects with {@link ErasureOutdated}, with TypeError for an entry that is about the account or
 * can't be one, and with the driver's error when the database refuses; then nothing was erased, unless the connection was lost in COMMIT.
 */
export async function eraseAccount(client: pg.ClientBase, erasure: Erasure): Promise<Erased> {
  const { entry } = erasure;
  if (entry.subject !== undefined)
    throw new TypeError('The entry of an erasure must not be about an account: it would be kept under its key.');
  const keyring = openKeyring(erasure);
  await client.query(beginSequenced);
  try {
    await requireSeen(client, keyring, erasure);
    const erased = await destroy(client, keyring, erasure);
    await erasure.also?.();
    await commit(client);
    return erased;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
