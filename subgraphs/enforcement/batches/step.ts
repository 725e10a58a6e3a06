/** A step of a batch as a whole, with its entry. What the lines of a batch do are entries of their own. */
import { commitWithEntries, type EntryType } from '@writ/access-log';
import { problem, Refused } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { type Database, present } from '../store/rows.ts';
import { type BatchRow, batchById, takeBatch } from './store.ts';

/** What the entry of a step says. */
type StepEntry = Pick<Entry, 'action' | 'reason'> & { readonly type: Extract<EntryType, `batch.${string}`> };

/** The entry of a step on a batch. */
function entryOf({ id, digest, lines, orderId, noticeId, secondPerson }: BatchRow, step: StepEntry): Entry {
  const legal = { article: 'Regulation (EU) 2022/2065, Art. 14(4)', order: orderId, notice: noticeId, digest };
  return { ...step, legal, target: { batch: id, lines, secondPerson } };
}

/** Takes a step on a batch that is there. Whatever `act` throws undoes all of it. Throws LOG_UNAVAILABLE when it is saved and its entry is not yet in the log. */
export const step = (
  context: EnforcementContext,
  id: string,
  act: (db: Database, batch: BatchRow, at: Date) => Promise<StepEntry>,
): Promise<BatchRow> =>
  commitWithEntries(context, async (db, at) => {
    const batch = await takeBatch(db, id);
    if (batch === null) throw new Refused([problem('NOT_FOUND', 'There is no such batch: check its id.')]);
    const entry = await act(db, batch, at);
    const result = present(await batchById(db, id));
    return { result, drafts: [draftOf(context, entryOf(result, entry), at)], committed: () => context.loaders.forget(at) };
  });
