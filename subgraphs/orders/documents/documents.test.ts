/** Documents of orders on the real database: who attaches one, to what, how it is kept, and what the log has of it. */
import { createHash } from 'node:crypto';
import { type people, production } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { documentLimits } from './documents.ts';

const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id } ... on Refusal { message } } }';
const submit =
  'mutation ($id: ID!) { submitOrder(order: $id, generation: 1) { ... on Order { status } ... on Refusal { reasons message } } }';
const attach = `mutation ($id: ID!, $generation: Int!, $name: String, $content: String!) {
  attachDocument(order: $id, generation: $generation, name: $name, content: $content) {
    ... on Order { documents { id name sha256 bytes } } ... on Refusal { reasons message } } }`;
const listed = 'query ($id: ID!) { order(id: $id) { documents { id name sha256 bytes } } }';
const content = 'query ($id: ID!, $document: ID!) { order(id: $id) { document(id: $document) } }';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const bytes = Buffer.from('%PDF-1.7 Warrant of the court');
const sha256Of = (one: Uint8Array): string => createHash('sha256').update(one).digest('hex');

async function drafted(who: keyof typeof people = 'police'): Promise<string> {
  const { identifiers: targets, ...rest } = production();
  const { data } = await served.ask(who, draft, { input: JSON.parse(JSON.stringify({ ...rest, targets })) });
  return data.draftOrder.id;
}
const attached = async (
  id: string,
  over: { who?: keyof typeof people; generation?: number; name?: string | null; content?: string } = {},
) => {
  const { who = 'police', generation = 1, name = 'Warrant.pdf', content: given = bytes.toString('base64') } = over;
  const { data, messages } = await served.ask(who, attach, { id, generation, name, content: given });
  return data?.attachDocument ?? messages;
};

describe('a document of a draft', () => {
  it('is kept sealed, as it was, and is in the entry of the submission by its hash', async () => {
    const id = await drafted();
    const from = served.entries.length;
    const { documents } = await attached(id, { name: 'C:\\cases\\War\u202erant.pdf' });
    expect(documents).toEqual([{ id: expect.any(String), name: 'Warrant.pdf', sha256: sha256Of(bytes), bytes: bytes.length }]);
    const rows = await served.sql('select sealed, wrapped from orders.order_document where order_id = $1', [id]);
    expect(Buffer.concat(rows.flatMap((row) => [row['sealed'], row['wrapped']] as Buffer[])).includes('Warrant')).toBe(false);
    const read = await served.ask('police', content, { id, document: documents[0].id });
    expect(Buffer.from(read.data.order.document, 'base64').equals(bytes)).toBe(true);
    expect((await served.ask('police', submit, { id })).data.submitOrder).toEqual({ status: 'SUBMITTED' });
    const entries = served.entries.slice(from).map(({ type, details }) => [type, (details as { legal: Record<string, unknown> }).legal]);
    expect(entries).toEqual([
      [
        'order.drafted.v1',
        expect.objectContaining({ order: id, document: { id: documents[0].id, sha256: sha256Of(bytes), bytes: bytes.length } }),
      ],
      ['order.submitted.v1', expect.objectContaining({ documents: [{ sha256: sha256Of(bytes), bytes: bytes.length }] })],
    ]);
    // Its name is nobody's but theirs who read the order.
    expect(JSON.stringify(served.entries.slice(from))).not.toContain('Warrant');
  });

  it('is of its author until the order is submitted, and of whoever validates it from then on', async () => {
    const id = await drafted();
    const { documents } = await attached(id);
    const asked = { id, document: documents[0].id };
    for (const who of ['policeColleague', 'otherPolice', 'judge', 'agent', 'counsel', 'auditor'] as const) {
      expect((await served.ask(who, listed, { id })).data?.order ?? null, who).toBeNull();
      expect((await served.ask(who, content, asked)).data?.order?.document ?? null, who).toBeNull();
      expect(await attached(id, { who, content: 'AAAA' }), who).not.toHaveProperty('documents');
    }
    await served.ask('police', submit, { id });
    expect((await served.ask('judge', content, asked)).data.order.document).toBe(bytes.toString('base64'));
    // What waits for a validator is not yet the platform's.
    for (const who of ['otherPolice', 'agent', 'counsel'] as const)
      expect((await served.ask(who, content, asked)).data?.order?.document ?? null, who).toBeNull();
    const seen = await served.ask('auditor', 'query ($id: ID!) { order(id: $id) { documents { sha256 bytes } } }', { id });
    expect(seen.data.order.documents).toEqual([{ sha256: sha256Of(bytes), bytes: bytes.length }]);
  });

  it('comes with a draft in the generation that its author saw, and never later', async () => {
    const id = await drafted();
    expect((await attached(id, { generation: 2 })).reasons).toEqual(['STALE']);
    await served.ask('police', submit, { id });
    expect((await attached(id, { generation: 2 })).reasons).toEqual(['WRONG_STATE']);
    expect(await served.sql('select 1 from orders.order_document where order_id = $1', [id])).toEqual([]);
  });

  it('ends with a draft that is discarded', async () => {
    const id = await drafted();
    await attached(id);
    const discard = 'mutation ($id: ID!) { discardDraft(order: $id, generation: 1) { __typename } }';
    expect((await served.ask('police', discard, { id })).data.discardDraft.__typename).toBe('DiscardedDraft');
    expect(await served.sql('select 1 from orders.order_document where order_id = $1', [id])).toEqual([]);
  });

  it('opens in no other order and in the place of no other document', async () => {
    const [one, other] = [await drafted(), await drafted()];
    const [{ id: first }] = (await attached(one)).documents;
    const [{ id: second }] = (await attached(other, { content: Buffer.from('Another').toString('base64') })).documents;
    expect((await served.ask('police', content, { id: other, document: first })).data.order.document).toBeNull();
    await served.sql(
      'update orders.order_document set sealed = f.sealed, wrapped = f.wrapped from orders.order_document f where f.id = $2 and order_document.id = $1',
      [second, first],
    );
    expect((await served.ask('police', content, { id: other, document: second })).messages).toHaveLength(1);
    const both = `query ($id: ID!, $a: ID!, $b: ID!) { order(id: $id) { a: document(id: $a) b: document(id: $b) } }`;
    const [, { id: third }] = (await attached(one, { content: 'AAAA' })).documents;
    expect((await served.ask('police', both, { id: one, a: first, b: third })).messages).toEqual([expect.stringContaining('one document')]);
  });

  it.each([
    ['is not in Base64', 'no base64!', 'INVALID'],
    ['is in Base64 with something behind it', `${bytes.toString('base64')}\n`, 'INVALID'],
    ['is empty', '', 'MISSING'],
    ['is too large', Buffer.alloc(documentLimits.bytes + 1).toString('base64'), 'LIMIT_EXCEEDED'],
  ])('is refused where it %s', async (_what, given, code) => {
    const id = await drafted();
    expect((await attached(id, { content: given })).reasons).toEqual([code]);
    expect(await served.sql('select 1 from orders.order_document where order_id = $1', [id])).toEqual([]);
  });

  it('is one of five, each of them once', async () => {
    const id = await drafted();
    for (let at = 0; at < documentLimits.documents; at += 1)
      expect(await attached(id, { content: Buffer.from([at]).toString('base64') })).toHaveProperty('documents');
    expect((await attached(id, { content: Buffer.from([9]).toString('base64') })).reasons).toEqual(['LIMIT_EXCEEDED']);
    const other = await drafted();
    await attached(other);
    expect((await attached(other)).reasons).toEqual(['WRONG_STATE']);
  });
});
