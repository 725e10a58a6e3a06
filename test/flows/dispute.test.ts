/**
 * A dispute before a certified out-of-court dispute settlement body, over HTTP: recorded, decided, implemented by a second person, and seen by the
 * person concerned: Regulation (EU) 2022/2065, Art. 21. The body's decision does not bind the platform (Art. 21(2)).
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let item: string;
beforeAll(async () => {
  stack = await startStack();
  const { account } = await holderIn(stack, 'holder-1');
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  item = row?.id ?? expect.fail('the holder has published nothing');
});
afterAll(() => stack.close());

const answer = '... on Dispute { id generation state outcome implemented } ... on Refusal { reasons message }';
const act = async (login: string, name: string, args: string) => {
  const { data, text } = await stack.ask('platform', login, `mutation { ${name}(${args}) { ${answer} } }`);
  return data?.[name] ?? expect.fail(text);
};
async function restricted(): Promise<string> {
  const document = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] });
  return (await stack.ask('platform', 'agent-1', document, { input })).data.restrict.id;
}
const record = (restriction: string) =>
  act(
    'counsel-1',
    'recordDispute',
    `input: { restriction: "${restriction}", body: "Appeals Centre", country: "IE", reference: "AC-1", submittedAt: "${stack.clock().toISOString()}" }`,
  );
const decide = (id: string, outcome: string) =>
  act(
    'counsel-1',
    'recordDisputeOutcome',
    `dispute: "${id}", generation: 0, outcome: ${outcome}, at: "${stack.clock().toISOString()}", reason: "The label is wrong."`,
  );
const implement = (login: string, id: string, implemented: boolean) =>
  act(login, 'implementDispute', `dispute: "${id}", generation: 1, implemented: ${implemented}, reason: "We follow the body."`);
const seenBy = async (login: string, restriction: string) =>
  (
    await stack.ask(
      'public',
      login,
      `{ restriction(id: "${restriction}") { state disputes { body state outcome reason implemented implementation } } }`,
    )
  ).data?.restriction;

it('ends the restriction when a second person implements a reversal, and the person concerned sees all of it', async () => {
  const restriction = await restricted();
  const start = await logSize(stack);
  const { id, state } = await record(restriction);
  expect(state).toBe('OPEN');
  expect(await decide(id, 'REVERSED')).toMatchObject({ state: 'DECIDED', outcome: 'REVERSED' });
  expect(await implement('counsel-1', id, true)).toMatchObject({ reasons: ['SAME_PERSON'] });
  expect((await seenBy('holder-1', restriction)).state).toBe('ACTIVE');
  expect(await implement('counsel-2', id, true)).toMatchObject({ state: 'CLOSED', implemented: true });
  expect(await seenBy('holder-1', restriction)).toEqual({
    state: 'REVERSED',
    disputes: [
      {
        body: 'Appeals Centre',
        state: 'CLOSED',
        outcome: 'REVERSED',
        reason: 'The label is wrong.',
        implemented: true,
        implementation: 'We follow the body.',
      },
    ],
  });
  expect(await seenBy('holder-2', restriction)).toBeNull();
  const types = (await entriesFrom(stack, start)).map(({ type }) => type);
  expect(types.filter((type) => type !== 'object.viewed.v1')).toEqual([
    'dispute.recorded.v1',
    'dispute.decided.v1',
    'access.refused.v1',
    'dispute.implemented.v1',
    'restriction.ended.v1',
  ]);
});

it('changes nothing where the platform does not implement the outcome, which does not bind it', async () => {
  const restriction = await restricted();
  const { id } = await record(restriction);
  await decide(id, 'REVERSED');
  expect(await implement('counsel-1', id, false)).toMatchObject({ state: 'CLOSED', implemented: false });
  expect((await seenBy('holder-1', restriction)).state).toBe('ACTIVE');
  const figures = await stack.ask(
    'platform',
    'counsel-1',
    '{ disputeFigures(from: "2000-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { submitted reversed implementedShare } }',
  );
  expect(figures.data.disputeFigures).toEqual({ submitted: 2, reversed: 2, implementedShare: 0.5 });
});

it('is recorded by counsel alone', async () => {
  const { errors } = await stack.ask(
    'platform',
    'agent-1',
    `mutation { recordDispute(input: { restriction: "x", body: "x", country: "IE", reference: "x", submittedAt: "2026-01-01T00:00:00Z" }) { __typename } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
