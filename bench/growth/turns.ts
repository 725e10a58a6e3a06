/**
 * The turn of a day: how long its first entry waits for the totals of the day before. A log of this process, whose clock goes on by a day, counts entries ahead as
 * the product's does; then the clock turns and an entry is appended.
 */
import { openAccessLog } from '@writ/access-log';
import { connectionFor } from '@writ/prisma';
import type pg from 'pg';
import { nonDisclosuresByAge } from '../../apps/server/non-disclosure-count.ts';
import { logKeys, logSecondKey } from '../../apps/server/secrets.ts';
import { publicEntry } from '../log/entries.ts';
import { asSuperuser, type Grown, growLog } from './place.ts';

const dayMs = 86_400_000;
/** The log counts once a second: after two looks at which nothing more was read it has counted all. */
const lookMs = 3_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readSoFar(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ read: string }>(
    `SELECT coalesce(sum(coalesce(idx_tup_fetch, 0) + seq_tup_read), 0) AS read FROM pg_stat_user_tables WHERE schemaname = 'log' AND relname LIKE 'log\\_entry%'`,
  );
  return rows[0]?.read ?? '';
}

async function untilCounted(client: pg.ClientBase): Promise<void> {
  for (let [before, same] = ['', 0]; same < 2; ) {
    await wait(lookMs);
    const now = await readSoFar(client);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Adds so many entries to a day, turns it, and answers the milliseconds until the first entry of the next is durable. Nobody else has the log open. */
export function turnOfDay({ seeded, accounts }: Grown, turn: number): Promise<number> {
  return asSuperuser(seeded, async (client) => {
    await growLog(client, seeded, accounts);
    const { log: signingKey, master: masterKey } = logKeys(seeded.config);
    let days = turn;
    const told = (fields: object, message: string): void => console.error(message, fields);
    const log = await openAccessLog({
      ...{ database: connectionFor('log', { socketFolder: seeded.socketFolder }), origin: seeded.config.logOrigin },
      ...{ signingKey, masterKey, secondKey: logSecondKey(seeded.config) },
      ...{ clock: () => new Date(Date.now() + days * dayMs), logger: { warn: told, error: told }, nonDisclosures: nonDisclosuresByAge },
    });
    try {
      await untilCounted(client);
      days += 1;
      const from = performance.now();
      await log.append(publicEntry());
      return performance.now() - from;
    } finally {
      await log.close();
    }
  });
}
