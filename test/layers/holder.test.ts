/**
 * Whose account it is, as the platform's source says: remembered for a quarter of an hour by `orders` alone, asked anew then, and never answered
 * from an older answer. On a real database, with a source that says what a test wants.
 */
import { PublicError } from '@writ/core';
import { connect } from '@writ/prisma';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, playClock } from '@writ/prisma/test-database';
import { SourceError } from '@writ/source/client';
import { type HeldBy, holders } from '@writ/subgraph';
import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepHolder } from '../../subgraphs/orders/disclosure/keep-holder.ts';
import { trustProofs } from '../../subgraphs/orders/disclosure/proofs.ts';

const person = { issuer: 'https://people.example', subject: 'alma' };
const queueKey = new Uint8Array(32).fill(5);
const minuteMs = 60_000;

let now: Date;
/** An error is thrown; the function answers when the question is given up. */
let answer: string | null | Error | (() => void);
let asked: number;
let close: (() => Promise<unknown>)[];
let superuser: pg.Client;
/** As the part that decides, and as one that only reads. */
let orders: HeldBy;
let records: HeldBy;
let ordersDb: PrismaClient;

beforeEach(async () => {
  const database = await freshDatabase();
  await playClock(database);
  superuser = await connect(database.options('postgres'));
  await trustProofs(database.options('orders'), queueKey);
  [now, answer, asked] = [new Date('2026-03-01T12:00:00.000Z'), 'account-1', 0];
  const source = {
    holder: async (_: unknown, signal?: AbortSignal) => {
      asked += 1;
      if (typeof answer === 'function')
        return new Promise<never>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  ordersDb = openPrisma(database.options('orders'), 2);
  const recordsDb = openPrisma(database.options('records'), 1);
  const clock = () => now;
  orders = holders({ db: ordersDb, source, clock, keep: keepHolder({ db: ordersDb, queueKey }) });
  records = holders({ db: recordsDb, source, clock });
  close = [() => superuser.end(), () => ordersDb.$disconnect(), () => recordsDb.$disconnect(), () => database.drop()];
});
afterEach(async () => {
  for (const end of close) await end();
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * minuteMs);
};

it('asks once in a quarter of an hour, and every part reads what the deciding one was answered', async () => {
  expect(await orders(person)).toBe('account-1');
  later(14);
  expect([await orders(person), await records(person), asked]).toEqual(['account-1', 'account-1', 1]);
  later(1);
  expect([await orders(person), asked]).toEqual(['account-1', 2]);
});

it('does not remember what a part was answered that does not decide', async () => {
  expect([await records(person), await records(person), asked]).toEqual(['account-1', 'account-1', 2]);
});

it.each([
  ['moved to another account', 'account-2'],
  ['ended', null],
])('ends access at the next question when the holder has %s', async (_, next) => {
  await orders(person);
  answer = next;
  expect(await orders(person)).toBe('account-1');
  later(15);
  expect([await orders(person), await records(person)]).toEqual([next, next]);
});

it('asks each time while there is no account', async () => {
  answer = null;
  expect([await orders(person), await orders(person), asked]).toEqual([null, null, 2]);
});

it.each([
  ['does not answer', new SourceError('NETWORK', 'The adapter does not answer.')],
  ['takes too long', () => undefined],
])('answers nothing old when the source %s', async (_, fault) => {
  await orders(person);
  later(15);
  answer = fault;
  const refusal = expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE', detail: { retryAfterSeconds: 5 } });
  await expect(orders(person)).rejects.toEqual(refusal);
  await expect(records(person)).rejects.toBeInstanceOf(PublicError);
});

it('never replaces an answer by that to an earlier question', async () => {
  const keep = keepHolder({ db: ordersDb, queueKey });
  await keep({ ...person, account: 'account-2' as never, at: now });
  await keep({ ...person, account: 'account-1' as never, at: new Date(now.getTime() - 1) });
  expect([await orders(person), asked]).toEqual(['account-2', 0]);
});

it('knows at once what an import says of a person', async () => {
  await superuser.query(`INSERT INTO records.account VALUES ('account-1', 'one', '2020-01-01Z'), ('account-2', 'two', '2020-01-01Z')`);
  await superuser.query('INSERT INTO records.account_holder VALUES ($1, $2, $3)', [person.issuer, person.subject, 'account-1']);
  await orders(person);
  await superuser.query(`UPDATE records.account_holder SET account_id = 'account-2'`);
  answer = 'account-2';
  expect(await orders(person)).toBe('account-2');
  await superuser.query('DELETE FROM records.account_holder');
  answer = null;
  expect(await orders(person)).toBeNull();
});

it('is nobody without a person', async () => {
  expect([await orders(null), await orders({ issuer: 'anonymous', subject: null }), asked]).toEqual([null, null, 0]);
});
