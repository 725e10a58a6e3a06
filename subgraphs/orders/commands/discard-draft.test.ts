/** A draft is discarded by its author: nothing of it stays in the database, the log has its kind and its id, and nothing else is ever deleted in this way. */
import { randomUUID } from 'node:crypto';
import { type people, production } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id } ... on Refusal { message } } }';
const submit = 'mutation ($id: ID!) { submitOrder(order: $id, generation: 1) { ... on Order { status } ... on Refusal { reasons } } }';
const discard = `mutation ($id: ID!, $generation: Int!) {
  discardDraft(order: $id, generation: $generation) { __typename ... on DiscardedDraft { order kind } ... on Refusal { reasons } } }`;

let served: Served;
let role: pg.Client;
beforeAll(async () => {
  served = await serve({ works: false });
  role = await connect(served.database.options('orders'));
});
afterEach(() => role.query('ROLLBACK'));
afterAll(async () => {
  await role.end();
  await served.close();
});

/** What was typed, which nothing else has. */
const typed = 'Only-in-this-draft';

async function drafted(): Promise<string> {
  const { identifiers: targets, ...content } = production();
  const input = { ...content, targets, purpose: typed, legalBasis: { ...content.legalBasis, grounds: typed } };
  const { data } = await served.ask('police', draft, { input: JSON.parse(JSON.stringify(input)) });
  return data.draftOrder.id;
}
const discarded = async (who: keyof typeof people, id: string, generation = 1) =>
  (await served.ask(who, discard, { id, generation })).data.discardDraft;

