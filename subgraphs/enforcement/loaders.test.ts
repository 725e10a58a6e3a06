import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { type Loaders, loadersOf } from './loaders.ts';

let database: TestDatabase;
let prisma: PrismaClient;
let used: string[];
let loaders: Loaders;
beforeEach(async () => {
  database = await freshDatabase();
  prisma = openPrisma(database.options('enforcement'));
  const ways = ['$queryRaw', 'restriction', 'complaint'];
  used = [];
  const counted = new Proxy(prisma, {
    get(target, name) {
      if (ways.includes(String(name))) used.push(String(name));
      return Reflect.get(target, name, target);
    },
  });
  loaders = loadersOf(counted, noSource, new Date());
});
afterEach(async () => {
  await prisma.$disconnect();
  await database.drop();
});

test('a page of fifty items is one query for what is in effect, whatever the territories, until something changes', async () => {
  const items = Array.from({ length: 50 }, (_, index) => `item-${index}`);
  const read = () => Promise.all([...items, ...items].map((item) => loaders.effects.load(item)));
  expect(await read()).toEqual([...items, ...items].map(() => []));
  await read();
  expect(used).toEqual(['$queryRaw']);
  loaders.forget(new Date());
  await read();
  expect(used).toEqual(['$queryRaw', '$queryRaw']);
});

test('a page of fifty accesses is one query for the complaints, and invalid ids are no part of it', async () => {
  const ids = [...Array.from({ length: 50 }, (_, index) => String(index)), '-1', 'x', '', '9'.repeat(30)];
  expect(await Promise.all([...ids, ...ids].map((id) => loaders.complaintOfAccess.load(id)))).toEqual([...ids, ...ids].map(() => null));
  expect(used).toEqual(['complaint']);
});
