/**
 * What a disclosure takes of which limits: of its order a day, of the target for good, of the officer and of their body a day. The same
 * records can't be pulled day after day until the order ends.
 */
import type { OrderLimits } from '@writ/access';
import { requirePerson } from '@writ/access';
import { Prisma } from '@writ/prisma/client';
import type { RequestContext } from '../dependencies.ts';
import { flushedLater } from '../store/flushed-later.ts';
import { takingDisclosure } from '../store/releases.ts';
import { allDays, type Budget, dayOf, taking, wallIn } from './budget.ts';

export type DisclosureLimit = keyof OrderLimits;

/** One target of one order. */
interface Disclosed {
  readonly order: string;
  readonly target: string;
}

/** What a disclosure takes one of each of, beside its operation's place among those of the order. */
export function disclosureBudgets({ caller, limits }: RequestContext, { order, target }: Disclosed, now: Date): Budget[] {
  const { organisation, country } = caller;
  const day = dayOf(now);
  return [
    { name: 'disclosuresPerTarget', holder: `${order} ${target}`, day: allDays, most: limits.disclosuresPerTarget },
    { name: 'disclosuresPerOfficer', holder: requirePerson(caller), day, most: limits.disclosuresPerOfficer },
    { name: 'disclosuresPerBody', holder: `${country} ${organisation}`, day, most: limits.disclosuresPerBody },
  ];
}

/** The limit that the disclosure would pass; null when it is counted. Nothing is taken of the others once the order's own is passed. */
export async function exceededLimit(context: RequestContext, disclosed: Disclosed, now: Date): Promise<DisclosureLimit | null> {
  const { db, operation, limits } = context;
  const ofOrder = takingDisclosure({ order: disclosed.order, operation, most: limits.disclosuresPerOrder, at: now });
  const others = taking(disclosureBudgets(context, disclosed, now), 1);
  return wallIn(db, Prisma.sql`SELECT CASE WHEN ${ofOrder} THEN ${others} ELSE 'disclosuresPerOrder' END AS wall, ${flushedLater}`);
}

const sentences: Partial<Readonly<Record<DisclosureLimit, string>>> = {
  disclosuresPerTarget: 'This target has reached its limit of disclosures under one order: use the answers that you already have.',
  packagesPerTarget: 'As many packages of this target were asked for as a day allows: use those, or continue tomorrow.',
  disclosuresPerOfficer: 'You have reached the daily limit of reads for one person: continue tomorrow.',
  disclosuresPerBody: 'Your body has reached its daily limit of reads: continue tomorrow.',
};

export const sentenceOf = (limit: DisclosureLimit): string =>
  sentences[limit] ?? 'This order has reached its daily limit of disclosures: continue tomorrow.';
