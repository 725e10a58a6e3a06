/**
 * A report of a suspicion of a crime that threatens life, from draft to read: Regulation (EU) 2022/2065, Art. 18. One person writes it, another
 * sends it, one body reads it, and every other body of the state, staff and the person concerned read nothing of the subscriber record.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freshBudgets } from '../harness/cases.ts';
import { entriesFrom, errorsOf, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

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
beforeEach(() => freshBudgets(stack));

const propose = async (to: Record<string, unknown>): Promise<{ id: string; digest: string }> => {
  const document = `mutation ($input: SuspicionInput!) { proposeSuspicion(input: $input) {
    ... on Suspicion { id digest itemText itemUrl accountId subscriberFields } ... on Refusal { reasons message } } }`;
  const input = {
    item,
    offence: 'Threat to kill',
    explanation: 'It names a school and a day.',
    subscriberFields: ['NAME', 'EMAILS'],
    ...to,
  };
  const answer = await stack.ask('platform', 'agent-1', document, { input });
  expect(answer.data.proposeSuspicion, answer.text).toMatchObject({ accountId: account, subscriberFields: ['NAME', 'EMAILS'] });
  return answer.data.proposeSuspicion;
};
const send = async (login: string, { id, digest }: { id: string; digest: string }) => {
  const document = `mutation ($id: ID!, $digest: String!) { sendSuspicion(suspicion: $id, generation: 0, digest: $digest) {
    ... on Suspicion { state receiver } ... on Refusal { reasons } } }`;
  return (await stack.ask('platform', login, document, { id, digest })).data?.sendSuspicion;
};
const read = (graph: 'authority' | 'platform', login: string, id: string, selection = 'name emails') => {
  const name = graph === 'authority' ? 'readSuspicion' : 'readSuspicionToHandOver';
  const type = graph === 'authority' ? 'Report' : 'HandedReport';
  const document = `mutation ($id: ID!) { ${name}(suspicion: $id) { ... on ${type} { account { subscriber { ${selection} } } } ... on Refusal { reasons } } }`;
  return stack.ask(graph, login, document, { id });
};
const listed = async (login: string): Promise<string[]> => {
  const { data } = await stack.ask('authority', login, '{ suspicions { nodes { id itemText itemUrl accountId explanation } } }');
  return data?.suspicions?.nodes.map(({ id }: { id: string }) => id) ?? [];
};

it('is written by one person, sent by another, and read by the one body: the decision is in the log before the fields leave', async () => {
  const report = await propose({ country: 'DE' });
  expect(await listed('police')).toEqual([]);
  expect((await read('authority', 'police', report.id)).data.readSuspicion).toEqual({ reasons: ['NOT_FOUND'] });
  expect(await send('counsel-1', report)).toEqual({ state: 'SENT', receiver: 'northport-police' });
  expect(await listed('police')).toEqual([report.id]);
  const start = await logSize(stack);
  const answer = await read('authority', 'police', report.id);
  expect(errorsOf(answer)).toEqual([]);
  expect(answer.data.readSuspicion.account.subscriber).toEqual({ name: expect.any(String), emails: expect.arrayContaining([email]) });
  const [decision, disclosure, ...rest] = await entriesFrom(stack, start);
  expect(rest).toEqual([]);
  expect(decision).toMatchObject({
    type: 'access.decision.v1',
    outcome: 'success',
    initiator: { subject: 'police', organisation: 'northport-police' },
    legal: { basis: 'REPORT', article: 'Regulation (EU) 2022/2065, Art. 18', reference: report.id, digest: report.digest },
    target: { account, fields: ['NAME', 'EMAILS'] },
  });
  expect(disclosure).toMatchObject({
    type: 'record.disclosed.v1',
    refs: { decision: String(decision?.index) },
    target: { reads: [{ category: 'SUBSCRIBER', fields: ['emails', 'name'] }] },
  });
  expect(await grantsOn(stack, [decision?.index ?? -1])).toMatchObject([{ purpose: 'REPORT', category: 'SUBSCRIBER', account }]);
});

it('is refused to every other body, also of the same state, and each attempt is an entry', async () => {
  const report = await propose({ country: 'DE' });
  await send('counsel-1', report);
  for (const login of ['prosecutor', 'regulator', 'enforcing-1']) {
    expect(await listed(login), login).toEqual([]);
    const start = await logSize(stack);
    const answer = await read('authority', login, report.id);
    expect(answer.data.readSuspicion, login).toEqual({ reasons: ['NOT_FOUND'] });
    expect(await entriesFrom(stack, start)).toMatchObject([
      { type: 'access.refused.v1', action: 'readSuspicion', initiator: { subject: login } },
    ]);
  }
  expect((await read('authority', 'judge', report.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await read('platform', 'counsel-1', report.id)).data.readSuspicionToHandOver).toEqual({ reasons: ['NOT_FOUND'] });
});

it('gives only the fields that it names, and no other at its place', async () => {
  const report = await propose({ country: 'DE' });
  await send('counsel-1', report);
  const answer = await read('authority', 'police', report.id, 'name address');
  expect(answer.errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([['address', 'FORBIDDEN']]);
  expect(answer.data.readSuspicion.account.subscriber).toEqual({ name: expect.any(String), address: null });
});

it('goes to the body of the platform’s own state where the state is unclear, or by hand to Europol; that is read by who sends it', async () => {
  expect(await send('counsel-1', await propose({}))).toEqual({ state: 'SENT', receiver: 'westland-enforcing-authority' });
  const report = await propose({ byHand: 'Europol' });
  expect(await send('counsel-1', report)).toEqual({ state: 'SENT', receiver: null });
  for (const login of ['police', 'enforcing-1'])
    expect((await read('authority', login, report.id)).data.readSuspicion).toEqual({ reasons: ['NOT_FOUND'] });
  expect((await read('platform', 'counsel-2', report.id)).data.readSuspicionToHandOver).toEqual({ reasons: ['NOT_FOUND'] });
  const answer = await read('platform', 'counsel-1', report.id);
  expect(answer.data.readSuspicionToHandOver.account.subscriber.emails).toContain(email);
  const record = `mutation ($id: ID!, $at: DateTime!, $sha256: String!) { recordSuspicionDelivery(suspicion: $id, generation: 1, at: $at, sha256: $sha256) {
    ... on Suspicion { handTo handedSha256 } ... on Refusal { reasons message } } }`;
  const handed = { id: report.id, at: stack.clock().toISOString(), sha256: 'b'.repeat(64) };
  const recorded = await stack.ask('platform', 'counsel-1', record, handed);
  expect(recorded.data.recordSuspicionDelivery, recorded.text).toEqual({ handTo: 'Europol', handedSha256: handed.sha256 });
  expect((await read('platform', 'counsel-1', report.id)).data.readSuspicionToHandOver).toEqual({ reasons: ['NOT_FOUND'] });
});

it('that somebody with the password of enforcement has planted is not believed', async () => {
  const report = await propose({ country: 'DE' });
  await stack.sql(
    'enforcement',
    "UPDATE enforcement.suspicion SET state = 'SENT', decided_by = 'i somebody', decided_at = now(), proof = sha256('x') WHERE id = $1",
    [report.id],
  );
  expect((await read('authority', 'police', report.id)).data.readSuspicion).toEqual({ reasons: ['NOT_FOUND'] });
});

it('does not warn the person whom it reports', async () => {
  const report = await propose({ country: 'DE' });
  await send('counsel-1', report);
  await read('authority', 'police', report.id);
  const own = await stack.ask('public', 'holder-1', '{ me { accesses { nodes { authority reference } } } }');
  expect(JSON.stringify(own.data)).not.toContain(report.id);
});
