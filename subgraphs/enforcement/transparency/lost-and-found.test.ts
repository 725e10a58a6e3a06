/**
 * Nothing lost, nothing twice: whatever goes wrong with requests and whoever is killed between two steps, in the end each statement is in
 * the database once. The stand-in's own guard against a second one is off, so that one would be seen.
 */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { type Fault, type StandIn, startStandIn } from '@writ/transparency-stand-in';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { type TransparencyClient, transparencyClient } from './client.ts';
import { leaseMs, openSubmissions } from './delivery-job.ts';
import { insertStatements } from './testing/statement-rows.ts';

const faults: readonly (Fault | null)[] = [
  null,
  null,
  { when: 'before', how: 'hang-up' },
  { when: 'after', how: 'hang-up' },
  { when: 'before', how: 500 },
  { when: 'after', how: 502 },
  { when: 'before', how: 429, retryAfter: '60' },
];
/** What dies with the process: nothing catches it but the test. */
class Killed extends Error {}

let served: Served;
let db: PrismaClient;
beforeAll(async () => {
  served = await serve();
  db = openPrisma(served.parts.database);
});
afterAll(async () => {
  await db.$disconnect();
  await served.close();
});

/** A client whose process is killed before or after its n-th request. */
function mortal(client: TransparencyClient, isKilled: () => boolean): TransparencyClient {
  const around =
    <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (isKilled()) throw new Killed();
      const result = await act(...args);
      if (isKilled()) throw new Killed();
      return result;
    };
  return { sendAll: around(client.sendAll), sendOne: around(client.sendOne), lookUp: around(client.lookUp), close: client.close };
}

/** A database that is gone with the process at one of its writes: nothing of that write is done. */
function mortalDatabase(isKilled: () => boolean): PrismaClient {
  return new Proxy(db, {
    get(target, name, receiver) {
      if (name === '$executeRaw')
        return async (...args: Parameters<PrismaClient['$executeRaw']>) => {
          if (isKilled()) throw new Killed();
          return target.$executeRaw(...args);
        };
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

/** Rounds, each by a process of its own; one that is killed leaves what it has taken to the next, once its lease is over. */
async function play(standIn: StandIn, kills: readonly number[]): Promise<void> {
  let steps = 0;
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const isKilled = () => kills.includes(steps++);
    const options = { url: standIn.url, token: 'token', requestMs: 2_000 };
    const job = openSubmissions({ ...options, client: (clock) => mortal(transparencyClient(options, clock), isKilled) });
    const services = { ...served.parts, db: mortalDatabase(isKilled) };
    await job.round(services, new AbortController().signal).catch(() => undefined);
    await job.close?.();
    served.pass(leaseMs + 4 * 3_600_000);
    const [left] = await served.sql("select count(*)::int as count from enforcement.submission where state = 'PENDING'");
    if (left?.['count'] === 0) return;
  }
}

test('no statement is lost and none is sent twice, whatever fails and whichever process is killed', async () => {
  let from = 1;
  const scenario = fc.record({
    count: fc.integer({ min: 1, max: 7 }),
    faults: fc.array(fc.constantFrom(...faults), { maxLength: 12 }),
    kills: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ count, faults: planned, kills }) => {
      const standIn = await startStandIn({
        tokens: { token: 'platform' },
        rulesOff: ['puid.unique'],
        fault: ({ earlier }) => planned[earlier] ?? null,
      });
      try {
        await insertStatements(served, from, from + count - 1);
        const puids = Array.from({ length: count }, (_, n) => `writ-${from + n}`);
        from += count;
        await play(standIn, kills);
        const held = standIn.held('platform');
        expect(held.map(({ puid }) => puid).sort()).toEqual(puids.sort());
        const known = await served.sql(
          `select s.puid, b.state, b.database_id as uuid from enforcement.submission b
             join enforcement.statement_of_reasons s on s.id = b.statement_id where s.puid = any ($1) order by s.puid`,
          [puids],
        );
        const ids = new Map(held.map(({ puid, uuid }) => [puid, uuid]));
        expect(known).toEqual(puids.map((puid) => ({ puid, state: 'SENT', uuid: ids.get(puid) })));
      } finally {
        await standIn.close();
      }
    }),
    { numRuns: 60 },
  );
});
