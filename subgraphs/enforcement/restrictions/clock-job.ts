/**
 * What the clock does to restrictions, written down: each begin and each end is an event of the outbox, and the end an entry of the log.
 * Readers don't wait for it: what they get is computed by the period. Several processes may run it at once; each restriction is
 * moved by one of them.
 */
import { newOperationId } from '@writ/core';
import type { Sweep } from '@writ/worker';
import { type Changer, commitChange } from '../commit-change.ts';
import type { Services } from '../context.ts';
import { isAnyDue, takeDue } from '../store/restrictions.ts';
import { moveOn } from './ending.ts';

/** The initiator of what nobody does. No token has this issuer: an issuer is an address. */
const system = { issuer: 'SYSTEM', subject: null, organisation: null };
/** Restrictions moved in one transaction. */
export const batch = 32;

/** The changer of what nobody does. */
export const bySystem = (services: Services): Changer => ({
  ...services,
  caller: system,
  operation: newOperationId(),
  loaders: { forget: () => undefined },
});

/** Moves at most {@link batch} restrictions that are due, and answers how many. Throws LOG_UNAVAILABLE when they moved and are not yet in the log. */
export function moveDue(services: Services): Promise<number> {
  return commitChange(bySystem(services), async (db, at) => {
    const due = await takeDue(db, at, batch);
    const happened = [];
    for (const row of due) happened.push(...(await moveOn(db, row, at)));
    return { result: due.length, happened };
  });
}

/** The clock's job. What comes after a full round may be due too. */
export const restrictionClock: Sweep<Services> = {
  name: 'restriction-clock',
  due: isAnyDue,
  round: async (services) => (await moveDue(services)) === batch,
};
