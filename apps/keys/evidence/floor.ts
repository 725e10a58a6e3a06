/** Check 6: the floor of `order-limits.ts`, by what this service counted itself. */
import { judicialCategories, judicialOffices, orderLimits } from '@writ/access/order-limits';
import type { CountedFields } from './case.ts';
import type { Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { GrantedOrder } from './request.ts';

/** Grants so far, without this one: today where nothing else is said. */
export interface Counted {
  readonly ofOrder: number;
  /** On all days. */
  readonly ofTarget: number;
  readonly packagesOfTarget: number;
  readonly ofPerson: number;
  readonly ofBody: number;
  /** Other orders that the same person released on that day. */
  readonly releasesOfPerson: number;
  /** Other accounts that were released to the body on that day. */
  readonly accountsOfBody: number;
  readonly fields: CountedFields;
}

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

/** Passes while fewer were counted than the floor allows. Throws `OVER_LIMIT`. */
export function requireBudget(counted: Counted, isExport: boolean): void {
  const limits: [number, number, string][] = [
    [counted.ofOrder, orderLimits.disclosuresPerOrder, 'the order today'],
    [counted.ofTarget, orderLimits.disclosuresPerTarget, 'the account under this order'],
    [counted.ofPerson, orderLimits.disclosuresPerOfficer, 'the person today'],
    [counted.ofBody, orderLimits.disclosuresPerBody, 'the body today'],
    [counted.releasesOfPerson, orderLimits.releasesPerPerson, 'orders that one person released on that day'],
    [counted.accountsOfBody, orderLimits.accountsPerBody, 'accounts that were released to the body on that day'],
    ...(isExport
      ? [[counted.packagesOfTarget, orderLimits.packagesPerTarget, 'packages of the account today'] as [number, number, string]]
      : []),
  ];
  const exceeded = limits.find(([found, most]) => found >= most);
  if (exceeded !== undefined) throw over(`At most ${exceeded[1]} openings are given: of ${exceeded[2]}.`);
}
