import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../prisma/testing/test-database.ts';
import { linkHolders, load, type Seeded, seed } from './index.ts';
import type { ImportLine } from './lines/lines.ts';
import { allLines, lineOf } from './testing/sample-lines.ts';

const blindIndexKey = Buffer.alloc(32, 7);
const issuer = 'http://localhost:4000/oidc';
let database: TestDatabase;
let owner: pg.Pool;
let superuser: pg.Pool;
const steps: number[] = [];
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool(database.options('owner'));
  superuser = new pg.Pool(database.options('postgres'));
  seeded = await seed({ owner, issuer, blindIndexKey, limit: 60, progress: (done, total) => steps.push(done / (total ?? 0)) });
});
afterAll(async () => {
  await Promise.all([owner.end(), superuser.end()]);
  await database.drop();
});

const rows = async (query: string): Promise<Record<string, unknown>[]> => (await superuser.query(query)).rows;

describe('a small seed', () => {
  it('adds something of every type', () => {
    const { holder, ...added } = seeded.added;
    expect(holder).toBe(0);
    for (const count of Object.values(added)) expect(count).toBeGreaterThan(0);
    expect(seeded.added.notice).toBe(15);
  });

  it('links both holders to accounts with public items or private messages', async () => {
    expect(await rows('SELECT issuer, subject, account_id FROM records.account_holder ORDER BY subject')).toEqual(
      ['holder-1', 'holder-2'].map((subject) => ({ issuer, subject, account_id: seeded.holders[subject] })),
    );
    const [counts] =
      await rows(`SELECT (SELECT count(*)::int FROM content.item i JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1') AS items,
      (SELECT count(*)::int FROM content.message m JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1') AS messages1,
      (SELECT count(*)::int FROM content.message m JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-2') AS messages2`);
    expect(counts?.items).toBeGreaterThan(0);
    expect(counts?.messages1).toBeGreaterThan(0);
    expect(counts?.messages2).toBeGreaterThan(5);
  });

  it('leaves no answer without its question, and no notice without its item', async () => {
    expect(
      await rows(
        'SELECT id FROM content.item i WHERE in_reply_to IS NOT NULL AND NOT EXISTS (SELECT FROM content.item p WHERE p.id = i.in_reply_to)',
      ),
    ).toEqual([]);
    expect(await rows('SELECT id FROM enforcement.notice n WHERE NOT EXISTS (SELECT FROM content.item i WHERE i.id = n.item_id)')).toEqual(
      [],
    );
    expect((await rows('SELECT id FROM content.item WHERE in_reply_to IS NOT NULL')).length).toBeGreaterThan(5);
  });

  it('records its rows now and dates them at the time of the mail', async () => {
    expect(await rows("SELECT id FROM content.message WHERE recorded_at < now() - interval '1 hour' OR at > '2006-01-01'")).toEqual([]);
  });

  it('reports its progress, up to the end', () => {
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('adds in a second run what is missing, as after an interrupted one, and nothing else', async () => {
    const lost = await superuser.query("DELETE FROM content.message WHERE id NOT LIKE '%-copy-%'");
    expect(lost.rowCount).toBeGreaterThan(5);
    const again = await seed({ owner, issuer, blindIndexKey, limit: 60 });
    expect(again.added).toEqual({ account: 0, identification: 0, traffic: 0, item: 0, message: lost.rowCount, notice: 0, holder: 0 });
  });
});

describe('the load of lines', () => {
  async function* lines(...list: ImportLine[]): AsyncGenerator<ImportLine> {
    yield* list;
  }

  it('refuses the batch of a bad line and keeps those before it', async () => {
    const good = Array.from({ length: 500 }, (_, index) => lineOf('account', { key: `load-${index}`, handle: `load-${index}` }));
    const bad = lineOf('item', { key: 'load-item', account: 'load-0', publishedAt: 'never' });
    await expect(
      load(lines(...good, lineOf('item', { key: 'load-good', account: 'load-0' }), bad), owner, { blindIndexKey }),
    ).rejects.toThrow();
    expect(await rows("SELECT count(*)::int AS accounts FROM records.account WHERE id LIKE 'load-%'")).toEqual([{ accounts: 500 }]);
    expect(await rows("SELECT id FROM content.item WHERE id LIKE 'load-%'")).toEqual([]);
  });

  it('fails for a line whose account does not exist', async () => {
    await expect(load(lines(...allLines().slice(1)), owner, { blindIndexKey })).rejects.toThrow('no such account is known');
  });

  it('leaves an account with its holder', async () => {
    await linkHolders(owner, issuer, { 'holder-1': 'load-0', 'holder-3': 'load-1' });
    expect(await rows("SELECT subject, account_id FROM records.account_holder WHERE account_id LIKE 'load-%'")).toEqual([
      { subject: 'holder-3', account_id: 'load-1' },
    ]);
    await expect(linkHolders(owner, issuer, { 'holder-4': 'nobody' })).rejects.toThrow('foreign key');
  });
});
