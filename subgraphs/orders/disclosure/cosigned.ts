/**
 * Before somebody else's record is granted, others have seen the decision: its entry is under a published checkpoint that the quorum of witnesses has
 * cosigned. There is no grace for it. A log that has no witnesses waits for nobody, and a person's own records need none.
 */
import { inSpan } from '@writ/telemetry';
import type { RequestContext } from '../dependencies.ts';
import { giveBack, type Taken } from '../limits/give-back.ts';

/** A decision in the log on which nothing was granted yet, and what it took of limits. */
export interface Ungranted {
  readonly index: number;
  readonly at: Date;
  readonly taken: Taken;
}

type Waiting = Pick<RequestContext, 'log' | 'db' | 'queueKey' | 'operation'>;

/** What decisions took is free again: nothing may be granted on them after this. */
export async function leaveUngranted(context: Waiting, decisions: readonly Ungranted[]): Promise<void> {
  for (const { index, at, taken } of decisions) await giveBack(context, taken, { index, at });
}

/**
 * Waits until witnesses have seen all of the decisions; those of one batch wait together, so that all are granted or none. Rejects with
 * `LOG_UNAVAILABLE` after five seconds. What they took is given back then, their entries stay, and whoever asks again is decided on again.
 */
export async function requireCosigned(context: Waiting, decisions: readonly Ungranted[]): Promise<void> {
  const { log } = context;
  if (log.quorum === 0 || decisions.length === 0) return;
  try {
    await inSpan('writ.witness', { code: 'OK' }, () => log.awaitCosigned(Math.max(...decisions.map(({ index }) => index))));
  } catch (error) {
    await leaveUngranted(context, decisions);
    throw error;
  }
}
