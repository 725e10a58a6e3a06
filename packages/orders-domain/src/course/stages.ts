/**
 * The stages that an order goes through, from the law of its kind and from what it asks: whether it needs a validation, before its service or
 * after it, whether an authority may object, whether somebody reads under it and the person is notified. It reads no clock.
 */
import type { DataCategory, Office } from '@writ/access/vocabulary';
import type { ClockKind } from '../clocks/clock.ts';
import { exigencyFor, needsValidation } from '../law/competence.ts';
import { lawOf } from '../law/in-force.ts';
import type { OrderKind } from '../law/kinds.ts';
import type { OrderStatus } from '../order/order.ts';

export const stages = [
  'DRAFT',
  'RECEIPT',
  'VALIDATION',
  'REVIEW',
  'RELEASE',
  'OBJECTION',
  'IN_FORCE',
  'READING',
  'INFORMATION',
  'CLOSE',
] as const;
export type Stage = (typeof stages)[number];

/** What of an order decides through which stages it goes. Its instants don't matter, so that a page's order serves as well as the machine's. */
export interface StagedOrder {
  readonly kind: OrderKind;
  readonly emergency: object | null;
  readonly issuing: { readonly office: Office | null };
  readonly validating: object | null;
  readonly categories: readonly DataCategory[];
  readonly notified: object | null;
  /** Null for an order that its authority submitted here. */
  readonly received: object | null;
}

/** Whether an emergency puts the validation off: it is served first, and is validated while it goes on. */
const isValidatedLater = ({ kind, emergency, issuing, categories }: StagedOrder): boolean =>
  emergency !== null && exigencyFor(lawOf(kind), issuing.office, categories) !== null;

/** Whether a validation is part of its course. One that came validated with a document that was received is part of its receipt. */
function isValidated({ kind, issuing, categories, received, validating }: StagedOrder): boolean {
  return needsValidation(lawOf(kind), issuing.office, categories) && (received === null || validating === null);
}

/** The stages of an order, in their order: Regulation (EU) 2023/1543, Art. 4, 5(8), 10 and 13. What stops it early is no stage. */
export function stagesOf(order: StagedOrder): Stage[] {
  const { permits, notification, informs } = lawOf(order.kind);
  const isLater = isValidatedLater(order);
  const isHeld = notification !== null && order.notified !== null;
  const has: Readonly<Record<Stage, boolean>> = {
    DRAFT: order.received === null,
    RECEIPT: order.received !== null,
    VALIDATION: isValidated(order),
    REVIEW: true,
    RELEASE: true,
    OBJECTION: isHeld,
    IN_FORCE: true,
    READING: permits === 'GRANTS',
    // As the duty to notify has it: an authority is to notify of what was disclosed, and of nothing else.
    INFORMATION: informs === 'AUTHORITY' && permits === 'GRANTS',
    CLOSE: true,
  };
  const later = (stage: Stage): boolean => (stage === 'VALIDATION' && isLater) || (stage === 'OBJECTION' && order.emergency !== null);
  const ordinary = stages.filter((stage) => has[stage] && !later(stage));
  // In an emergency both follow what is then in force already.
  return ordinary.flatMap((stage) =>
    stage === 'IN_FORCE' ? [stage, ...(['OBJECTION', 'VALIDATION'] as const).filter((one) => has[one] && later(one))] : [stage],
  );
}

/** The stage that a state belongs to, as long as nothing is read. Five states are the end of an order. */
export const stageOfStatus: Readonly<Record<OrderStatus, Stage>> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'VALIDATION',
  SERVED: 'REVIEW',
  UNDER_REVIEW: 'REVIEW',
  CLARIFICATION: 'REVIEW',
  APPROVED: 'RELEASE',
  HELD: 'OBJECTION',
  IN_FORCE: 'IN_FORCE',
  FULFILLED: 'CLOSE',
  REFUSED: 'CLOSE',
  WITHDRAWN: 'CLOSE',
  REVOKED: 'CLOSE',
  EXPIRED: 'CLOSE',
};

/** The stage that a clock waits at; null for the platform's answer, which is due at whichever stage the platform has it, and for a reminder. */
export const stageOfClock: Readonly<Record<ClockKind, Stage | null>> = {
  ANSWER: null,
  VALIDATION: 'VALIDATION',
  HOLD: 'OBJECTION',
  OBJECTION: 'OBJECTION',
  CLARIFICATION: 'REVIEW',
  REMINDER: null,
  PRESERVATION: 'IN_FORCE',
  SECRECY: 'INFORMATION',
  INFORM: 'INFORMATION',
};
