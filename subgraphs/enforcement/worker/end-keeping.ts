/**
 * The job that ends the keeping of what the platform's decisions on content leave behind: Regulation (EU) 2016/679, Art. 5(1)(e). The times are
 * rows of the database, and a function of it alone deletes: what is open or contested stays, whatever is asked of it here.
 */
import { commitWithEntries } from '@writ/access-log';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { draftOf } from '../entries.ts';
import { bySystem } from '../restrictions/clock-job.ts';

const kinds = ['NOTICE', 'COMPLAINT', 'SUSPICION', 'LETTER'] as const;
/** Rows of a kind in one transaction. */
const most = 500;

/** Ends it for rows of a kind, with an entry that says how many, and answers that. */
const end = (services: Services, kind: (typeof kinds)[number]): Promise<number> =>
  commitWithEntries(services, async (db, at) => {
    const [row] = await db.$queryRaw<
      { rows: number }[]
    >`SELECT enforcement.end_keeping(${kind}::retention.kind, ${at}::timestamptz, ${most}::int) AS rows`;
    const rows = row?.rows ?? 0;
    const entry = {
      type: 'retention.ended.v1',
      action: 'endKeeping',
      legal: { article: 'Regulation (EU) 2016/679, Art. 5(1)(e)' },
    } as const;
    const drafts = rows === 0 ? [] : [draftOf(bySystem(services), { ...entry, target: { kind, rows } }, at)];
    return { result: rows, drafts };
  });

export const endKeeping: Sweep<Services> = {
  name: 'end-keeping',
  async round(services) {
    let isFull = false;
    for (const kind of kinds) isFull = (await end(services, kind)) === most || isFull;
    return isFull;
  },
};
