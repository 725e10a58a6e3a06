/**
 * The job that ends the keeping of what is personal in the rows of a subgraph: Regulation (EU) 2016/679, Art. 5(1)(e). The times are rows of the
 * database, and a function of it alone deletes: what is open, contested or needed stays, whatever is asked of it here.
 */
import { newEventId, newOperationId } from '@writ/core';
import type { EntryDraft } from '../entries/entry.ts';
import { type Committing, commitWithEntries } from './commit-with-entries.ts';
import type { PendingStore } from './pending-insert.ts';

/** What a subgraph keeps. */
interface Keeping<Transaction> {
  /** The kinds of `retention.period` that it ends. */
  readonly kinds: readonly string[];
  /** Rows of a kind in one transaction. */
  readonly most: number;
  /** Of its entries. */
  readonly kind: EntryDraft['kind'];
  /** Calls the function of the database, and answers how many rows it was. */
  readonly end: (db: Transaction, kind: string, at: Date) => Promise<number>;
}

const entryOf = (entryKind: EntryDraft['kind'], at: Date, target: { kind: string; rows: number }): EntryDraft => ({
  event: newEventId(),
  kind: entryKind,
  type: 'retention.ended.v1',
  at,
  details: {
    initiator: { issuer: 'SYSTEM', subject: null },
    action: 'endKeeping',
    outcome: 'success',
    legal: { article: 'Regulation (EU) 2016/679, Art. 5(1)(e)' },
    target,
    request: { operation: newOperationId() },
  },
});

/**
 * A sweep: one round ends the keeping of rows of each kind, with an entry for each that says how many, and answers whether there may be more. One transaction
 * for all kinds: most rounds find nothing.
 */
export const endsKeeping = <Transaction extends PendingStore>({ kinds, most, kind: entryKind, end }: Keeping<Transaction>) => ({
  name: 'end-keeping',
  round: (services: Committing<Transaction>): Promise<boolean> =>
    commitWithEntries(services, async (db, at) => {
      const ended: { kind: string; rows: number }[] = [];
      for (const kind of kinds) ended.push({ kind, rows: await end(db, kind, at) });
      const drafts = ended.filter(({ rows }) => rows > 0).map((target) => entryOf(entryKind, at, target));
      return { result: ended.some(({ rows }) => rows === most), drafts };
    }),
});
