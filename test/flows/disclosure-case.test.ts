/**
 * Staff open the case of a piece of work that they have claimed: who the person is, nothing else, with a reason that the person reads.
 * Whatever is missing is a refusal with its entry, and nothing is read.
 */
import { parseVerifierKey } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyReceipts } from '../../cli/verify/receipt.ts';
import { entriesFrom, errorsOf, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

const reason = 'The notice says that you pretend to be a bank: who is named on the account?';
let stack: Stack;
let account: string;
let email: string;
let item: string;

beforeAll(async () => {
  stack = await startStack();
  ({ account, email } = await holderIn(stack, 'holder-1'));
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  item = row?.id ?? expect.fail('the holder has published nothing');
});
afterAll(() => stack.close());

/** A notice on the holder's item; answers the work about it. */
async function noticed(): Promise<string> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email: 'reader@example.org',
    goodFaith: true,
  };
  const { data } = await stack.ask(
    'public',
    null,
    'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }',
    { input },
  );
  return workOn(data.submitNotice.id);
}
async function workOn(subject: string): Promise<string> {
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [subject]);
  return row?.id ?? expect.fail(`no work about ${subject}`);
}
async function claim(login: string, work: string): Promise<void> {
  const document = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }';
  expect((await stack.ask('platform', login, document, { work })).data.claim).toEqual({ id: work });
}
const open = (login: string, work: string, why = reason, selection = 'account { subscriber { name emails } }'): Promise<Answer> =>
  stack.ask(
    'platform',
    login,
    `mutation ($work: ID!, $why: String!) { openCase(work: $work, reason: $why) { ... on Case { work ${selection} } ... on Refusal { reasons message } } }`,
    { work, why },
  );

/** It is refused for this reason, in one entry of its own, and nothing was granted. */
async function expectRefused(login: string, work: string, why: string, because: string): Promise<void> {
  const grants = await stack.sql('postgres', 'SELECT FROM orders.access_grant');
  const start = await logSize(stack);
  const answer = await open(login, work, why);
  expect(answer.data?.openCase, answer.text).toEqual({ reasons: [because], message: expect.stringMatching(/\w/) });
  expect(answer.extensions).toBeUndefined();
  expect(await entriesFrom(stack, start)).toMatchObject([
    {
      type: 'access.refused.v1',
      outcome: 'failure',
      action: 'openCase',
      reason: [because],
      initiator: { subject: login },
      target: { work },
    },
  ]);
  expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant')).toHaveLength(grants.length);
}

describe('a claimed notice about an account', () => {
  it('opens who the person is, with a decision before it and a receipt behind it', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    const start = await logSize(stack);
    const answer = await open('agent-1', work, `  ${reason} `);
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.data.openCase).toEqual({
      work,
      account: { subscriber: { name: expect.any(String), emails: expect.arrayContaining([email]) } },
    });
    const [decision, disclosure, ...rest] = await entriesFrom(stack, start);
    expect(rest).toEqual([]);
    expect(decision).toMatchObject({
      type: 'access.decision.v1',
      outcome: 'success',
      initiator: { subject: 'agent-1' },
      legal: { basis: 'CASE', kind: 'NOTICE', reference: work, purpose: reason, authority: { organisation: 'example-platform' } },
      target: { account, categories: [{ category: 'SUBSCRIBER', from: null, to: null }] },
    });
    expect(disclosure).toMatchObject({ type: 'record.disclosed.v1', refs: { decision: String(decision?.index) } });
    expect(await grantsOn(stack, [decision?.index ?? -1])).toMatchObject([
      { purpose: 'CASE', category: 'SUBSCRIBER', reference: work, account, from: null, to: null, revoked: false },
    ]);
    const pinned = { origin: stack.log.origin, key: parseVerifierKey(stack.log.verifierKey) };
    const steps = verifyReceipts(answer.extensions?.receipt, JSON.parse(answer.text), pinned).steps.map(({ result }) => result);
    expect(steps).toContain('passed');
    expect(steps).not.toContain('failed');
  });

  it('opens for a counsel who claimed it too', async () => {
    const work = await noticed();
    await claim('counsel-1', work);
    expect(errorsOf(await open('counsel-1', work))).toEqual([]);
  });

  it('opens nothing else of the account: the graph has no such field', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    for (const field of ['identification', 'traffic', 'content']) {
      const answer = await open('agent-1', work, reason, `account { subscriber { name } ${field} { nodes { at } } }`);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(answer.data ?? null).toBeNull();
    }
    expect((await open('agent-1', work, reason, 'account { grant }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is opened by nobody outside the platform', async () => {
    const work = await noticed();
    const document = 'mutation ($work: ID!) { openCase(work: $work, reason: "why") { __typename } }';
    for (const [graph, login] of [
      ['public', 'holder-1'],
      ['authority', 'police'],
      ['audit', 'auditor'],
    ] as const)
      expect((await stack.ask(graph, login, document, { work })).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a case is refused', () => {
  it('without a claim, under a claim of somebody else, and under one that has lapsed', async () => {
    const work = await noticed();
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
    await claim('agent-2', work);
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
    expect(errorsOf(await open('agent-2', work))).toEqual([]);
    await stack.sql('postgres', `UPDATE enforcement.work_item SET claim_ends_at = now() - interval '1 second' WHERE id = $1`, [work]);
    await expectRefused('agent-2', work, reason, 'NOT_CLAIMED');
  });

  it('once the work is done', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    await stack.sql('postgres', 'UPDATE enforcement.work_item SET closed_at = now() WHERE id = $1', [work]);
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
  });

  it('without a reason', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    await expectRefused('agent-1', work, '', 'MISSING');
    await expectRefused('agent-1', work, ' \n\t ', 'MISSING');
    await expectRefused('agent-1', work, 'x'.repeat(5_001), 'INVALID');
    expect(errorsOf(await open('agent-1', work, 'x'.repeat(5_000)))).toEqual([]);
  });

  it('for work that there is not', async () => {
    await expectRefused('agent-1', crypto.randomUUID(), reason, 'NOT_FOUND');
    await expectRefused('agent-1', account, reason, 'NOT_FOUND');
  });

  it('for work about no account, such as an order', async () => {
    const orders = ordersOn(stack);
    const served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
    await orders.claim('agent-1', served);
    await expectRefused('agent-1', await workOn(served.id), reason, 'WRONG_STATE');
  });
});

describe('the person', () => {
  it('sees the platform, the work, the category and the reason, and never the name of who opened it', async () => {
    const work = await noticed();
    await claim('agent-2', work);
    const start = await logSize(stack);
    expect(errorsOf(await open('agent-2', work, 'Told to the person.'))).toEqual([]);
    const told = async (login: string): Promise<Answer> =>
      stack.ask('public', login, '{ me { accesses(first: 50) { nodes { id authority reference categories from to purpose } } } }');
    await vi.waitFor(
      async () => {
        const { data, text } = await told('holder-1');
        expect(data.me.accesses.nodes[0], text).toEqual({
          id: String(start),
          authority: 'example-platform (IE)',
          reference: work,
          categories: ['SUBSCRIBER'],
          from: null,
          to: null,
          purpose: 'Told to the person.',
        });
        expect(text).not.toMatch(/agent-\d/);
      },
      { timeout: 10_000 },
    );
    expect((await told('holder-2')).data.me.accesses.nodes).toEqual([]);
  });
});
