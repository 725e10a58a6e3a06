/** A refused attempt to judge one's own case is an entry of the log: what was tried, by whom, and nothing of the case but its id. */
import { newEventId } from '@writ/core';
import { Refused } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';

/** What is attempted. */
export interface Attempt {
  action:
    | 'decideComplaint'
    | 'decideNotice'
    | 'sendSuspicion'
    | 'dropSuspicion'
    | 'recordSuspicionDelivery'
    | 'approveBatch'
    | 'implementDispute'
    | 'answerErasure';
  article: string;
  target:
    | { complaint: string }
    | { notice: string }
    | { suspicion: string }
    | { batch: string }
    | { dispute: string }
    | { erasure: string };
}

async function logRefusal({ log, clock, caller, operation }: EnforcementContext, { action, article, target }: Attempt): Promise<void> {
  const { issuer, subject, organisation } = caller;
  await log.append({
    event: newEventId(),
    kind: 'enforcement',
    type: 'access.refused.v1',
    at: clock(),
    details: {
      initiator: { issuer, subject, organisation },
      action,
      outcome: 'failure',
      reason: 'SAME_PERSON',
      legal: { article },
      target: { ...target },
      request: { operation },
    },
    ...(organisation === null ? {} : { organisation }),
  });
}

/** Does `act`, and logs a refusal for SAME_PERSON before it passes on. Throws LOG_UNAVAILABLE when it can't be kept. */
export async function loggingOwnCase<Result>(context: EnforcementContext, attempt: Attempt, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused && error.problems.some(({ reason }) => reason === 'SAME_PERSON')) await logRefusal(context, attempt);
    throw error;
  }
}
