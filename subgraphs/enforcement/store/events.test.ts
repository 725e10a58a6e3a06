import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { statusFor } from '@writ/statements-domain/restrictions';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emit } from './events.ts';

let database: TestDatabase;
let superuser: pg.Pool;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = new pg.Pool({ ...database.options('postgres'), max: 4 });
  db = openPrisma(database.options('enforcement'), 4);
});
afterAll(async () => {
  await db.$disconnect();
  await superuser.end();
  await database.drop();
});
beforeEach(async () => {
  await superuser.query('truncate enforcement.restriction, enforcement.outbox, enforcement.item_version, enforcement.subscriber cascade');
});

type Row = Record<string, unknown>;
const sql = async (text: string, values: unknown[] = []): Promise<Row[]> => (await superuser.query<Row>(text, values)).rows;
const noon = new Date('2026-03-01T12:00:00.000Z');
const after = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

const insert = `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, ends_at, order_id, decided_by, decided_at)
  values ($1, 'ACTIVE', $2, 'author', $3, $4, $5, $6, 'o', 'somebody', $5)`;
interface Restricted {
  id: string;
  item?: string;
  visibility?: string[];
  territories?: string[];
  from?: Date;
  to?: Date | null;
}
const valuesOf = ({ id, item = 'i', visibility = ['REMOVED'], territories = ['WORLD'], from = noon, to = null }: Restricted): unknown[] => [
  id,
  item,
  visibility.map((word) => (word === 'OTHER' ? 'DECISION_VISIBILITY_OTHER' : `DECISION_VISIBILITY_CONTENT_${word}`)),
  territories,
  from,
  to,
];
const restrict = (one: Restricted) => sql(insert, valuesOf(one));
const told = async () => (await sql('select body from enforcement.outbox order by sequence')).map(({ body }) => body as Row);
const world = (status: string) => ({ territory: 'WORLD', status });

test('an event has the whole state of an item: the world first, then the countries in which it is stricter', async () => {
  await restrict({ id: 'a', visibility: ['LABELLED', 'DEMOTED'] });
  await restrict({ id: 'b', visibility: ['REMOVED'], territories: ['IE', 'DE'] });
  await restrict({ id: 'c', visibility: ['LABELLED', 'OTHER'], territories: ['FR'] });
  await emit(db, ['i', 'i'], noon);
  const statuses = [world('DEMOTED'), { territory: 'DE', status: 'REMOVED' }, { territory: 'IE', status: 'REMOVED' }];
  expect(await told()).toEqual([{ item: 'i', sequence: expect.stringMatching(/^\d+$/), statuses }]);
  const [row] = await sql('select sequence, event_id, type, occurred_at from enforcement.outbox');
  expect(row).toEqual({
    sequence: (await told())[0]?.['sequence'],
    event_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    type: 'org.writ.item.status.v1',
    occurred_at: noon,
  });
});

test('a change without effect on readers causes no event, and neither does an item that was never restricted', async () => {
  await emit(db, ['i'], noon);
  await restrict({ id: 'a', visibility: ['OTHER'] });
  await emit(db, ['i'], noon);
  expect(await told()).toEqual([]);
  await restrict({ id: 'b', visibility: ['REMOVED'] });
  await emit(db, ['i'], noon);
  await restrict({ id: 'c', visibility: ['DISABLED'], territories: ['DE'] });
  await emit(db, ['i'], noon);
  expect(await told()).toHaveLength(1);
});

test('the event of an end has the state after it', async () => {
  await restrict({ id: 'a', to: after(1) });
  await emit(db, ['i'], noon);
  await emit(db, ['i'], after(1));
  expect((await told()).map(({ statuses }) => statuses)).toEqual([[world('REMOVED')], [world('AVAILABLE')]]);
});

test('of two changes of one item the later one waits, sees the earlier one, and has the greater sequence', async () => {
  const [first, second] = [await superuser.connect(), await superuser.connect()];
  try {
    await first.query('begin');
    await first.query(insert, valuesOf({ id: 'a', territories: ['DE'] }));
    await first.query('select enforcement.emit($1, $2)', [['i'], noon]);
    await second.query('begin');
    await second.query(insert, valuesOf({ id: 'b', territories: ['FR'] }));
    const waiting = second.query('select enforcement.emit($1, $2)', [['i'], noon]);
    const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await sql(blocked)).length).toBe(1);
    await first.query('commit');
    await waiting;
    await second.query('commit');
  } finally {
    first.release();
    second.release();
  }
  expect((await told()).map(({ statuses }) => (statuses as Row[]).map(({ territory }) => territory))).toEqual([
    ['WORLD', 'DE'],
    ['WORLD', 'DE', 'FR'],
  ]);
});

