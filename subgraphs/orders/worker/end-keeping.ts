/**
 * The job that ends the keeping of what is personal in orders that are over, and in what staff asked to read: Regulation (EU) 2016/679,
 * Art. 5(1)(e). The times are rows of the database, and a function of it alone deletes: an order on which something rests stays as it is.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import type { Sweep } from '@writ/worker';
import { entryBy, systemAuthor } from '../commands/command-entries.ts';
import type { Services } from '../dependencies.ts';

const kinds = ['CASE_REQUEST', 'ORDER'] as const;
/** Rows of a kind in one transaction. */
const most = 100;

/** Ends it for rows of a kind, with an entry that says how many, and answers that. */
const end = (services: Services, kind: (typeof kinds)[number]): Promise<number> =>
  commitWithEntries(services, async (db, at) => {
    const [row] = await db.$queryRaw<
      { rows: number }[]
    >`SELECT orders.end_keeping(${kind}::retention.kind, ${at}::timestamptz, ${most}::int) AS rows`;
    const rows = row?.rows ?? 0;
    const entry = entryBy(systemAuthor(newOperationId()), 'retention.ended.v1', at, {
      action: 'endKeeping',
      outcome: 'success',
      legal: { article: 'Regulation (EU) 2016/679, Art. 5(1)(e)' },
      target: { kind, rows },
    });
    return { result: rows, drafts: rows === 0 ? [] : [entry] };
  });

export const endKeeping: Sweep<Services> = {
  name: 'end-keeping',
  async round(services) {
    let isFull = false;
    for (const kind of kinds) isFull = (await end(services, kind)) === most || isFull;
    return isFull;
  },
};
