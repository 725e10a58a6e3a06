/**
 * Handles of grants in the wrong hands: real ones, caught between the gateway and a subgraph, shown to `records` and `content` directly
 * with the caller token of somebody who has the role. Only the very operation, type and category, and only while the grant lives.
 */
import { createHash } from 'node:crypto';
import type { Role } from '@writ/access';
import { newGrantHandle, newOperationId, type OperationId } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshBudgets, fromRecognisedBody, nameOnly } from '../harness/cases.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { askEntities, callerWith } from '../harness/subgraph-client.ts';
import { Middleman } from './middleman.ts';

type Purpose = 'ORDER' | 'SELF' | 'CASE';
interface Caught {
  handle: string;
  operation: OperationId;
}
/** A field of each category: which subgraph has it, and what is asked of it. */
const fields = {
  SUBSCRIBER: { name: 'records', field: 'subscriber', selection: 'subscriber { name }' },
  IDENTIFICATION: { name: 'records', field: 'identification', selection: 'identification(first: 2) { nodes { at } }' },
  TRAFFIC: { name: 'records', field: 'traffic', selection: 'traffic(first: 2) { nodes { at } }' },
  CONTENT: { name: 'content', field: 'content', selection: 'content(first: 2) { nodes { at } }' },
} as const;
type Category = keyof typeof fields;
const categories = Object.keys(fields) as Category[];
const types = {
  DisclosedAccount: { purpose: 'ORDER', role: 'ISSUING', has: categories },
  OwnAccount: { purpose: 'SELF', role: 'ACCOUNT_HOLDER', has: categories },
  CaseAccount: { purpose: 'CASE', role: 'AGENT', has: ['SUBSCRIBER'] },
} as const satisfies Record<string, { purpose: Purpose; role: Role; has: readonly Category[] }>;
type TypeName = keyof typeof types;
const typeNames = Object.keys(types) as TypeName[];

let stack: Stack;
let records: Middleman;
let orders: ReturnType<typeof ordersOn>;
let email: string;
let work: string;
let order: OrderView;
const caught: string[] = [];

beforeAll(async () => {
  records = await Middleman.open();
  records.change = (answer, request) => {
    for (const [, handle] of request.matchAll(/"grant":"([\w-]+)"/g)) caught.push(handle ?? '');
    return answer;
  };
  stack = await startStack({ between: (name, url) => (name === 'records' ? records.before(url) : url) });
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
  order = await orders.intoForce(epoc(email, { categories }));
  work = await claimedNotice();
});
afterAll(async () => {
  await stack.close();
  await records.close();
});

async function claimedNotice(): Promise<string> {
  const { account } = await holderIn(stack, 'holder-1');
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  const input = {
    item: item?.id,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'A scam.',
    name: 'A Reader',
    email: 'reader@example.org',
    goodFaith: true,
  };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const { data } = await stack.ask('public', null, submit, { input });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    data.submitNotice.id,
  ]);
  await stack.ask('platform', 'agent-1', 'mutation ($work: ID!) { claim(work: $work) { __typename } }', { work: row?.id });
  const made = row?.id ?? expect.fail('no work');
  await fromRecognisedBody(stack, made);
  return made;
}

const hashOf = (handle: string): Buffer => createHash('sha256').update(handle).digest();
const ways: Record<Purpose, () => Promise<unknown>> = {
  ORDER: () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }'),
  SELF: () => stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }'),
  CASE: () =>
    stack.ask(
      'platform',
      'agent-1',
      `mutation ($work: ID!) { openCase(work: $work, fields: ${nameOnly}) { ... on Case { account { subscriber { name } } } } }`,
      { work },
    ),
};

/** Lets the product mint a grant, and catches its handle on the way. */
async function mint(purpose: Purpose): Promise<Caught> {
  caught.length = 0;
  await freshBudgets(stack);
  await ways[purpose]();
  const handle = caught[0] ?? expect.fail(`no handle of ${purpose} came by`);
  const [row] = await stack.sql<{ operation: OperationId }>(
    'postgres',
    'SELECT operation FROM orders.access_grant WHERE handle_hash = $1',
    [hashOf(handle)],
  );
  return { handle, operation: row?.operation ?? expect.fail('the handle has no row') };
}

/** Shows handles to the subgraph of a category, as a type, by somebody who has its role. */
const show = (
  type: TypeName,
  category: Category,
  { operation }: Pick<Caught, 'operation'>,
  handles: string[],
  role: Role = types[type].role,
) => {
  const { name, selection } = fields[category];
  return askEntities({ name, ...stack.subgraphs[name] }, { caller: callerWith(role), operation, type, grants: handles, selection });
};
const change = (what: string, { handle }: Caught) =>
  stack.sql('postgres', `UPDATE orders.access_grant SET ${what} WHERE handle_hash = $1`, [hashOf(handle)]);

type Shown = Awaited<ReturnType<typeof show>>;
function expectRead({ data, errors, extensions, text }: Shown, category: Category): void {
  expect(errors, text).toBeUndefined();
  expect(data._entities[0][fields[category].field], text).not.toBeNull();
  expect(extensions?.writ?.read.map((read) => read.category)).toEqual([category]);
}
function expectRefused({ data, errors, extensions, text }: Shown, category: Category): void {
  const { field } = fields[category];
  expect(data._entities, text).toEqual([{ [field]: null }]);
  expect(errors, text).toMatchObject([{ path: ['_entities', 0, field], extensions: { code: 'FORBIDDEN' } }]);
  expect(errors).toHaveLength(1);
  expect(extensions, 'nothing was read, so nothing is reported').toBeUndefined();
}
/** The categories that a type has, each with it. */
const places = typeNames.flatMap((type) => types[type].has.map((category) => [type, category] as const));

