import { newOperationId } from '@writ/core';
import { people, production, start, walked } from '@writ/orders-domain/testing';
import { openPrisma, Prisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releasedToday, takingDisclosure } from './releases.ts';
import { insertOrder } from './write.ts';

let database: TestDatabase;
let db: PrismaClient;
let admin: pg.Pool;
beforeEach(async () => {
  database = await freshDatabase();
  db = openPrisma(database.options('orders'));
  admin = new pg.Pool({ ...database.options('postgres'), max: 2 });
  await insertOrder(db, { ...walked(production(), 'IN_FORCE'), status: 'APPROVED' });
});
afterEach(async () => {
  await db.$disconnect();
  await admin.end();
  await database.drop();
});

const issuing = { ...people.police, subject: 'police', at: start };
const counsel = { issuer: people.counsel.issuer, subject: 'counsel' };
const count = () => db.$transaction((tx) => releasedToday(tx, counsel, issuing, start));
const releaseGeneration = `(select generation from orders.order_event where act = 'releaseOrder')`;
const entryOf = (event: string) =>
  admin.query(`insert into orders.release_entry (event_id, order_id, generation) values ($1, 'order', ${releaseGeneration})`, [event]);

describe('the releases of a day', () => {
  it('count by their entries in the log: a release that is only in the history does not count', async () => {
    expect(await count()).toEqual({ byPerson: 0, toBody: 0 });
  });

  it('do not count when their entry is neither in the log nor pending', async () => {
    await entryOf(newOperationId());
    expect(await count()).toEqual({ byPerson: 0, toBody: 0 });
  });

  it.each([
    ['in the log', `insert into log.log_entry values (7, $1, '', '')`],
    ['pending for the log', `insert into log.log_pending (event_id, draft) values ($1, '{"type":"import.applied.v1"}')`],
  ])('count when their entry is %s', async (_where, sql) => {
    const event = newOperationId();
    await entryOf(event);
    await admin.query(sql, [event]);
    expect(await count()).toEqual({ byPerson: 1, toBody: 1 });
  });
});

describe('the disclosing operations of a day', () => {
  const take = async (operation = newOperationId(), most = 2) => {
    const expression = takingDisclosure({ order: 'order', operation, most, at: start });
    const [row] = await db.$queryRaw<{ taken: boolean }[]>(Prisma.sql`SELECT ${expression} AS taken`);
    return row?.taken;
  };
  async function grant(operation = newOperationId(), granted = start): Promise<void> {
    const { rows } = await admin.query(
      `insert into log.log_entry select coalesce(max(idx), 0) + 1, gen_random_uuid(), '', '' from log.log_entry returning idx`,
    );
    await admin.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
       values (sha256(gen_random_uuid()::text::bytea), 'SUBSCRIBER', $1, 'ORDER', 'order', 'a', now(), $2, $2, $3)`,
      [operation, granted, rows[0].idx],
    );
  }
  const reserve = (age: string, times: number) =>
    admin.query(
      `insert into orders.disclosing_operation select 'order', gen_random_uuid(), $1::date, now() - $2::interval from generate_series(1, $3)`,
      ['2026-03-01', age, times],
    );

  it('count by their grants, none of which is without its entry, even if no row beside the log names them', async () => {
    await grant();
    await grant();
    expect(await take()).toBe(false);
  });

  it('do not count by a table beside the log: rows that never became an entry do not count', async () => {
    await reserve('2 minutes', 100);
    expect(await take()).toBe(true);
  });

  it('count while their requests can still be running', async () => {
    await reserve('10 seconds', 2);
    expect(await take()).toBe(false);
  });

  it('count once, however many grants one has, and may continue', async () => {
    const operation = newOperationId();
    await grant(operation);
    await grant(operation);
    await grant();
    expect(await take(operation)).toBe(true);
    expect(await take()).toBe(false);
  });

  it('count for their own day', async () => {
    await grant(newOperationId(), new Date('2026-02-28T23:59:59.999Z'));
    await grant(newOperationId(), new Date('2026-03-02T00:00:00.000Z'));
    expect(await take()).toBe(true);
    expect(await take()).toBe(true);
    expect(await take()).toBe(false);
  });

  it('never exceed the limit, whoever requests at the same moment', async () => {
    const taken = await Promise.all(Array.from({ length: 12 }, () => take(newOperationId(), 5)));
    expect(taken.filter(Boolean)).toHaveLength(5);
  });
});
