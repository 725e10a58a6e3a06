/**
 * A change of which the platform's own systems hear nothing, because it is about persons, flaggers or authorities: one transaction writes
 * the state and the pending entry of the log; then the entry is appended, and only then the caller is answered.
 */
import { requestLimits } from '@writ/access';
import { appendSaved, type EntryDraft, type Json } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import type { EnforcementContext } from '../context.ts';
import { insertPending } from '../store/events.ts';
import type { Database } from '../store/rows.ts';

/** What the entry says beside who and when. */
export interface Entry {
  /** Without version: `suspicion.sent`. */
  readonly name: string;
  readonly action: string;
  readonly legal: Record<string, Json>;
  readonly reason?: string;
  readonly target: Record<string, Json>;
  /** The account whose key protects what is about it. */
  readonly subject?: string | null;
}

function draftOf({ caller, operation }: EnforcementContext, entry: Entry, at: Date): EntryDraft {
  const { issuer, subject, organisation } = caller;
  return {
    event: newEventId(),
    kind: 'enforcement',
    type: `${entry.name}.v1`,
    at,
    details: {
      initiator: { issuer, subject, organisation },
      action: entry.action,
      outcome: 'success',
      ...(entry.reason === undefined ? {} : { reason: entry.reason }),
      legal: entry.legal,
      target: entry.target,
      request: { operation },
    },
    ...(entry.subject === undefined || entry.subject === null ? {} : { subject: entry.subject as AccountId }),
    ...(organisation === null ? {} : { organisation }),
  };
}

/**
 * Carries a change out, and answers once its entry is in the log; one without an entry has changed nothing. Whatever `act` throws undoes all of it. Throws LOG_UNAVAILABLE when the
 * change is saved and its entry is not yet in the log.
 */
export async function recorded<Result>(
  context: EnforcementContext,
  act: (db: Database, at: Date) => Promise<{ result: Result; entry: Entry | null }>,
): Promise<Result> {
  const at = context.clock();
  const { result, drafts } = await context.db.$transaction(
    async (db) => {
      const done = await act(db, at);
      const own = done.entry === null ? [] : [draftOf(context, done.entry, at)];
      await insertPending(db, context.log, own);
      return { result: done.result, drafts: own };
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestLimits.timeMs, timeout: requestLimits.timeMs },
  );
  await appendSaved(context.log, drafts);
  return result;
}
