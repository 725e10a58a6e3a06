/** The numbers on which a body is called back: those of its enrolments that hold, and none that an order gives. */
import type { Signature } from '@writ/orders-domain/order';
import type { Database } from './database.ts';

export async function callBackNumbers(db: Database, { issuer, organisation, country }: Signature): Promise<string[]> {
  if (organisation === null || country === null) return [];
  const where = { issuer, organisation, country, state: 'ENROLLED' as const };
  const rows = await db.enrolment.findMany({ where, select: { callBackNumber: true } });
  return rows.map(({ callBackNumber }) => callBackNumber);
}
