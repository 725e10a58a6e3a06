/** Amounts of a limit that are taken: counted by the database alone, several at once or none, while whoever takes of the same ones waits. */
import type { OrderLimits } from '@writ/access';
import { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

export interface Budget {
  readonly name: keyof OrderLimits;
  /** Whose: a person, an order's target, a piece of work, an organisation. */
  readonly holder: string;
  /** The day in UTC, or {@link allDays}. */
  readonly day: string;
  readonly most: number;
}

/** Of a limit that no new day renews. */
export const allDays = '-infinity';

/** The day in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** An expression that takes an amount of each, or nothing: the first limit that would be passed, or null. */
export const taking = (budgets: readonly Budget[], amount: number): Prisma.Sql => Prisma.sql`
  orders.take_budgets(${budgets.map(({ name }) => name)}::text[], ${budgets.map(({ holder }) => holder)}::text[],
                      ${budgets.map(({ day }) => day)}::text[]::date[], ${budgets.map(({ most }) => most)}::int[], ${amount}::int)`;

/** Which limit a statement with a column `wall` says is exceeded; null when the requested amount was taken. */
export async function wallIn(db: Database, statement: Prisma.Sql): Promise<keyof OrderLimits | null> {
  const [row] = await db.$queryRaw<{ wall: keyof OrderLimits | null }[]>(statement);
  if (row === undefined) throw new Error('The database did not say whether a limit is passed.');
  return row.wall;
}

/** Takes an amount of each, or nothing: answers the first limit that would be passed, or null. */
export const takeBudgets = (db: Database, budgets: readonly Budget[], amount: number): Promise<keyof OrderLimits | null> =>
  wallIn(db, Prisma.sql`SELECT ${taking(budgets, amount)} AS wall`);
