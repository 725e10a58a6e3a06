/**
 * The transaction that may move the log's head. Whoever is in it holds the sequencer's lock, which is the lock of the head's row: no role
 * but `writ_log` and the owner may take it. What it reads there was committed by everybody who had the lock before.
 */
import { beginBounded } from './confirmed.ts';

/** Only the lock, for the process that has just made the head. */
export const lockHead = 'select from log.log_head for update';

/**
 * Begins such a transaction. The lock is a statement of its own before any read, so that reads see what was committed before
 * it was granted: what this statement itself would read may be older. A replica that is stuck holds it for two seconds at most.
 */
export const beginSequenced = `${beginBounded};
${lockHead}`;
