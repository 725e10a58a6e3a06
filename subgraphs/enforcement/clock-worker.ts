/**
 * What the clock does to restrictions, written down: each begin and each end is an event of the outbox, and the end an entry of the log.
 * Readers don't wait for it: what they get is computed by the period. Several processes may run it at once; each restriction is
 * moved by one of them.
 */
import { every, type Repeated } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { change } from './change.ts';
import type { Services } from './context.ts';
import { moveOn } from './restriction-ending.ts';
import { takeDue } from './store/restrictions.ts';

/** The initiator of what nobody does. No token has this issuer: an issuer is an address. */
const system = { issuer: 'SYSTEM', subject: null, organisation: null };
const pauseMs = 1_000;
/** Restrictions moved in one transaction. */
export const batch = 32;

/** Moves at most {@link batch} restrictions that are due, and answers how many. Throws LOG_UNAVAILABLE when they moved and are not yet in the log. */
export function moveDue(services: Services): Promise<number> {
  const changer = { ...services, caller: system, operation: newOperationId(), loaders: { forget: () => undefined } };
  return change(changer, async (db, at) => {
    const due = await takeDue(db, at, batch);
    const happened = [];
    for (const row of due) happened.push(...(await moveOn(db, row, at)));
    return { result: due.length, happened };
  });
}

/**
 * Moves what is due, a second after the round before has ended, and never for the sake of keeping a process alive. A fault is told
 * once until a round goes well again.
 */
export function startClockWorker(services: Services, onFault: (cause: unknown) => void): Pick<Repeated, 'stop'> {
  let isFailing = false;
  let isStopped = false;
  const worker = every(pauseMs, async () => {
    try {
      while (!isStopped && (await moveDue(services)) === batch);
      isFailing = false;
    } catch (cause) {
      if (!isFailing) onFault(cause);
      isFailing = true;
    }
  });
  return {
    stop: () => {
      isStopped = true;
      return worker.stop();
    },
  };
}
