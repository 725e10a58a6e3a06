import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { at, hour, start } from '@writ/orders-domain/testing';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemAuthor } from '../commands/command-entries.ts';
import { certificates } from '../testing/certificates.ts';
import { putKey } from '../testing/enrolled-key.ts';
import { type Served, serve } from '../testing/served.ts';
import { markTried, usableKey } from './usable.ts';

let served: Served;
let db: PrismaClient;
let body: string;
beforeAll(async () => {
  served = await serve();
  db = openPrisma(served.database.options('orders'));
  const [row] = await served.sql('SELECT id FROM orders.enrolment ORDER BY id LIMIT 1');
  body = String(row?.['id']);
});
afterAll(async () => {
  await db.$disconnect();
  await served.close();
});

test('a usable key says for whom and how a package is encrypted, and one that is not usable says nothing', async () => {
  const { id, thumbprint } = await putKey(served.sql, body, { usableFrom: at(72 * hour) });
  expect(await usableKey(db, id, body, at(71 * hour))).toBeUndefined();
  expect(await usableKey(db, id, body, at(72 * hour))).toEqual({
    id,
    profile: 'CMS',
    material: certificates.evidence,
    thumbprint,
    tried: false,
  });
});

test('a trial that passed is marked with its entry, once, in the transaction of whoever knows of it', async () => {
  const { id } = await putKey(served.sql, body, { certificate: certificates.evidence384 });
  const author = systemAuthor(newOperationId());
  const mark = () =>
    commitWithEntries({ ...served.options, db }, async (transaction, now) => {
      const key = (await usableKey(transaction, id, body, now)) ?? expect.fail('no key');
      const { drafts, last } = markTried(transaction, author, { key, enrolment: body, package: 'package-1', at: now });
      return { result: drafts.length, drafts, last };
    });
  expect([await mark(), await mark()]).toEqual([1, 0]);
  expect((await usableKey(db, id, body, start))?.tried).toBe(true);
  expect(served.entries.filter(({ type }) => type === 'key.tried.v1')).toMatchObject([
    { details: { legal: { enrolment: body, key: id, package: 'package-1' }, target: { profile: 'CMS', purpose: 'ENCRYPTION' } } },
  ]);
});
