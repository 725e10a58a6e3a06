/**
 * One read of one person's record as it was collected under an order: plainly, with the session narrowed to a grant in the same flush, and in an interactive transaction of
 * Prisma with the same grant. In turn in each round, by one client and by sixteen.
 */
import { StartError } from '@writ/core';
import { connectionFor, socketConnection } from '@writ/prisma';
import {
  openPrisma,
  type PrismaTransaction,
  type ReadSession,
  type RecordPage,
  readTogether,
  recordRows,
  underGrant,
} from '@writ/prisma/client';
import type { Seeded } from '../harness/installation.ts';
import { quantile } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';
import type { openGrants } from './grants.ts';

export const clientCounts = [1, 16] as const;

export interface ReadCost {
  readonly name: string;
  readonly clients: number;
  /** Reads a second, by round. */
  readonly rates: number[];
  /** Milliseconds of each. */
  readonly times: number[];
  /** Processor time of this process. */
  cpuMs: number;
}

type Found = { accountId: string; sealed: Uint8Array };
type Granted = Awaited<ReturnType<typeof openGrants>>;
type Read = (session: ReadSession) => Promise<Found | null | undefined>;

/** The plain read is the superuser's, for whom row-level security doesn't hold: nobody else reads the table. The others read as `records` does. */
function readsOf({ socketFolder }: Seeded, { account: accountId, snapshot }: Granted, defer: Defer): Readonly<Record<string, Read>> {
  const free = openPrisma(socketConnection(socketFolder, 'postgres', 'writ'), 16);
  const narrow = openPrisma(connectionFor('records', { socketFolder }), 16);
  defer(() => free.$disconnect());
  defer(() => narrow.$disconnect());
  const page = (): RecordPage => ({
    scope: { accountId, from: null, to: null, horizon: new Date(), preservations: [snapshot] },
    after: null,
    take: 1,
  });
  const read = async (from: Pick<PrismaTransaction, '$queryRaw'>) =>
    (await from.$queryRaw<Found[]>(recordRows(page(), 'records.subscriber_of_session')))[0];
  return {
    plain: async () =>
      (
        await free.$queryRaw<Found[]>`
        SELECT account_id AS "accountId", sealed FROM records.preserved
         WHERE preservation_id = ${snapshot} AND category = 'SUBSCRIBER' AND account_id = ${accountId}`
      )[0],
    'narrowed, one flush': (session) => underGrant(session, () => read(narrow)),
    'interactive transaction': (session) => readTogether(narrow, session, read),
  };
}

async function measureOne(cost: ReadCost, read: Read, session: ReadSession, ms: number): Promise<void> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const before = cost.times.length;
  const client = async (): Promise<void> => {
    while (performance.now() < from + ms) {
      const begun = performance.now();
      if (!(await read(session))) throw new StartError(`The read "${cost.name}" found no record.`);
      cost.times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: cost.clients }, client));
  cost.rates.push((1000 * (cost.times.length - before)) / (performance.now() - from));
  const { user, system } = process.cpuUsage(cpu);
  cost.cpuMs += (user + system) / 1000;
}

/** Measures in so many rounds, of so many milliseconds each. Throws StartError when a read finds nothing, or not the same. */
export async function measureReads(seeded: Seeded, granted: Granted, rounds: number, ms: number, defer: Defer): Promise<ReadCost[]> {
  const reads = Object.entries(readsOf(seeded, granted, defer));
  const session = await granted.grant();
  const found = new Set(await Promise.all(reads.map(async ([, read]) => (await read(session))?.sealed.join())));
  if (found.size !== 1) throw new StartError('The same record was read in different ways.');
  const costs = clientCounts.flatMap((clients) =>
    reads.map(([name, read]) => ({ read, cost: { name, clients, rates: [], times: [], cpuMs: 0 } as ReadCost })),
  );
  for (const { cost, read } of costs) await measureOne({ ...cost, rates: [], times: [] }, read, session, ms / 2);
  for (let round = 0; round < rounds; round += 1)
    for (const { cost, read } of costs) await measureOne(cost, read, await granted.grant(), ms);
  return costs.map(({ cost }) => cost);
}

/** How many times as long as the plain read by as many clients: the median over the rounds. */
export function readRatio(costs: readonly ReadCost[], { clients, rates }: ReadCost): number {
  const plain = costs.find((other) => other.name === 'plain' && other.clients === clients)?.rates ?? [];
  return quantile(
    rates.map((rate, round) => (plain[round] ?? Number.NaN) / rate),
    0.5,
  );
}
