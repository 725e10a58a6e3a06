/**
 * The transaction that may move the log's head. Whoever is in it holds the sequencer's lock of the database, and what it
 * reads there was committed by everybody who had the lock before.
 */
import { beginBounded } from './confirmed.ts';

/** Of the database: whoever appends to this log holds this advisory lock. */
const sequencerLock = 72_707_381;

/**
 * Begins such a transaction. The lock is a statement of its own before any read, so that reads see what was committed before
 * it was granted. A replica that is stuck holds it for two seconds at most.
 */
export const beginSequenced = `${beginBounded};
select pg_advisory_xact_lock(${sequencerLock})`;
