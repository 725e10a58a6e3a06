/**
 * The one way to write state with its entries: both are written in one transaction, then the entries are appended, and only then the
 * caller is answered. When the log can't be written the change remains, the caller learns this, and the log's own worker appends the entries
 * later under the same ids; so it does when the process dies in between.
 */
import { type Clock, PublicError, requestTimeMs } from '@writ/core';
import type { EntryDraft } from '../entries/entry.ts';
import type { AccessLog } from '../log/access-log.ts';
import { insertNamedPending, insertPending, type PendingStore } from './pending-insert.ts';

interface TransactionOptions {
  isolationLevel: 'ReadCommitted';
  maxWait: number;
  timeout: number;
}

/** What a change is made with: a client of the database, the log and a clock. */
export interface Committing<Transaction> {
  readonly db: {
    $transaction<Result>(work: (db: Transaction) => Promise<Result>, options: TransactionOptions): Promise<Result>;
  };
  readonly log: Pick<AccessLog, 'append' | 'pendingRow'>;
  readonly clock: Clock;
}

/** What a change came to. */
export interface Worked<Result> {
  readonly result: Result;
  readonly drafts: readonly EntryDraft[];
  /** Runs last in the transaction, after the entries are pending: for locks that are to be held as shortly as can be. */
  readonly last?: () => Promise<unknown>;
  /** Runs once the transaction is committed, whether or not the entries are appended then. */
  readonly committed?: () => void;
}

const notYetLogged = 'Saved, not yet logged. The entry follows by itself under its id; read what you changed again before you go on.';

async function appendSaved(log: Pick<AccessLog, 'append'>, drafts: readonly EntryDraft[]): Promise<void> {
  const outcomes = await Promise.allSettled(drafts.map((draft) => log.append(draft)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) return;
  const cause: unknown = failed.reason;
  const retryAfterSeconds = cause instanceof PublicError ? (cause.detail.retryAfterSeconds ?? 2) : 2;
  throw Object.assign(new PublicError('LOG_UNAVAILABLE', notYetLogged, { retryAfterSeconds }), { cause });
}

async function leavePending(db: PendingStore, log: Pick<AccessLog, 'pendingRow'>, drafts: readonly EntryDraft[]): Promise<void> {
  const [drawn, named] = [drafts.filter(({ name }) => name === undefined), drafts.filter(({ name }) => name !== undefined)];
  const rowOf = (draft: EntryDraft) => log.pendingRow(draft);
  await insertPending(db, drawn.map(rowOf));
  await insertNamedPending(db, named.map(rowOf));
}

/**
 * Runs `work` in one transaction together with the entries that it answers, appends them, and answers its result. Whatever `work` throws
 * undoes all of it. Throws LOG_UNAVAILABLE when the change is saved and one of its entries is not yet in the log.
 */
export async function commitWithEntries<Transaction extends PendingStore, Result>(
  { db, log, clock }: Committing<Transaction>,
  work: (db: Transaction, at: Date) => Promise<Worked<Result>>,
  longestMs: number = requestTimeMs,
): Promise<Result> {
  const at = clock();
  const { result, drafts, committed } = await db.$transaction(
    async (transaction) => {
      const worked = await work(transaction, at);
      await leavePending(transaction, log, worked.drafts);
      await worked.last?.();
      return worked;
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestTimeMs, timeout: longestMs },
  );
  committed?.();
  await appendSaved(log, drafts);
  return result;
}
