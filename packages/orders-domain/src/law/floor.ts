/**
 * The floor under what the machine grants, which no file of the law can lower: traffic and content need a
 * judge, court or investigating judge as issuer or validator and a named offence; what has a date is read in a closed past window of at most
 * 366 days; at most ten targets.
 *
 * An order that lawfully asks for more is served, preserved and reviewed like any other. The machine grants nothing under it: counsel answers
 * it outside and records that. A kind that only preserves grants nothing, so that a prosecutor preserves what only a court has produced:
 * Regulation (EU) 2023/1543, Art. 4(3).
 */
import { type DataCategory, judicialCategories, judicialOffices, type OrderLimits, orderLimits } from '@writ/access/vocabulary';
import { isLive } from '../order/decisions.ts';
import type { Order } from '../order/order.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { dayMs, lengthMs } from '../order/window.ts';
import { lawOf } from './in-force.ts';
import type { KindLaw } from './kind-law.ts';

/** What of an order can go beyond the floor. */
export const floorCodes = ['WINDOW_NONE', 'WINDOW_LONG', 'TARGETS_MANY', 'NO_COURT', 'NO_OFFENCE'] as const;
export type FloorCode = (typeof floorCodes)[number];

/** What of an order the floor is about. */
export type Floored = Pick<Order, 'kind' | 'issuing' | 'validating' | 'legalBasis' | 'decisions'>;

const isSensitive = (category: DataCategory | null): boolean => category !== null && judicialCategories.includes(category);

/** Whether somebody may read under orders of the kind. */
const isRead = (law: KindLaw): boolean => law.permits === 'GRANTS';

function windowCodes({ decisions }: Floored, law: KindLaw, { windowDays }: Pick<OrderLimits, 'windowDays'>): FloorCode[] {
  const dated = decisions.filter((one) => isLive(one) && one.category !== null && law.window?.categories.includes(one.category) === true);
  return [
    ...(dated.some(({ window }) => window === null) ? ['WINDOW_NONE' as const] : []),
    ...(dated.some(({ window }) => window !== null && lengthMs(window) > windowDays * dayMs) ? ['WINDOW_LONG' as const] : []),
  ];
}

function signatureCodes({ issuing, validating, legalBasis, decisions }: Floored, law: KindLaw): FloorCode[] {
  if (!isRead(law) || !decisions.some((one) => isLive(one) && isSensitive(one.category))) return [];
  const offices = [issuing.office, validating?.office ?? null];
  return [
    ...(offices.some((office) => office !== null && judicialOffices.includes(office)) ? [] : ['NO_COURT' as const]),
    ...((legalBasis.offence ?? '') === '' ? ['NO_OFFENCE' as const] : []),
  ];
}

/** What of an order, as far as it is not refused, is more than the machine grants of a kind that lets somebody read. Of other kinds it is only a warning. */
export function floorCodesOf(order: Floored, limits: OrderLimits = orderLimits): FloorCode[] {
  const law = lawOf(order.kind);
  const targets = new Set(order.decisions.filter(isLive).map(({ target }) => target));
  const many = targets.size > limits.targets ? ['TARGETS_MANY' as const] : [];
  return [...windowCodes(order, law, limits), ...many, ...signatureCodes(order, law)];
}

const sentences: Readonly<Record<FloorCode, (limits: OrderLimits) => string>> = {
  WINDOW_NONE: () => 'It asks for data of any date.',
  WINDOW_LONG: ({ windowDays }) => `Its window is longer than ${windowDays} days.`,
  TARGETS_MANY: ({ targets }) => `It has more than ${targets} targets.`,
  NO_COURT: () => 'It asks for traffic or content, and neither a judge nor a court has signed it.',
  NO_OFFENCE: () => 'It asks for traffic or content, and names no offence.',
};

/** Why the machine grants nothing under the order as it is now, which is no reason to refuse it; empty when it can be released. */
export const beyondFloor = (order: Floored, limits: OrderLimits = orderLimits): Reason[] =>
  isRead(lawOf(order.kind))
    ? floorCodesOf(order, limits).map((code) =>
        reason(
          'BEYOND_FLOOR',
          `${sentences[code](limits)} Nothing is released for it here: answer the order outside and record the answer.`,
        ),
      )
    : [];
