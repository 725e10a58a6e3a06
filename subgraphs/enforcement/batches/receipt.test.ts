import { canonicalText, type DecisionDraft, type Json, type SentReceipt } from '@writ/access-log';
import type { EventId } from '@writ/core';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { batchesOn } from '../testing/batches.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';
import { decisionsUnder } from './receipt.ts';

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

/** A log that shows every decision that it is asked for, and the names of what it would open of the entry. */
const opened = { text: '"x"', salt: 'c2FsdA' };
const asked: { event: EventId; decision: DecisionDraft; fields: readonly string[] }[] = [];
const shows = (event: EventId, decision: DecisionDraft, fields: readonly string[]): SentReceipt => {
  asked.push({ event, decision, fields });
  const openings = Object.fromEntries(Object.keys(decision.fields).map((field) => [field, opened]));
  return {
    event,
    index: '1',
    leaf: '',
    proof: '',
    commitments: {},
    openings: {},
    decision: { place: '0', proof: [], commitments: {}, openings },
  };
};
const receiptFor = async (who: Who, id: string) => {
  asked.length = 0;
  const { data, codes } = await served.ask(who, 'query ($id: ID!) { decisionReceipt(restriction: $id) }', { id });
  const text: string | null = data?.decisionReceipt ?? null;
  return { codes, receipt: text === null ? null : (JSON.parse(text) as { event: string; decision: { openings: object } }) };
};

test('the platform gets all of a decision in bulk, and its account holder all but the key of the line', async () => {
  const { entry, made } = await decided();
  served.parts.log.cosignedDecision = async (event, decision, fields) => shows(event, decision, fields);
  const [first = '', second = ''] = made;
  const { receipt } = await receiptFor('agent', first);
  expect(receipt).toMatchObject({ event: entry.event, decision: { openings: { id: { value: 'x', salt: 'c2FsdA' } } } });
  expect(Object.keys(receipt?.decision.openings ?? {})).toEqual(['id', 'line', 'legal', 'target', 'fact']);
  expect(asked).toMatchObject([{ event: entry.event, decision: { id: first }, fields: ['type', 'time', 'legal'] }]);
  const own = await receiptFor('author', first);
  expect(Object.keys(own.receipt?.decision.openings ?? {})).toEqual(['id', 'legal', 'target', 'fact']);
  expect(asked[0]?.fields).toEqual(['type', 'time', 'legal']);
  expect(await receiptFor('author', second)).toEqual({ codes: ['NOT_FOUND'], receipt: null });
  expect(asked).toEqual([]);
  expect(await receiptFor('author', 'none')).toEqual({ codes: ['NOT_FOUND'], receipt: null });
});

test('a line keeps its restriction and the entry that covers it, whoever has the password of the subgraph', async () => {
  const { entry } = await decided();
  const other = `update enforcement.batch_line set entry = gen_random_uuid() where key = 'a'`;
  const none = `update enforcement.batch_line set entry = null where key = 'a'`;
  const nobody = `update enforcement.batch_line set restriction_id = null, applied_at = null, entry = null where key = 'a'`;
  for (const statement of [other, none, nobody])
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow('a line keeps its restriction and the entry that covers it');
  await db.$executeRawUnsafe(`update enforcement.batch_line set entry = entry, ended_at = now() where key = 'a'`);
  expect(await served.sql('select distinct entry from enforcement.batch_line')).toEqual([{ entry: entry.event }]);
});

test('a single restriction has no receipt of a decision, nor has one whose account was erased', async () => {
  const { made } = await decided();
  const single = await actsOn(served).restrict('agent', { territories: ['AT'] });
  expect(await receiptFor('agent', single.id)).toEqual({ codes: [], receipt: null });
  served.parts.log.cosignedDecision = async () => null;
  expect(await receiptFor('agent', made[0] ?? '')).toEqual({ codes: [], receipt: null });
});

test('a receipt opens to its account holder neither the order behind a decision nor anything that names it', async () => {
  await insertOrder(served, { id: 'o-1' });
  const opened = await batches.open('agent', { order: 'o-1', size: 1 });
  await batches.add('agent', opened.id, { a: { statement: null, order: 'o-1' } });
  await batches.approve('counsel', await batches.close('agent', opened));
  await batches.work();
  const [{ id } = { id: '' }] = (await served.sql('select id from enforcement.restriction')) as { id: string }[];
  served.parts.log.cosignedDecision = async (event, decision, fields) => shows(event, decision, fields);
  const staff = await receiptFor('counsel', id);
  expect([Object.keys(staff.receipt?.decision.openings ?? {}), asked[0]?.fields]).toEqual([
    ['id', 'line', 'legal', 'target', 'fact'],
    ['type', 'time', 'legal'],
  ]);
  const own = await receiptFor('author', id);
  expect([Object.keys(own.receipt?.decision.openings ?? {}), asked[0]?.fields]).toEqual([
    ['id', 'target'],
    ['type', 'time'],
  ]);
});
