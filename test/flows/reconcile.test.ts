/**
 * Whoever runs the platform's adapter compares its book with the log of a Writ that runs: what orders collected is in both. The book is a file, or is in a
 * database. Then somebody who has every key of Writ, that of the log too, collects under an order that nobody drew up: the adapter believes the log, and
 * the book tells.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntryDraft } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { BookEntry } from '@writ/source';
import { openBook, type SqliteBook } from '@writ/source/book';
import { openPostgresBook } from '@writ/source/book/postgres';
import { MadeLog } from '@writ/source/testing';
import { collectReceipt } from '@writ/source/wire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, sourceBook, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const program = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

let stack: Stack;
let email: string;
/** A database beside a platform's own, and the role that has its book to itself there. */
const suffix = randomUUID().slice(0, 8);
const [database, role] = [`book_${suffix}`, `adapter_${suffix}`];
beforeAll(async () => {
  stack = await startStack({ witness: true, uncompared: 'an entry is appended by hand' });
  await writeFile(join(stack.dataFolder, 'token'), await stack.token('auditor'), { mode: 0o600 });
  ({ email } = await holderIn(stack, 'holder-1'));
  await ordersOn(stack).intoForce(epoc(email));
  for (const text of [
    `CREATE ROLE ${role} LOGIN`,
    `ALTER ROLE ${role} SET synchronous_commit = on`,
    `CREATE DATABASE ${database} OWNER ${role}`,
  ])
    await stack.sql('postgres', text);
});
afterAll(async () => {
  if (stack === undefined) return;
  await stack.sql('postgres', `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await stack.sql('postgres', `DROP ROLE IF EXISTS ${role}`);
  await stack.close();
});

async function published(): Promise<void> {
  await workerIdle(stack);
  const size = await logSize(stack);
  const shown = async () => Number((await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
  await vi.waitFor(async () => expect(await shown()).toBeGreaterThanOrEqual(size));
}

/** What the command says of the book at a place, and its exit code. */
async function reconciled(place = sourceBook(stack.dataFolder)): Promise<{ code: number; text: string }> {
  await published();
  const call = [
    ...['source', 'reconcile', place, '--log', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey],
    ...['--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', join(stack.dataFolder, 'token')],
  ];
  const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...call], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
}

/** An entry that says what a collection's does, as only the holder of the log's key can write it. */
function forged(): EntryDraft {
  const at = new Date();
  const window = { from: '2002-08-01T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' };
  const collect = {
    as: 'ORDER',
    order: 'nobody-drew-it-up',
    identifier: { type: 'EMAIL', value: email },
    categories: [{ category: 'TRAFFIC', ...window }],
    horizon: at.toISOString(),
    until: new Date(at.getTime() + 600_000).toISOString(),
  };
  return {
    event: newEventId(),
    kind: 'system',
    type: 'record.collection.v1',
    at,
    details: { action: 'collect', outcome: 'success', target: { collect }, legal: { order: 'nobody-drew-it-up' } },
  };
}

const agreed = /^orders\s+passed\s+[1-9]\d* collections, each under an order that was drawn up and served before/m;

it('finds each collection of a lawful order in the log and in the book', async () => {
  const { code, text } = await reconciled();
  expect(text).toMatch(agreed);
  expect(code, text).toBe(0);
});

/** The address of the book's database, as its operator writes it. */
function address(name = database): string {
  const { host, port } = stack.database.options('postgres');
  return `postgresql://${role}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Uses the book's database as its operator. */
async function inDatabase<Answer>(use: (pool: pg.Pool) => Promise<Answer>): Promise<Answer> {
  const pool = new pg.Pool({ connectionString: address(), max: 1 });
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}
const noBook = (): Promise<unknown> => inDatabase((pool) => pool.query('DROP SCHEMA IF EXISTS writ_book CASCADE'));

function inFile<Answer>(place: string, use: (book: SqliteBook) => Answer): Answer {
  const book = openBook(place);
  try {
    return use(book);
  } finally {
    book[Symbol.dispose]();
  }
}

/** Writes another book with these entries, and answers where it is. */
const writers: Record<string, (entries: readonly BookEntry[]) => Promise<string>> = {
  async 'in a file'(entries) {
    const place = join(stack.dataFolder, `${randomUUID()}.sqlite`);
    inFile(place, (book) => {
      for (const entry of entries) void book.begin(entry);
    });
    return place;
  },
  async 'in a database'(entries) {
    await noBook();
    await inDatabase(async (pool) => {
      const book = await openPostgresBook(pool);
      for (const entry of entries) await book.begin(entry);
    });
    return address();
  },
};

/** What the adapter of this Writ wrote down. */
const written = (): BookEntry[] => inFile(sourceBook(stack.dataFolder), (book) => book.entries());
const isOrders = ({ target }: BookEntry): boolean => target.includes('"as":"ORDER"');

describe.each(Object.entries(writers))('a book %s', (_, write) => {
  it('that agrees with the log ends with 0', async () => {
    const { code, text } = await reconciled(await write(written()));
    expect(text).toMatch(agreed);
    expect(code, text).toBe(0);
  });

  it('without a request that the log has ends with 1, and names its entry', async () => {
    const [missing, ...rest] = written().filter(isOrders);
    const { code, text } = await reconciled(await write([...written().filter((one) => !isOrders(one)), ...rest]));
    expect(text).toContain(`Entry ${missing?.index} collects records, and the book has no request under it.`);
    expect(code, text).toBe(1);
  });

  it('with a request that the log has not ends with 1, and names its entry', async () => {
    const [one] = written().filter(isOrders);
    const other = new MadeLog('other.example/log/1');
    const made = other.append({ type: 'record.collection.v1', kind: 'system', values: { target: JSON.parse(one?.target ?? '') } });
    const { event, index, openings } = made;
    const more = {
      entry: event,
      index: String(index),
      target: openings['target']?.text ?? '',
      receipt: JSON.stringify(other.receipt(made)),
    };
    const { code, text } = await reconciled(await write([...written(), { ...(one as BookEntry), ...more }]));
    expect(text).toContain(`Entry ${index} (${event}): the log has another leaf there than the book.`);
    expect(code, text).toBe(1);
  });
});

it('a database without a book, and one that is not there, are no empty book', async () => {
  await noBook();
  const without = await reconciled(address());
  expect(without.text).toContain('There is no book in this database');
  expect(without.code).toBe(2);
  const nowhere = await reconciled(address('no_such_database'));
  expect(nowhere.text).toContain("The book can't be read from its database.");
  expect(nowhere.code).toBe(1);
});

it('finds the collection that was appended by hand under an order that nobody drew up', async () => {
  const { index } = await stack.log.append(forged());
  const receipt = collectReceipt.parse(await stack.log.cosignedReceipt(index, ['type', 'target', 'outcome']));
  const consistency = async (from: number, to: number) =>
    ((await stack.log.consistencyProof(from, to)) ?? []).map((hash) => Buffer.from(hash).toString('base64'));
  let lines = 0;
  for await (const part of stack.source.collect({ receipt, consistency })) for await (const _ of part.lines) lines += 1;
  expect(lines, 'whoever has the key of the log is answered').toBeGreaterThan(0);

  const { code, text } = await reconciled();
  expect(text).toContain(`Entry ${index} collects records under the order nobody-drew-it-up, and nobody drew it up before.`);
  expect(code).toBe(1);
});