test('a change that began earlier and is committed later never sends an older state', async () => {
  await restrict({ id: 'a', from: after(1) });
  await emit(db, ['i'], after(1));
  await restrict({ id: 'b', visibility: ['LABELLED'], from: noon });
  await emit(db, ['i'], noon);
  expect((await told()).map(({ statuses }) => statuses)).toEqual([[world('REMOVED')]]);
  // Nor when the later one had nothing to tell.
  await restrict({ id: 'c', item: 'j', from: after(1), to: after(3) });
  await emit(db, ['j'], after(4));
  await emit(db, ['j'], after(2));
  expect(await told()).toHaveLength(1);
});

test('a snapshot from before the others were committed is refused', async () => {
  const telling = db.$transaction((within) => emit(within, ['i'], noon), { isolationLevel: 'RepeatableRead' });
  await expect(telling).rejects.toThrow(/READ COMMITTED/);
});

test('the outbox has only changes of what readers get: the role writes it by this function alone', async () => {
  const write = db.$executeRaw`insert into enforcement.outbox (sequence, event_id, type, body) values (1, gen_random_uuid(), 'x', '{}')`;
  await expect(write).rejects.toThrow(/permission denied/);
  const forge = db.$executeRaw`insert into enforcement.delivery (subscriber_id, sequence, next_at) values ('s', 1, now())`;
  await expect(forge).rejects.toThrow(/permission denied/);
});

test('a stored value that is no decision stops the change', async () => {
  await restrict({ id: 'a', visibility: ['HIDDEN'] });
  await expect(emit(db, ['i'], noon)).rejects.toThrow(/not one of the schema/);
});

const words = ['REMOVED', 'DISABLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'LABELLED', 'OTHER'];
const places = ['DE', 'FR', 'IE', 'GR'];
const anyRestriction = fc.record({
  visibility: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  territories: fc.oneof(fc.constant<string[]>(['WORLD']), fc.uniqueArray(fc.constantFrom(...places), { minLength: 1 })),
});

test('an event states for every country what readers there get', async () => {
  const property = fc.asyncProperty(fc.array(anyRestriction, { maxLength: 5 }), async (restrictions) => {
    await sql('truncate enforcement.restriction, enforcement.item_version cascade');
    for (const [index, one] of restrictions.entries()) await restrict({ id: `r${index}`, ...one });
    await emit(db, ['i'], noon);
    const [row] = await sql('select statuses from enforcement.item_version');
    const statuses = row?.['statuses'] as { territory: string; status: string }[];
    expect(new Set(statuses.map(({ territory }) => territory)).size).toBe(statuses.length);
    const effects = restrictions.map(({ visibility, territories }) => ({
      visibility: valuesOf({ id: 'x', visibility })[2] as string[],
      territories,
    }));
    for (const place of [...places, 'JP']) {
      const status = (statuses.find(({ territory }) => territory === place) ?? statuses[0])?.status;
      expect(status).toBe(statusFor(effects, place));
    }
  });
  await fc.assert(property, { numRuns: 60 });
});

test('tens of thousands of items get their events in one statement, each once, with a delivery each', async () => {
  await sql(`insert into enforcement.subscriber (id, url, since, created_by) values ('s', 'https://example.org', now(), 'somebody')`);
  await sql(`insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
    select 'r' || n, 'ACTIVE', 'i' || n, 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{WORLD}', now(), 'o', 'somebody', now()
      from generate_series(1, 20000) n`);
  const items = Array.from({ length: 20_000 }, (_, index) => `i${index + 1}`);
  await emit(db, items, new Date());
  expect(await sql('select count(*)::int, count(distinct body->>$1)::int as items from enforcement.outbox', ['item'])).toEqual([
    { count: 20_000, items: 20_000 },
  ]);
  expect(await sql(`select count(*)::int from enforcement.delivery where state = 'DUE'`)).toEqual([{ count: 20_000 }]);
});