describe.each(places)('%s.%s', (type, category) => {
  const { purpose } = types[type];

  it('is read with the handle of its own operation, and for no other purpose', async () => {
    expectRead(await show(type, category, await own(purpose), [(await own(purpose)).handle]), category);
    for (const other of (['ORDER', 'SELF', 'CASE'] as const).filter((one) => one !== purpose)) {
      const grant = await own(other);
      expectRefused(await show(type, category, grant, [grant.handle]), category);
    }
  });

  it('is refused in another operation, with a forged handle, and with a changed handle', async () => {
    const { handle, operation } = await own(purpose);
    expectRefused(await show(type, category, { operation: newOperationId() }, [handle]), category);
    for (const forged of [newGrantHandle(), handle.slice(0, -1), `${handle}A`, handle.toUpperCase(), hashOf(handle).toString('hex'), 'x'])
      expectRefused(await show(type, category, { operation }, [forged]), category);
  });

  it('is refused to every role but its own, whatever the handle', async () => {
    const grant = await own(purpose);
    const roles: Role[] = ['ISSUING', 'ACCOUNT_HOLDER', 'AGENT', 'ENFORCING', 'AUDITOR'];
    for (const role of roles.filter((one) => one !== types[type].role))
      expectRefused(await show(type, category, grant, [grant.handle], role), category);
  });

  it('is refused once its grant has ended, and once it is revoked', async () => {
    for (const end of ["expires_at = granted_at, granted_at = granted_at - interval '1 minute'", 'revoked_at = now()']) {
      const grant = await mint(purpose);
      expectRead(await show(type, category, grant, [grant.handle]), category);
      await change(end, grant);
      expectRefused(await show(type, category, grant, [grant.handle]), category);
    }
  });
});

const minted = new Map<Purpose, Promise<Caught>>();
/** One grant a purpose for the tests that leave it alive; a new one before it ends. */
async function own(purpose: Purpose): Promise<Caught> {
  const known = await minted.get(purpose);
  const alive =
    known &&
    (await stack.sql('postgres', `SELECT FROM orders.access_grant WHERE handle_hash = $1 AND expires_at > now() + interval '20 s'`, [
      hashOf(known.handle),
    ]));
  if (known && alive && alive.length > 0) return known;
  const fresh = mint(purpose);
  minted.set(purpose, fresh);
  return fresh;
}

describe('the handle of an order', () => {
  it('opens nothing once the order has left IN_FORCE, whether or not its grants were closed', async () => {
    const grant = await mint('ORDER');
    for (const category of categories) expectRead(await show('DisclosedAccount', category, grant, [grant.handle]), category);
    const statuses = ['UNDER_REVIEW', 'APPROVED', 'HELD', 'FULFILLED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];
    const put = (status: string) =>
      stack.sql('postgres', 'UPDATE orders.legal_order SET status = $2::orders.order_status WHERE id = $1', [order.id, status]);
    try {
      for (const status of statuses) {
        await put(status);
        for (const category of categories) expectRefused(await show('DisclosedAccount', category, grant, [grant.handle]), category);
      }
    } finally {
      await put('IN_FORCE');
    }
    // One page of a category in an operation: the order is asked in another one.
    const again = await mint('ORDER');
    expectRead(await show('DisclosedAccount', 'TRAFFIC', again, [again.handle]), 'TRAFFIC');
  });

  it('opens nothing for another handle in the same batch, and the other one nothing for it', async () => {
    const grant = await mint('ORDER');
    const { data, errors, extensions } = await show('DisclosedAccount', 'TRAFFIC', grant, [
      newGrantHandle(),
      grant.handle,
      newGrantHandle(),
    ]);
    expect(data._entities).toMatchObject([{ traffic: null }, { traffic: { nodes: expect.any(Array) } }, { traffic: null }]);
    expect(errors?.map(({ path }) => path?.[1])).toEqual([0, 2]);
    expect(extensions?.writ?.read).toHaveLength(1);
  });

  it('appears in no answer to a client', async () => {
    const answer = await orders.disclose('police', order, order.targets[0]?.id ?? '', '__typename subscriber { name }');
    expect(answer.data.order.disclosure).toEqual({ __typename: 'DisclosedAccount', subscriber: { name: expect.any(String) } });
    const handle = caught.at(-1) ?? expect.fail('none came by');
    expect(JSON.stringify([...answer.headers]) + answer.text).not.toContain(handle);
    const asked = await orders.disclose('police', order, order.targets[0]?.id ?? '', 'grant');
    expect(asked.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const rows = await stack.sql<{ leaf: string }>('postgres', "SELECT convert_from(leaf, 'UTF8') AS leaf FROM log.log_entry");
    expect(rows.some(({ leaf }) => leaf.includes(handle))).toBe(false);
  });
});

describe('two handles in the place of one', () => {
  it.each([',', ' ', '\n', "'", '%', '*'])(
    'open nothing when they are joined by %j, and another representation keeps its own',
    async (joint) => {
      const grant = await own('ORDER');
      const joined = `${grant.handle}${joint}${grant.handle}`;
      expectRefused(await show('DisclosedAccount', 'SUBSCRIBER', grant, [joined]), 'SUBSCRIBER');
      const { data, errors, extensions } = await show('DisclosedAccount', 'SUBSCRIBER', grant, [joined, grant.handle]);
      expect(data._entities).toEqual([{ subscriber: null }, { subscriber: { name: expect.any(String) } }]);
      expect(errors?.map(({ path }) => path?.[1])).toEqual([0]);
      expect(extensions?.writ?.read).toHaveLength(1);
    },
  );
});
