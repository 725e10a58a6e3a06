/**
 * When a submitted order reaches the platform, and which clocks start then. It goes at once when no validation is needed, or
 * in an emergency for what an emergency gives; that validation is due later. Everything else waits for a validator.
 */
import { type ClockKind, ended, isRunning, paused, startedUntil } from '../clocks/clock.ts';
import { started } from '../clocks/term-clock.ts';
import { needsValidation } from '../law/competence.ts';
import { lawOf } from '../law/in-force.ts';
import type { Term } from '../law/kind-law.ts';
import { zoneOf } from '../law/zones.ts';
import { withInformationClocks } from '../non-disclosure/clocks.ts';
import { exigencyOf, isSuspended } from '../order/in-force.ts';
import type { Order } from '../order/order.ts';
import { dayMs, later } from '../order/window.ts';

const requiresValidation = (order: Order): boolean =>
  order.validating === null && needsValidation(lawOf(order.kind), order.issuing.office, order.categories);

/** Whether a submitted order needs nobody else before the platform gets it. */
export function servesAtOnce(order: Order): boolean {
  return !requiresValidation(order) || exigencyOf(order) !== null;
}

/** Whether it was served although its validation never came and was not put off by an emergency. Never so, if the machine is right. */
export const lacksValidation = (order: Order): boolean => requiresValidation(order) && !isRunning(order, 'VALIDATION');

type Parties = Pick<Order, 'issuing' | 'notified'>;

/** In whose days a time is counted: those of the platform, of the issuing state or of the enforcing one. */
export function zoneFor(of: Term['of'], { issuing, notified }: Parties, platform: string): string {
  if (of === 'PLATFORM') return zoneOf(platform);
  return zoneOf(of === 'ISSUING' ? issuing.country : notified?.country);
}

/** The times that begin with service. */
function termsOf(order: Order): (readonly [ClockKind, Term | null | undefined])[] {
  const { answer, preservation } = lawOf(order.kind);
  const isEmergency = order.emergency !== null;
  return [
    ['ANSWER', (isEmergency ? answer?.emergency : null) ?? answer?.ordinary],
    // What was received without a validation that no emergency puts off waits for none: nothing is released under it.
    ['VALIDATION', requiresValidation(order) ? exigencyOf(order)?.confirmation : null],
    ['PRESERVATION', preservation?.keep],
  ];
}

/**
 * The order with an enforcing authority that received its notification at an instant: its time to object begins then, whenever the platform
 * was served. Regulation (EU) 2023/1543, Art. 10(4) and 12(1).
 */
export function notifiedAuthority(order: Order, at: Date, platform: string) {
  const { notification } = lawOf(order.kind);
  if (notification === null) return { notifiedAt: at, clocks: order.clocks };
  const [kind, term]: [ClockKind, Term] = order.emergency === null ? ['HOLD', notification.hold] : ['OBJECTION', notification.objection];
  return { notifiedAt: at, clocks: started(order.clocks, kind, term, { at, zone: zoneFor(term.of, order, platform) }) };
}

/** What service fixes: the horizon, the clocks, and a non-disclosure period that nobody has renewed. From then on a preservation order has an end of the law, and nobody is reminded of another. */
export function served(order: Order, at: Date, platform: string) {
  const before = lawOf(order.kind).preservation === null ? order.clocks : ended(order.clocks, ['REMINDER'], at);
  const clocks = termsOf(order).reduce(
    (all, [kind, term]) => (term ? started(all, kind, term, { at, zone: zoneFor(term.of, order, platform) }) : all),
    before,
  );
  const renewals: Order['renewals'] = [];
  const suspended = isSuspended(order) ? paused(clocks, 'ANSWER', 'CHALLENGE', at) : clocks;
  const isImpeded = lawOf(order.kind).impediment?.stops === true && order.impediments.some(({ endedAt }) => endedAt === null);
  const running = isImpeded ? paused(suspended, 'ANSWER', 'IMPEDIMENT', at) : suspended;
  const issuer = { at, zone: zoneOf(order.issuing.country) };
  return { servedAt: at, clocks: withInformationClocks({ ...order, clocks: running }, lawOf(order.kind), issuer), renewals };
}

/** With the clock that reminds everybody of an order that is still open. It begins with the submission, and ends nothing. */
export const withReminder = ({ kind, clocks }: Pick<Order, 'kind' | 'clocks'>, at: Date, platform: string) =>
  startedUntil(clocks, 'REMINDER', later(at, lawOf(kind).reminderDays * dayMs), { at, zone: zoneOf(platform) });
