/** What is kept of an item ends with its matter. Regulation (EU) 2016/679, Art. 5(1)(e). */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedByTables } from '../../../packages/subgraph/testing/table-items.ts';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { endKeeping } from './end-keeping.ts';
import { forgetCards } from './forget-cards.ts';

const stopping = new AbortController().signal;
let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database, 2);
  await served.sql('UPDATE enforcement.effect_source SET live = true');
  const author = { id: 'author', handle: 'author' };
  const card = signedByTables({ id: 'p-1', author, version: 'v1', publishedAt: '2026-02-01T00:00:00.000Z', text: 'A text.' });
  await served.sql('SELECT content.keep_card($1, $2, $3, $4)', [card.answer, card.signature, 'v1', served.state.now]);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const at = async (instant: string) => {
  served.state.now = new Date(instant);
  await endKeeping.round({ ...served.parts, db });
  expect(await forgetCards.round({ ...served.parts, db }, stopping)).toBe(false);
  const [item] = await served.sql(`SELECT text, account_id FROM content.item WHERE id = 'p-1'`);
  const versions = await served.sql(`SELECT version FROM content.card WHERE item_id = 'p-1' ORDER BY version`);
  return { ...item, versions: versions.length };
};
const gone = { text: null, account_id: 'author', versions: 0 };

test('a card that nothing came of goes after seven months, with its words, and not before', async () => {
  expect(await at('2026-10-01T11:59:59.999Z')).toMatchObject({ text: 'A text.', versions: 1 });
  expect(await at('2026-10-01T12:00:00.001Z')).toEqual(gone);
});

test('a card stays as long as a notice is kept, and goes with it', async () => {
  const { id } = await acts.submitNotice('reader', { item: 'p-1' });
  expect(await at('2030-01-01T00:00:00.000Z')).toMatchObject({ text: 'A text.' });
  served.state.now = new Date('2030-01-01T00:00:00.000Z');
  await acts.claim('agent', id);
  await acts.decideNotice('agent', id, 'NOT_ACTIONED');
  expect(await at('2030-12-31T23:59:59.000Z')).toMatchObject({ text: 'A text.' });
  expect(await at('2031-01-01T00:00:00.001Z')).toEqual(gone);
});

test('a card stays while a restriction is in effect, and seven months after its end', async () => {
  const { id } = await acts.restrict('agent', { item: 'p-1' });
  expect(await at('2030-01-01T00:00:00.000Z')).toMatchObject({ text: 'A text.' });
  await acts.lift('agent', id);
  expect(await at('2030-07-31T23:59:59.999Z')).toMatchObject({ text: 'A text.' });
  expect(await at('2030-08-01T00:00:00.001Z')).toEqual(gone);
});

test('an item that an import brought keeps its words, and loses its versions', async () => {
  await served.sql(`UPDATE content.item SET text = 'Imported.' WHERE id = 'item-1'`);
  await acts.restrict('agent', { item: 'item-1' }).then(({ id }) => acts.lift('agent', id));
  await at('2026-10-02T00:00:00.000Z');
  expect(await served.sql(`SELECT text FROM content.item WHERE id = 'item-1'`)).toEqual([{ text: 'Imported.' }]);
  expect(await served.sql('SELECT FROM content.card')).toEqual([]);
});
