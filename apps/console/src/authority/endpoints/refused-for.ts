/** What a refusal is about, so that it is shown beside that field. */
import type { Outcome, Refused } from '../../app/ask.ts';

/** The refusal, if an act was refused for this reason; else null. */
export const refusedFor = (outcome: Outcome<unknown> | null, reason: string): Refused | null =>
  outcome?.kind === 'refused' && outcome.refusal.reasons.includes(reason) ? outcome.refusal : null;
