/**
 * What Writ has to know of people whom only the platform knows: where a letter to them goes, and whose account an order names. The import is empty, and the
 * platform's source adapter answers, over the whole stack.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { digest, refusalIn } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const ana = { id: 'did:example:ana', handle: 'ana.example' };
const at = '2026-01-10T12:00:00.000Z';
const address = 'ana@people.example';

let adapter: MemoryAdapter;
let stack: Stack;
beforeAll(async () => {
  adapter = memoryAdapter({
    accounts: [{ ...ana, identifiers: [{ type: 'EMAIL', value: address }] }],
    records: [
      { type: 'subscriber', key: ana.id, account: ana.id, recordedAt: at, name: 'Ana Example', emails: [address, 'second@people.example'] },
      { type: 'traffic', key: 't-1', account: ana.id, at, recordedAt: at, event: 'LOGIN' },
    ],
    gaps: [],
    items: ['p-1', 'p-2'].map((id) => ({ id, author: ana, publishedAt: at, text: `Text of ${id}.`, version: '1' })),
    files: [],
  });
  stack = await startStack({ live: (_key, config) => adapter.start(config) });
  // A live platform's installation imports nothing.
  await stack.sql('postgres', 'TRUNCATE enforcement.notice, records.account CASCADE');
});
afterAll(async () => {
  await stack.close();
  await adapter.close();
});

const restrict = async (item: string): Promise<void> => {
  const { data, text } = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }',
    { input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }) },
  );
  expect(data.restrict.id, text).toBeDefined();
};
const mails = async (): Promise<string[]> => {
  const folder = join(stack.dataFolder, 'mail');
  return Promise.all((await readdir(folder).catch(() => [])).map((file) => readFile(join(folder, file), 'utf8')));
};
const outcomes = async () =>
  (await stack.sql<{ outcome: string | null }>('postgres', 'SELECT outcome::text FROM enforcement.letter ORDER BY created_at')).map(
    ({ outcome }) => outcome,
  );
const askedAs = (as: string) =>
  adapter.book
    .entries()
    .map(({ target }) => JSON.parse(target).collect)
    .filter((one) => one.as === as);

describe('of somebody whom no import names', () => {
  it('a letter goes to the address that the platform’s source has when it is sent', async () => {
    await restrict('p-1');
    await expect.poll(outcomes, { timeout: 20_000 }).toEqual(['SENT']);
    const [mail] = await mails();
    expect(mail).toContain(`To: ${address}`);
    expect(askedAs('LETTER')).toMatchObject([{ account: ana.id, fields: ['EMAILS'], categories: [{ category: 'SUBSCRIBER' }] }]);
    for (const table of ['records.subscriber', 'records.identifier'])
      expect(await stack.sql('postgres', `SELECT FROM ${table}`)).toEqual([]);
  });

  it('one who has no address any more gets none, which is no fault', async () => {
    adapter.platform.records = adapter.platform.records.map((record) =>
      record.type === 'subscriber' ? { ...record, emails: [] } : record,
    );
    await restrict('p-2');
    await expect.poll(outcomes, { timeout: 20_000 }).toEqual(['SENT', 'NO_ADDRESS']);
    expect(await mails()).toHaveLength(1);
  });

  it('a marked account is found by the identifier that an order names', async () => {
    const { data, text } = await stack.ask(
      'platform',
      'counsel-1',
      `mutation { markAccount(account: "${ana.id}", kind: PRESS, reason: "The list of the press council.") { ... on AccountMark { id } ... on Refusal { reasons } } }`,
    );
    expect(data?.markAccount.id, text).toBeDefined();
    const orders = ordersOn(stack);
    const approved = await orders.decide(
      'agent-1',
      await orders.claim(
        'agent-1',
        await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(address)))),
      ),
    );
    expect(refusalIn(await orders.act('counsel-1', 'releaseOrder', approved, digest(approved))).reasons).toEqual(['NOT_YET']);
    const seen = await stack.ask('platform', 'counsel-2', `{ order(id: "${approved.id}") { targets { mark } } }`);
    expect(seen.data?.order.targets).toEqual([{ mark: 'PRESS' }]);
  });
});