/** Every row of the schema `orders` that names the order, by table. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const tables = await served.sql(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'orders' ORDER BY 1`);
  const found: Record<string, number> = {};
  for (const { name } of tables as { name: string }[]) {
    const [row] = await served.sql(`SELECT count(*)::int AS rows FROM orders."${name}" t WHERE strpos(to_jsonb(t)::text, $1) > 0`, [id]);
    if (row?.['rows'] !== 0) found[name] = row?.['rows'] as number;
  }
  return found;
}

describe('the author', () => {
  it('discards a draft, of which nothing stays but its kind and its id in the log', async () => {
    const id = await drafted();
    expect(await rowsOf(id)).toMatchObject({ legal_order: 1, order_event: 1, order_target: 1 });
    const before = served.entries.length;
    expect(await discarded('police', id)).toEqual({ __typename: 'DiscardedDraft', order: id, kind: 'EPOC' });
    expect(await rowsOf(id)).toEqual({});
    expect(served.entries.slice(before)).toMatchObject([
      {
        type: 'order.discarded.v1',
        kind: 'authority',
        details: { action: 'discardDraft', outcome: 'success', legal: { basis: 'ORDER', order: id, kind: 'EPOC' } },
      },
    ]);
    expect(JSON.stringify(served.entries)).not.toContain(typed);
    const { data } = await served.ask('police', 'query ($id: ID!) { order(id: $id) { id } }', { id });
    expect(data?.order ?? null, 'for its author too').toBeNull();
  });

  it('discards it once, also where two pages do so at the same time', async () => {
    const id = await drafted();
    const answers = await Promise.all([discarded('police', id), discarded('police', id)]);
    expect(answers.map(({ __typename: name }) => name).sort()).toEqual(['DiscardedDraft', 'Refusal']);
    expect(answers.find(({ reasons }) => reasons)?.reasons).toEqual(['NOT_FOUND']);
    expect(
      served.entries.filter(({ type, details }) => type === 'order.discarded.v1' && JSON.stringify(details).includes(id)),
    ).toHaveLength(1);
  });

  it('does not discard what was submitted, or in another generation than was seen', async () => {
    const id = await drafted();
    expect((await discarded('police', id, 2)).reasons).toEqual(['STALE']);
    await served.ask('police', submit, { id });
    const before = await rowsOf(id);
    expect((await discarded('police', id)).reasons, 'as it was seen before').toEqual(['STALE']);
    expect((await discarded('police', id, 2)).reasons).toEqual(['WRONG_STATE']);
    expect(await rowsOf(id)).toEqual(before);
  });

  it('discards or submits where both come at the same time, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await drafted();
      const [gone, sent] = await Promise.all([discarded('police', id), served.ask('police', submit, { id })]);
      const status = sent.data?.submitOrder?.status ?? null;
      expect([gone.__typename, status], JSON.stringify([gone, sent])).toEqual(
        gone.__typename === 'Refusal' ? ['Refusal', 'SUBMITTED'] : ['DiscardedDraft', null],
      );
      expect(Object.keys(await rowsOf(id)).length > 0).toBe(gone.__typename === 'Refusal');
    }
  });
});

it.each(['policeColleague', 'otherPolice', 'prosecutor'] as const)('%s is answered as for a draft that is not there', async (who) => {
  const id = await drafted();
  const [theirs, missing] = [await discarded(who, id), await discarded(who, 'no-such-order')];
  expect(theirs).toEqual(missing);
  expect(theirs.reasons).toEqual(['NOT_FOUND']);
  expect(await rowsOf(id)).toMatchObject({ legal_order: 1 });
});

describe('the password of the role alone', () => {
  const denied = '42501';
  const codeOf = async (sql: string, values: unknown[] = []): Promise<string> => {
    try {
      await role.query(sql, values);
      return '';
    } catch (fault) {
      return (fault as { code: string }).code;
    }
  };
  const discardAs = (id: string, who: { issuer: string; subject: string }, entry: string) =>
    codeOf('SELECT orders.discard_draft($1, $2, $3, $4)', [id, who.issuer, who.subject, entry]);
  /** Leaves an entry pending, and answers its id. */
  async function entryOf(id: string, type = 'order.discarded.v1'): Promise<string> {
    const event = randomUUID();
    const pending = { type, entry: JSON.stringify({ details: { legal: { order: id } } }) };
    await role.query('INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [event, JSON.stringify(pending)]);
    return event;
  }
  /** Tries in a transaction of its own, which is taken back. */
  async function inOne<Result>(work: () => Promise<Result>): Promise<Result> {
    await role.query('BEGIN');
    try {
      return await work();
    } finally {
      await role.query('ROLLBACK');
    }
  }
  const author = async (id: string) => {
    const [row] = await served.sql('SELECT issuing_issuer AS issuer, issuing_subject AS subject FROM orders.legal_order WHERE id = $1', [
      id,
    ]);
    return row as { issuer: string; subject: string };
  };

  it('deletes a draft beside the entry that names it', async () => {
    const id = await drafted();
    const who = await author(id);
    expect(await inOne(async () => discardAs(id, who, await entryOf(id)))).toBe('');
  });
  it('deletes none without an entry, with one of another draft, of another type, or of an earlier transaction', async () => {
    const [id, other] = [await drafted(), await drafted()];
    const who = await author(id);
    expect(await inOne(() => discardAs(id, who, randomUUID()))).toBe(denied);
    expect(await inOne(async () => discardAs(id, who, await entryOf(other)))).toBe(denied);
    expect(await inOne(async () => discardAs(id, who, await entryOf(id, 'order.drafted.v1')))).toBe(denied);
    const earlier = await entryOf(id);
    expect(await inOne(() => discardAs(id, who, earlier))).toBe(denied);
    await served.sql('DELETE FROM log.log_pending WHERE event_id = $1', [earlier]);
  });
  it('deletes none of somebody else, and no order that was submitted', async () => {
    const id = await drafted();
    const who = await author(id);
    expect(await inOne(async () => discardAs(id, { ...who, subject: 'somebody-else' }, await entryOf(id)))).toBe(denied);
    expect(await inOne(async () => discardAs(id, { ...who, issuer: 'https://elsewhere.example' }, await entryOf(id)))).toBe(denied);
    await served.ask('police', submit, { id });
    expect(await inOne(async () => discardAs(id, who, await entryOf(id)))).toBe(denied);
    expect(
      await inOne(async () => {
        await role.query(`UPDATE orders.legal_order SET status = 'DRAFT' WHERE id = $1`, [id]);
        return discardAs(id, who, await entryOf(id));
      }),
      'nor one whose state was written back',
    ).toBe(denied);
  });
  it('deletes no row by itself', async () => {
    const id = await drafted();
    for (const table of ['legal_order', 'order_event'])
      expect(await inOne(() => codeOf(`DELETE FROM orders.${table} WHERE ${table === 'legal_order' ? 'id' : 'order_id'} = $1`, [id]))).toBe(
        denied,
      );
  });
});
