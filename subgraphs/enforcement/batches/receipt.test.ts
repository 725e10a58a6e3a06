import { canonicalText, type Json, type SentReceipt } from '@writ/access-log';
import type { EventId } from '@writ/core';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { batchesOn } from '../testing/batches.ts';
import { type Served, serve } from '../testing/served.ts';
import { decisionsUnder, receiptOfRestriction } from './receipt.ts';

let served: Served;
let db: PrismaClient;
let batches: ReturnType<typeof batchesOn>;
beforeEach(async () => {
  served = await serve();
  db = openPrisma(served.parts.database);
  batches = batchesOn(served, () => db);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

/** The bytes that are committed to, by decision. */
const texts = (decisions: readonly { id: string; account: string; fields: object }[]): string[] =>
  decisions.map(({ id, account, fields }) => canonicalText({ id, account, fields: fields as Json })).sort();

async function decided() {
  const { id } = await batches.open('agent');
  const lines = { a: {}, b: { item: 'item-2', territories: ['FR', 'DE'] } };
  const { outcomes } = await batches.add('agent', id, lines);
  const entry = served.entries.find(({ type }) => type === 'decisions.v1') ?? expect.unreachable('the batch has an entry');
  const made = (outcomes as { restriction: { id: string } | null }[]).flatMap(({ restriction }) => restriction?.id ?? []);
  return { id, entry, made };
}

test('what is read back of a batch’s decisions is what their entry was made over, also after they ended', async () => {
  const { id, entry, made } = await decided();
  expect(made).toHaveLength(2);
  const before = texts(await decisionsUnder(db, id, entry.event));
  expect(before).toEqual(texts(entry.decisions ?? []));
  await batches.undo('agent', { id, generation: 0 });
  await batches.work();
  expect(texts(await decisionsUnder(db, id, entry.event))).toEqual(before);
});

test('a restriction in bulk is shown under the entry of its batch, and a single one has none', async () => {
  const { entry, made } = await decided();
  const single = await actsOn(served).restrict('agent', { territories: ['AT'] });
  const asked: { event: EventId; id: string }[] = [];
  const log = {
    ...served.parts.log,
    cosignedDecision: async (event: EventId, { id }: { id: string }) => {
      asked.push({ event, id });
      return { event } as SentReceipt;
    },
  };
  const [first = ''] = made;
  expect(await receiptOfRestriction({ db, log }, first)).toEqual({ event: entry.event });
  expect(asked).toEqual([{ event: entry.event, id: first }]);
  expect(await receiptOfRestriction({ db, log }, single.id)).toBeNull();
});
