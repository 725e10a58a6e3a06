/** Gives back what a decision took of limits, where nothing was granted on it: its witnesses were away, so nobody read anything. */

import type { RequestContext } from '../dependencies.ts';
import { proofOf } from '../disclosure/proofs.ts';
import { type Budget, dayOf } from './budget.ts';

/** An amount of each of several limits, as one decision took it. */
export interface Taken {
  readonly budgets: readonly Budget[];
  readonly amount: number;
}

/** Once for each decision: the database counts, and takes nobody's word for it without a proof. */
export async function giveBack(
  { db, queueKey, operation }: Pick<RequestContext, 'db' | 'queueKey' | 'operation'>,
  { budgets, amount }: Taken,
  decision: { readonly index: number; readonly at: Date },
): Promise<void> {
  if (budgets.length === 0) return;
  const [names, holders, days] = [budgets.map(({ name }) => name), budgets.map(({ holder }) => holder), budgets.map(({ day }) => day)];
  const [index, today] = [String(decision.index), dayOf(decision.at)];
  const lists = [names, holders, days].map((list) => JSON.stringify(list));
  const proof = proofOf({ queueKey }, 'budgets given back', ...lists, String(amount), index, operation, today);
  await db.$queryRaw`
    SELECT orders.give_back_budgets(${names}::text[], ${holders}::text[], ${days}::text[]::date[], ${amount}::int, ${index}::bigint,
                                    ${operation}::uuid, ${today}::date, ${proof})`;
}
