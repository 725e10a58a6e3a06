/** The end of keeping of what the platform's decisions on content leave behind. */
import { endsKeeping } from '@writ/access-log';
import type { Database } from '../store/rows.ts';

const most = 500;

export const endKeeping = endsKeeping<Database>({
  kinds: ['NOTICE', 'COMPLAINT', 'SUSPICION', 'LETTER', 'DISPUTE', 'COORDINATOR_REPORT', 'ERASURE_REQUEST'],
  most,
  kind: 'enforcement',
  async end(db, kind, at) {
    const [row] = await db.$queryRaw<
      { rows: number }[]
    >`SELECT enforcement.end_keeping(${kind}::retention.kind, ${at}::timestamptz, ${most}::int) AS rows`;
    return row?.rows ?? 0;
  },
});
