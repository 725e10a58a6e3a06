import { connect } from '@writ/prisma';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { itemsOfThread, newestItems, publishedItems, type Reader } from './published.ts';

/** Three pairs of items, a pair at one instant; `a1` is disabled in two countries, `b1` removed everywhere from tomorrow on, `c1` labelled. */
const fixture = `
  insert into records.account values ('anna', 'anna', '2020-01-01');
  insert into content.item (id, account_id, thread_id, published_at, title, text, language, in_reply_to)
    select l || n, 'anna', 'thread-' || n, timestamptz '2026-01-01T12:00:00.123Z' + make_interval(days => ascii(l)), 'title ' || l || n, 'text ' || l || n, 'en', case n when 2 then l || 1 end
      from unnest('{a,b,c}'::text[]) l, generate_series(1, 2) n;
  insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
    select id, 'SCHEDULED', item, 'anna', array['DECISION_VISIBILITY_CONTENT_' || decision], territories, starts, 'o', 'i agent', starts
      from (values ('1', 'a1', 'DISABLED', '{AT,DE}'::text[], timestamptz '2026-01-01'), ('2', 'b1', 'REMOVED', '{WORLD}', '2026-06-02'),
                   ('3', 'c1', 'LABELLED', '{WORLD}', '2026-01-01')) r (id, item, decision, territories, starts);`;

let database: TestDatabase;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  const superuser = await connect(database.options('postgres'));
  await superuser.query(fixture);
  await superuser.end();
  db = openPrisma(database.options('content'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const now = new Date('2026-06-01T12:00:00Z');
const tomorrow = new Date('2026-06-02T12:00:00Z');
const reader = (country: string | null, at = now): Reader => ({ caller: { graph: 'public', country }, now: at, cards: noSource });
const all = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'];
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const withheldFrom = async (who: Reader): Promise<string[]> => {
  const lists = await Promise.all([
    publishedItems(db, who, all),
    newestItems(db, who, null, 9),
    Promise.all(['thread-1', 'thread-2'].map((thread) => itemsOfThread(db, who, { thread, after: null, take: 9 }))).then((found) =>
      found.flat(),
    ),
  ]);
  const [first = '', ...others] = lists.map((rows) => {
    expect(idsOf(rows).sort()).toEqual(all);
    for (const { id, title, text } of rows)
      expect([
        [`title ${id}`, `text ${id}`],
        [null, null],
      ]).toContainEqual([title, text]);
    return idsOf(rows.filter(({ text }) => text === null))
      .sort()
      .join();
  });
  expect(others).toEqual([first, first]);
  return first.split(',').filter(Boolean);
};

describe('title and text are withheld, alike in every list,', () => {
  test.each<[string, Reader, string[]]>([
    ['from readers where a restriction holds', reader('DE'), ['a1']],
    ['from no reader elsewhere', reader('FR'), []],
    ['from readers of an unknown territory, where any restriction holds', reader(null), ['a1']],
    ['from everybody once it holds everywhere', reader('FR', tomorrow), ['b1']],
    ['never from staff', { caller: { graph: 'platform', country: 'DE' }, now: tomorrow, cards: noSource }, []],
  ])('%s', async (_, who, expected) => expect(await withheldFrom(who)).toEqual(expected));
});

test('the newest items come first, and a page continues behind its last row, also between two of one instant', async () => {
  const page = async (after: { at: Date; id: string } | null) => newestItems(db, reader('FR'), after, 3);
  const first = await page(null);
  expect(idsOf(first)).toEqual(['c2', 'c1', 'b2']);
  const [, , last] = first;
  const second = await page({ at: last?.publishedAt ?? now, id: last?.id ?? '' });
  expect(idsOf(second)).toEqual(['b1', 'a2', 'a1']);
  expect(await page({ at: second[2]?.publishedAt ?? now, id: 'a1' })).toEqual([]);
});

test('a thread begins with its oldest item and contains no other thread', async () => {
  const first = await itemsOfThread(db, reader('FR'), { thread: 'thread-2', after: null, take: 2 });
  expect(idsOf(first)).toEqual(['a2', 'b2']);
  const after = { at: first[1]?.publishedAt ?? now, id: 'b2' };
  expect(idsOf(await itemsOfThread(db, reader('FR'), { thread: 'thread-2', after, take: 2 }))).toEqual(['c2']);
});

test('an item is read completely, and one that is not published here is left out', async () => {
  expect(await publishedItems(db, reader('FR'), ['b2', 'missing', 'b2'])).toEqual([
    {
      id: 'b2',
      isCard: false,
      isWithheld: false,
      accountId: 'anna',
      threadId: 'thread-2',
      publishedAt: new Date('2026-04-09T12:00:00.123Z'),
      title: 'title b2',
      text: 'text b2',
      language: 'en',
      inReplyTo: 'b1',
    },
  ]);
  expect(await publishedItems(db, reader('FR'), [])).toEqual([]);
});
