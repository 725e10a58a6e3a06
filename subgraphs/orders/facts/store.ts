/** The facts of orders in the database. */
import type { Fact } from '@writ/statements-domain/facts';
import type { Database } from '../store/database.ts';
import type { Classified } from './order-facts.ts';

/** What the platform has recorded of the illegal content of an order; null while it has recorded nothing. */
export async function classificationOf(db: Database, order: string): Promise<Classified | null> {
  const [found] = await db.$queryRaw<Classified[]>`SELECT category, keywords FROM enforcement.classification_of(${order})`;
  return found ?? null;
}

/** Keeps as what an order was counted, so that its category can be recorded later. */
export async function keepFact(db: Database, id: string, fact: Fact<'order'>): Promise<void> {
  await db.legalOrder.updateMany({ where: { id }, data: { fact } });
}
