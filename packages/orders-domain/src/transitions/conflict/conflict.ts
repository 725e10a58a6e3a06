/**
 * The law of a third country forbids the platform to comply: it sends the issuing authority a reasoned objection within ten days of receipt, which
 * one person writes and a counsel sends, once. Its time is paused until the authority has withdrawn the order, or its court has upheld or
 * lifted it, which the authority records: Regulation (EU) 2023/1543, Art. 17(2) to (8).
 */
import { textReasons } from '@writ/core/refusal';
import { dueInstant } from '../../clocks/calendar.ts';
import { paused } from '../../clocks/clock.ts';
import { anybody, authorityGates } from '../../machine/authority-gates.ts';
import { zoneFor } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons } from '../../order/claim.ts';
import { isConflict } from '../../order/in-force.ts';
import type { Challenge, Order, Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { withChallengeEnded } from '../issuing/challenge.ts';

/** The objection that was written for the order as it is served now; null when there is none, or it was sent. */
function written({ history, servedAt }: Order): string | null {
  const event = history.findLast(({ act }) => act === 'writeObjection' || act === 'sendObjection');
  return event?.act === 'writeObjection' && servedAt !== null && event.at >= servedAt ? event.text : null;
}

/** Why it is no time for an objection. */
function timeReasons({ order, law, country, now }: TransitionInput<'writeObjection' | 'sendObjection'>): Reason[] {
  const { conflict } = law;
  if (conflict === null || order.servedAt === null)
    return [reason('WRONG_STATE', 'The law of this order knows no objection because of the law of a third country.')];
  if (order.challenges.some((one) => isConflict(one) && one.filedAt >= (order.servedAt ?? now)))
    return [reason('WRONG_STATE', 'The platform has objected to this order already: once.', conflict.article)];
  const until = dueInstant(conflict.objection, order.servedAt, zoneFor(conflict.objection.of, order, country));
  return now < until
    ? []
    : [reason('TOO_LATE', `The ${conflict.objection.amount} days for an objection are over.`, conflict.objection.article)];
}

function write(input: TransitionInput<'writeObjection'>, who: Signature): Step {
  const { order, act, law, now } = input;
  const reasons = [...holdReasons(order, who, now), ...timeReasons(input)];
  const needed = 'it states the law of the third country, and why it applies';
  reasons.push(...textReasons(act.text, { field: 'text', needed, article: law.conflict?.article ?? null }));
  return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.objection.written.v1'], text: act.text };
}

function send(input: TransitionInput<'sendObjection'>): Step {
  const { order, now } = input;
  const text = written(order);
  const reasons = timeReasons(input);
  if (text === null)
    reasons.push(reason('NOT_YET', 'Nobody has written the objection yet: the reviewer does.', input.law.conflict?.article));
  if (text === null || reasons.length > 0) return reasons;
  const challenge: Challenge = {
    id: `${order.id}.challenge-${order.challenges.length + 1}`,
    ground: 'THIRD_COUNTRY_CONFLICT',
    ...{ forum: null, filedAt: now, suspends: true, outcome: null, endedAt: null },
  };
  const clocks = paused(order.clocks, 'ANSWER', 'CHALLENGE', now);
  return { to: order.status, set: { challenges: [...order.challenges, challenge], clocks }, entries: ['order.challenged.v1'], text };
}

function outcome({ order, act, law, now }: TransitionInput<'recordReview'>): Step {
  const open = order.challenges.find((one) => isConflict(one) && one.endedAt === null && one.forum !== null);
  const article = law.conflict?.article ?? null;
  if (open === undefined) return [reason('WRONG_STATE', 'No objection of the platform is before a court.', article)];
  const reasons = textReasons(act.text, { field: 'text', needed: 'the platform is told what the court decided', article });
  if (reasons.length > 0) return reasons;
  const set = withChallengeEnded(order, open.id, act.lifted ? 'ANNULLED' : 'ORDER_STANDS', now);
  if (act.lifted) return { to: 'REVOKED', set, entries: ['order.challenge.ended.v1', 'order.revoked.v1'], text: act.text };
  return { to: order.status, set, entries: ['order.challenge.ended.v1'], text: act.text };
}

export const writeObjection: PersonRule<'writeObjection'> = {
  ...{ from: ['UNDER_REVIEW'], by: ['AGENT'], part: 'REVIEWER', advances: false, isParty: anybody },
  step: write,
};
export const sendObjection: PersonRule<'sendObjection'> = {
  ...{ from: ['SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD'], by: ['COUNSEL'], part: 'RELEASER', advances: false, isParty: anybody },
  step: send,
};
export const recordReview: PersonRule<'recordReview'> = { ...authorityGates.recordReview, step: outcome };
