import { openPrisma } from '@writ/prisma/client';
import { freshDatabase } from '@writ/prisma/test-database';
import { expect, test } from 'vitest';
import { loadersOf } from './loaders.ts';

test('a page of fifty items is one query of what is in effect, whatever the territories, until something changes', async () => {
  const database = await freshDatabase();
  const prisma = openPrisma(database.options('enforcement'));
  const ways = ['$queryRaw', 'restriction'];
  const used: string[] = [];
  const counted = new Proxy(prisma, {
    get(target, name) {
      if (ways.includes(String(name))) used.push(String(name));
      return Reflect.get(target, name, target);
    },
  });
  const loaders = loadersOf(counted, new Date());
  const items = Array.from({ length: 50 }, (_, index) => `item-${index}`);
  const read = () => Promise.all([...items, ...items].map((item) => loaders.effects.load(item)));
  expect(await read()).toEqual([...items, ...items].map(() => []));
  await read();
  expect(used).toEqual(['$queryRaw']);
  loaders.forget(new Date());
  await read();
  expect(used).toEqual(['$queryRaw', '$queryRaw']);
  await prisma.$disconnect();
  await database.drop();
});
