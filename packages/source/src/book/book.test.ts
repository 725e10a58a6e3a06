/** What every book does, over SQLite and over PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Book, BookEntry } from './book.ts';
import { openPostgresBook } from './postgres-book.ts';
import { openBook } from './sqlite-book.ts';

interface OpenedBook {
  readonly book: Book & { entries(): BookEntry[] | Promise<BookEntry[]> };
  readonly close: () => Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'writ-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file = 0;
let database: TestDatabase;
/** Connections of one process of the adapter. Test databases don't wait for the disk. */
function openPool(): pg.Pool {
  const pool = new pg.Pool({ ...database.options('owner'), max: 4, options: '-c synchronous_commit=on' });
  pool.on('error', () => {});
  return pool;
}

const kinds: Record<string, { prepare: () => Promise<void>; open: () => Promise<OpenedBook>; end: () => Promise<void> }> = {
  SQLite: {
    prepare: async () => void file++,
    async open() {
      const book = openBook(join(folder, `${file}.sqlite`));
      return { book, close: async () => book[Symbol.dispose]() };
    },
    end: async () => {},
  },
  PostgreSQL: {
    async prepare() {
      database = await freshDatabase();
    },
    async open() {
      const pool = openPool();
      return { book: await openPostgresBook(pool), close: () => pool.end() };
    },
    end: () => database.drop(),
  },
};

