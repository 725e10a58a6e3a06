/**
 * After a change that is saved together with its pending entries: they are appended now, and only then the caller is answered.
 * When that fails the change stands, and the log's own worker appends them later under the same ids.
 */
import { PublicError } from '@writ/core';
import type { EntryDraft } from '../entries/entry.ts';
import type { AccessLog } from '../log/access-log.ts';

const notYetLogged = 'Saved, not yet logged. The entry follows by itself under its id; read what you changed again before you go on.';

/** Throws LOG_UNAVAILABLE when a change is saved and one of its entries is not yet in the log. */
export async function appendSaved(log: Pick<AccessLog, 'append'>, drafts: readonly EntryDraft[]): Promise<void> {
  const outcomes = await Promise.allSettled(drafts.map((draft) => log.append(draft)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) return;
  const cause: unknown = failed.reason;
  const retryAfterSeconds = cause instanceof PublicError ? (cause.detail.retryAfterSeconds ?? 2) : 2;
  throw Object.assign(new PublicError('LOG_UNAVAILABLE', notYetLogged, { retryAfterSeconds }), { cause });
}
