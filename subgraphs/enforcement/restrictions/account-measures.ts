/** The job that writes down what holds for an account when a measure on it began or ended by itself. Readers don't wait for it: what they get is computed by the period. */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { accountsDue, emitAccounts } from '../store/events.ts';

const batch = 64;

/** Writes the state of at most {@link batch} accounts whose measures changed by themselves. */
export const accountMeasures: Sweep<Services> = {
  name: 'account-measures',
  due: async (db, now) => (await accountsDue(db, now, 1)).length > 0,
  round: async ({ db, clock }) => {
    const at = clock();
    const due = await accountsDue(db, at, batch);
    await db.$transaction((within) => emitAccounts(within, due, at));
    return due.length === batch;
  },
};
