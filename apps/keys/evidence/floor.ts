/** Check 6: the floor of `order-limits.ts`, by what this service counted itself. */
import { judicialCategories, judicialOffices, orderLimits } from '@writ/access/order-limits';
import type { Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { GrantedOrder, GrantRequest } from './request.ts';

/** What was granted so far, without this one: today, unless noted. */
export const counts = [
  'ofOrder',
  /** On all days. */
  'ofTarget',
  'packagesOfTarget',
  'ofPerson',
  'ofBody',
  /** Other orders that the same person released on that day. */
  'releasesOfPerson',
  /** Other accounts that were released to the body on that day. */
  'accountsOfBody',
  /** Subscriber fields of a piece of work, on all days. */
  'fieldsOfCase',
  'fieldsOfPerson',
  'fieldsOfPlatform',
] as const;
export type Counted = Readonly<Record<(typeof counts)[number], number>>;

const dayMs = 86_400_000;
const over = (what: string): Refused => new Refused('OVER_LIMIT', what);

type Offices = readonly (string | null | undefined)[];

function requireScope({ category, from, to }: Scope, order: GrantedOrder, offices: Offices, now: Date): void {
  const isJudicial = judicialCategories.some((one) => one === category);
  if (isJudicial && !offices.some((office) => judicialOffices.some((one) => one === office)))
    throw over(`No judge, court or investigating judge signed for ${category}.`);
  if (isJudicial && (order.legalBasis.offence ?? '') === '') throw over(`The order names no offence for ${category}.`);
  if (from === null || to === null) {
    if (isJudicial) throw over(`${category} is read in a closed window.`);
    return;
  }
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0) || length > orderLimits.windowDays * dayMs) throw over(`A window is at most ${orderLimits.windowDays} days long.`);
  if (isJudicial && Date.parse(to) > now.getTime()) throw over(`${category} is read of the past.`);
}

/** Passes for what the floor allows an order that these offices signed. Throws `OVER_LIMIT`. */
export function requireFloor(order: GrantedOrder, scopes: readonly Scope[], offices: Offices, now: Date): void {
  if (order.targets.filter(({ decisions }) => decisions.some(({ outcome }) => outcome !== 'REFUSED')).length > orderLimits.targets)
    throw over(`An order has at most ${orderLimits.targets} targets.`);
  for (const scope of scopes) requireScope(scope, order, offices, now);
}

/** From how many on nothing more is given. */
export interface Limit {
  readonly count: keyof Counted;
  readonly from: number;
  /** What the refusal says. */
  readonly refusal: string;
}

const limit = (count: keyof Counted, most: number, what: string): Limit => ({
  ...{ count, from: most },
  refusal: `At most ${most} openings are given: of ${what}.`,
});

/** The limits of a grant under an order. */
const limitsOfOrder = [
  limit('ofOrder', orderLimits.disclosuresPerOrder, 'the order today'),
  limit('ofTarget', orderLimits.disclosuresPerTarget, 'the account under this order'),
  limit('ofPerson', orderLimits.disclosuresPerOfficer, 'the person today'),
  limit('ofBody', orderLimits.disclosuresPerBody, 'the body today'),
  limit('releasesOfPerson', orderLimits.releasesPerPerson, 'orders that one person released on that day'),
  limit('accountsOfBody', orderLimits.accountsPerBody, 'accounts that were released to the body on that day'),
];
const limitsOfExport = [...limitsOfOrder, limit('packagesOfTarget', orderLimits.packagesPerTarget, 'packages of the account today')];

/** The limits of a case in which so many fields are read. */
function limitsOfCase(fields: number): Limit[] {
  const limits = [
    ['fieldsOfCase', orderLimits.fieldsPerCase, 'of the piece of work'],
    ['fieldsOfPerson', orderLimits.fieldsPerPerson, 'to the person today'],
    ['fieldsOfPlatform', orderLimits.fieldsPerPlatform, 'to the platform today'],
  ] as const;
  return limits.map(([count, most, what]) => ({
    ...{ count, from: most - fields + 1 },
    refusal: `At most ${most} subscriber fields are given ${what}.`,
  }));
}

/** The limits of what is granted for this purpose; of a case by how many fields are read. */
export function limitsOf(purpose: GrantRequest['purpose'], fields: number): readonly Limit[] {
  if (purpose === 'CASE') return limitsOfCase(fields);
  return purpose === 'EXPORT' ? limitsOfExport : limitsOfOrder;
}

/** Passes while fewer were counted than the floor allows. Throws `OVER_LIMIT`. */
export function requireWithin(limits: readonly Limit[], counted: Counted): void {
  const exceeded = limits.find(({ count, from }) => counted[count] >= from);
  if (exceeded !== undefined) throw over(exceeded.refusal);
}
