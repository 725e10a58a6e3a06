/**
 * A challenge in court: recorded with its ground, its date and the court. The platform's clock is paused only where the law says that the
 * challenge suspends the order; what it suspends is not released, does not come into force, and permits nothing. An order that the
 * court annuls is revoked.
 */
import { textReasons } from '@writ/core/refusal';
import { paused } from '../../clocks/clock.ts';
import { resumed } from '../../clocks/term-clock.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { isConflict, isSuspended } from '../../order/in-force.ts';
import type { Challenge, ChallengeOutcome, Order } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { afterService } from '../../order/statuses.ts';
import { isInstant } from '../../order/window.ts';

/** Challenges that one order can have: far more than courts. */
const most = 20;

function record({ order, act, law, now }: TransitionInput<'recordChallenge'>): Step {
  const rule = law.challenges.find((one) => !isConflict(one));
  const reasons: Reason[] = [];
  if (rule === undefined) reasons.push(reason('WRONG_STATE', 'The law of this order provides no challenge in court.'));
  if (!isInstant(act.filedAt) || act.filedAt > now)
    reasons.push(reason('INVALID', 'The day on which a challenge was filed must be in the past.'));
  if (order.challenges.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} challenges.`));
  reasons.push(...textReasons(act.forum, { field: 'forum', needed: 'it is kept which court decides' }));
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'it is kept what is challenged' }));
  if (reasons.length > 0 || rule === undefined) return reasons;
  const challenge: Challenge = {
    id: `${order.id}.challenge-${order.challenges.length + 1}`,
    ground: rule.ground,
    forum: act.forum.trim(),
    filedAt: act.filedAt,
    suspends: rule.suspends,
    outcome: null,
    endedAt: null,
  };
  const clocks = rule.suspends ? paused(order.clocks, 'ANSWER', 'CHALLENGE', now) : order.clocks;
  return {
    to: order.status,
    set: { challenges: [...order.challenges, challenge], clocks },
    entries: ['order.challenged.v1'],
    text: act.text,
  };
}

/** With a challenge of the order that has ended; the platform's time goes on where no other one suspends the order. */
export function withChallengeEnded(order: Order, id: string, outcome: ChallengeOutcome, now: Date) {
  const challenges = order.challenges.map((one) => (one.id === id ? { ...one, outcome, endedAt: now } : one));
  const clocks = isSuspended({ ...order, challenges }) ? order.clocks : resumed(order.clocks, 'ANSWER', 'CHALLENGE', now);
  return { challenges, clocks };
}

function end({ order, act, law, now }: TransitionInput<'endChallenge'>): Step {
  const reasons: Reason[] = [];
  const open = order.challenges.find(({ id, endedAt }) => id === act.challenge && endedAt === null);
  if (open === undefined) reasons.push(reason('INVALID', 'There is no such challenge, or it has ended.'));
  else if (isConflict(open) && act.outcome !== 'TAKEN_BACK')
    reasons.push(
      reason(
        'INVALID',
        "The issuing authority records what its court decided on the platform's objection: only take it back.",
        law.conflict?.article,
      ),
    );
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'it is kept what was decided' }));
  if (reasons.length > 0) return reasons;
  const set = withChallengeEnded(order, act.challenge, act.outcome, now);
  if (act.outcome === 'ANNULLED') return { to: 'REVOKED', set, entries: ['order.challenge.ended.v1', 'order.revoked.v1'], text: act.text };
  return { to: order.status, set, entries: ['order.challenge.ended.v1'], text: act.text };
}

const gate = { from: afterService, by: ['COUNSEL'], part: null, advances: false, isParty: anybody } as const;

export const recordChallenge: PersonRule<'recordChallenge'> = { ...gate, step: record };
export const endChallenge: PersonRule<'endChallenge'> = { ...gate, step: end };
