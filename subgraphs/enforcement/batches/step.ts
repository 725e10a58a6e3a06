/**
 * A step of a batch as a whole: one transaction writes it and the pending entry of the log, then the entry is appended, and only then the
 * caller is answered. What the lines of a batch do are entries of their own.
 */
import { requestLimits } from '@writ/access';
import { appendSaved, type EntryDraft, type Json } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { problem, Refused } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { insertPending } from '../store/events.ts';
import { type Database, present } from '../store/rows.ts';
import { type BatchRow, batchById, takeBatch } from './store.ts';

/** What the entry of a step says. */
export interface StepEntry {
  /** Without version: `batch.approved`. */
  name: string;
  action: string;
  reason?: string;
}

function draftOf({ caller, operation }: EnforcementContext, batch: BatchRow, { name, action, reason }: StepEntry, at: Date): EntryDraft {
  const { issuer, subject, organisation } = caller;
  const { id, digest, lines, orderId, noticeId, secondPerson } = batch;
  const legal: Record<string, Json> = { article: 'Regulation (EU) 2022/2065, Art. 14(4)', order: orderId, notice: noticeId, digest };
  return {
    event: newEventId(),
    kind: 'enforcement',
    type: `${name}.v1`,
    at,
    details: {
      initiator: { issuer, subject, organisation },
      action,
      outcome: 'success',
      ...(reason === undefined ? {} : { reason }),
      legal,
      target: { batch: id, lines, secondPerson },
      request: { operation },
    },
    ...(organisation === null ? {} : { organisation }),
  };
}

/** Takes a step on a batch that is there. Whatever `act` throws undoes all of it. Throws LOG_UNAVAILABLE when it is saved and its entry is not yet in the log. */
export async function step(
  context: EnforcementContext,
  id: string,
  act: (db: Database, batch: BatchRow, at: Date) => Promise<StepEntry>,
): Promise<BatchRow> {
  const at = context.clock();
  const { result, drafts } = await context.db.$transaction(
    async (db) => {
      const batch = await takeBatch(db, id);
      if (batch === null) throw new Refused([problem('NOT_FOUND', 'There is no such batch: check its id.')]);
      const entry = await act(db, batch, at);
      const row = present(await batchById(db, id));
      const written = [draftOf(context, row, entry, at)];
      await insertPending(db, context.log, written);
      return { result: row, drafts: written };
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestLimits.timeMs, timeout: requestLimits.timeMs },
  );
  context.loaders.forget(at);
  await appendSaved(context.log, drafts);
  return result;
}
