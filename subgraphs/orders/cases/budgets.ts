/** How much of each limit a read takes: of the person, of the work item, and of the platform. */
import { requirePerson } from '@writ/access';
import type { OrdersContext } from '../context.ts';
import { allDays, type Budget, dayOf } from '../limits/budget.ts';

function budgets(
  { caller, limits }: OrdersContext,
  work: string,
  at: Date,
  ofPerson: 'fieldsPerPerson' | 'consentedFieldsPerPerson',
): Budget[] {
  const day = dayOf(at);
  return [
    { name: ofPerson, holder: requirePerson(caller), day, most: limits[ofPerson] },
    { name: 'fieldsPerCase', holder: work, day: allDays, most: limits.fieldsPerCase },
    { name: 'fieldsPerPlatform', holder: caller.organisation ?? 'platform', day, most: limits.fieldsPerPlatform },
  ];
}

/** Without a second person. */
export const aloneBudgets = (context: OrdersContext, work: string, at: Date): Budget[] => budgets(context, work, at, 'fieldsPerPerson');

/** With a second person's consent. */
export const consentedBudgets = (context: OrdersContext, work: string, at: Date): Budget[] =>
  budgets(context, work, at, 'consentedFieldsPerPerson');
