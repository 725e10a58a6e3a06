/** The end of keeping of orders that are over or were never submitted, of duties and findings, and of what staff asked to read. */
import { endsKeeping } from '@writ/access-log';
import type { Database } from '../store/database.ts';

const most = 100;

export const endKeeping = endsKeeping<Database>({
  kinds: ['CASE_REQUEST', 'ORDER', 'DRAFT', 'FINDING', 'DUTY'],
  most,
  kind: 'system',
  async end(db, kind, at) {
    const [row] = await db.$queryRaw<
      { rows: number }[]
    >`SELECT orders.end_keeping(${kind}::retention.kind, ${at}::timestamptz, ${most}::int) AS rows`;
    return row?.rows ?? 0;
  },
});
