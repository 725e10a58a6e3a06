/**
 * A change that is never without its entries: both are written in one transaction, then the entries are appended, and only then the
 * caller is answered.
 */
import { requestLimits } from '@writ/access';
import { appendSaved, type EntryDraft } from '@writ/access-log';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** By hand, because this role may add to the pending entries and not read them. A limit that was reached may be pending already. */
async function insertPending(db: Database, log: Services['log'], drafts: readonly EntryDraft[]): Promise<void> {
  for (const { eventId, draft } of drafts.map((one) => log.pendingRow(one)))
    await db.$executeRaw`INSERT INTO log.log_pending (event_id, draft) VALUES (${eventId}::uuid, ${JSON.stringify(draft)}::jsonb) ON CONFLICT DO NOTHING`;
}

/**
 * Runs `work` in one transaction together with the entries that it answers, appends them, and answers the rest. Throws LOG_UNAVAILABLE
 * when it is saved and not yet logged.
 */
export async function recorded<Result>(
  { db, log, clock }: Pick<Services, 'db' | 'log' | 'clock'>,
  work: (db: Database, at: Date) => Promise<{ result: Result; drafts: EntryDraft[] }>,
  longestMs: number = requestLimits.timeMs,
): Promise<Result> {
  const at = clock();
  const { result, drafts } = await db.$transaction(
    async (tx) => {
      const done = await work(tx, at);
      await insertPending(tx, log, done.drafts);
      return done;
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestLimits.timeMs, timeout: longestMs },
  );
  await appendSaved(log, drafts);
  return result;
}
