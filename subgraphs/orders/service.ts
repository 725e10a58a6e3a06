/**
 * When a submitted order reaches the platform, and which clocks start then. It goes at once when no validation is needed, or
 * in an emergency for what an emergency gives; that validation is due later. Everything else waits for a validator.
 */
import { needsValidation } from './law/competence.ts';
import { lawOf } from './law/floor.ts';
import type { Order } from './order.ts';
import { hourMs, later } from './window.ts';

const requiresValidation = (order: Order): boolean =>
  order.validating === null && needsValidation(lawOf(order.kind), order.issuing.office, order.categories);

/** Whether a submitted order needs nobody else before the platform gets it. */
export function servesAtOnce(order: Order): boolean {
  if (!requiresValidation(order)) return true;
  const given = lawOf(order.kind).emergency?.categories ?? [];
  return order.emergency !== null && order.categories.length > 0 && order.categories.every((category) => given.includes(category));
}

/** Whether it was served although its validation never came and was not put off by an emergency. Never so, if the machine is right. */
export const lacksValidation = (order: Order): boolean => requiresValidation(order) && order.validationDueAt === null;

/** The instants that service fixes. */
export function served(order: Order, at: Date) {
  const { answer, emergency, notification } = lawOf(order.kind);
  const isEmergency = order.emergency !== null;
  const after = (hours: number | null | undefined): Date | null =>
    hours === null || hours === undefined ? null : later(at, hours * hourMs);
  const isNotified = order.notified !== null;
  return {
    servedAt: at,
    dueAt: after(isEmergency ? answer?.emergencyHours : answer?.hours),
    pausedAt: null,
    validationDueAt: requiresValidation(order) ? after(emergency?.validateWithinHours) : null,
    holdUntil: isNotified && !isEmergency ? after(notification?.holdHours) : null,
    objectionUntil: isNotified && isEmergency ? after(notification?.emergencyHours) : null,
  };
}