const entry = {
  entry: 'e-1',
  index: '7',
  at: '2026-01-01T00:00:00.000Z',
  target: '{"collect":{"as":"ORDER"}}',
  receipt: '{"event":"e-1"}',
  accounts: ['did:plc:ana', 'ümlaut "quoted"'],
  until: '2026-01-02T00:00:00.000Z',
};
const now = new Date('2026-01-01T00:00:00.000Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);
const subject = { kind: 'item', id: 'at://post-1' } as const;

describe.each(Object.entries(kinds))('a book in %s', (_, kind) => {
  let opened: OpenedBook;
  beforeEach(async () => {
    await kind.prepare();
    opened = await kind.open();
  });
  afterEach(async () => {
    await opened.close();
    await kind.end();
  });
  /** What another process finds: the one that wrote is gone. */
  async function reopened(): Promise<OpenedBook['book']> {
    await opened.close();
    opened = await kind.open();
    return opened.book;
  }

  it('takes a nonce once, also of twenty at once and after a restart, and forgets it when it has expired', async () => {
    const expires = later(60_000);
    const uses = await Promise.all(Array.from({ length: 20 }, async () => opened.book.useNonce('n-1', expires, now)));
    expect(uses.filter((isFirst) => isFirst)).toHaveLength(1);
    const book = await reopened();
    expect(await book.useNonce('n-1', expires, now)).toBe(false);
    expect(await book.useNonce('n-2', later(120_000), later(61_000))).toBe(true);
    expect(await book.useNonce('n-1', later(180_000), later(62_000))).toBe(true);
  });

  it('remembers the 64 largest checkpoints, whichever comes first', async () => {
    for (const size of [3, 2, ...Array.from({ length: 64 }, (_, index) => 100 + index), 1])
      await opened.book.remember({ size, root: `root of ${size}` });
    await opened.book.remember({ size: 163, root: 'another root' });
    const found = [...(await (await reopened()).checkpoints())].toSorted((a, b) => a.size - b.size);
    expect(found.map(({ size }) => size)).toEqual(Array.from({ length: 64 }, (_, index) => 100 + index));
    expect(found.at(-1)?.root).toBe('root of 163');
  });

  it('keeps an entry as it was first written, and what became of it', async () => {
    expect(await opened.book.entry('e-1')).toBeUndefined();
    await opened.book.begin(entry);
    await opened.book.begin({ ...entry, accounts: ['another'], target: 'another' });
    await opened.book.begin({ ...entry, entry: 'e-0' });
    let book = await reopened();
    expect(await book.entry('e-1')).toEqual({ ...entry, wholeAfter: null, revokedAt: null });
    await book.whole('e-1', null);
    expect(await book.entry('e-1')).toMatchObject({ wholeAfter: '' });
    await book.whole('e-1', 'after-3');
    await book.revoke('e-1', '2026-01-01T01:00:00.000Z');
    await book.revoke('e-1', '2026-01-01T02:00:00.000Z');
    await book.revoke('e-9', '2026-01-01T03:00:00.000Z');
    book = await reopened();
    expect(await book.entry('e-1')).toMatchObject({ wholeAfter: 'after-3', revokedAt: '2026-01-01T01:00:00.000Z' });
    expect([await book.isRevoked('e-1'), await book.isRevoked('e-0'), await book.isRevoked('e-9')]).toEqual([true, false, true]);
    expect((await book.entries()).map((one) => one.entry)).toEqual(['e-1', 'e-0']);
  });

  it('knows the files that lines of an entry named, and of no other', async () => {
    await opened.book.files('e-1', []);
    await opened.book.files('e-1', [
      { sha256: 'aa', account: 'ana', mediaType: 'image/png' },
      { sha256: 'bb', account: 'ana', mediaType: 'image/gif' },
    ]);
    await opened.book.files('e-1', [{ sha256: 'aa', account: 'bert', mediaType: 'text/plain' }]);
    const book = await reopened();
    expect(await book.file('e-1', 'aa')).toEqual({ account: 'ana', mediaType: 'image/png' });
    expect([await book.file('e-1', 'cc'), await book.file('e-2', 'aa')]).toEqual([undefined, undefined]);
  });

  it('keeps the newest state of a subject and its answer', async () => {
    expect(await opened.book.effect(subject)).toBeUndefined();
    await opened.book.setEffect(subject, { sequence: '9', state: 's-9', answer: null });
    expect(await opened.book.effect(subject)).toEqual({ sequence: '9', state: 's-9', answer: null });
    const answer = { sequence: '10', extent: 'PARTIAL' as const, at: '2026-01-01T00:00:00.000Z', remaining: ['sync'], unsupported: [] };
    await opened.book.setEffect(subject, { sequence: '10', state: 's-10', answer });
    await opened.book.setEffect({ kind: 'account', id: subject.id }, { sequence: '1', state: 'other', answer: null });
    expect(await (await reopened()).effect(subject)).toEqual({ sequence: '10', state: 's-10', answer });
  });
});

describe('processes that share a book in PostgreSQL', () => {
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  it('make it once when they start at the same time, and find what was begun when connections are cut', async () => {
    const pools = [openPool(), openPool(), openPool()];
    const superuser = new pg.Pool(database.options('postgres'));
    try {
      const books = await Promise.all(pools.map(openPostgresBook));
      await books[0]?.begin(entry);
      await superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'writ_owner'`,
      );
      const book = await openPostgresBook(openPoolOf(pools));
      expect(await book.entry('e-1')).toMatchObject({ target: entry.target });
      expect(await book.useNonce('n-1', later(1000), now)).toBe(true);
    } finally {
      for (const pool of [...pools, superuser]) await pool.end();
    }
  });

  it('put no older state over a newer one', async () => {
    const pool = openPool();
    try {
      const book = await openPostgresBook(pool);
      await book.setEffect(subject, { sequence: '100', state: 'newer', answer: null });
      await book.setEffect(subject, { sequence: '99', state: 'older', answer: null });
      expect(await book.effect(subject)).toMatchObject({ sequence: '100', state: 'newer' });
    } finally {
      await pool.end();
    }
  });

  it('are refused where the database would lose what it confirmed', async () => {
    const pool = new pg.Pool({ ...database.options('owner'), options: '-c synchronous_commit=off' });
    try {
      await expect(openPostgresBook(pool)).rejects.toThrow('synchronous_commit off');
    } finally {
      await pool.end();
    }
  });
});

function openPoolOf(pools: pg.Pool[]): pg.Pool {
  const pool = openPool();
  pools.push(pool);
  return pool;
}
