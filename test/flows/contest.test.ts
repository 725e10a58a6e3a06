/**
 * A person sees who looked, contests it, and is heard by a counsel who had no part: the access was unlawful, so its order is revoked, what
 * was granted ends, and what was disclosed is to be deleted, which the auditor sees when it isn't.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { dutiesOn } from '../harness/duties.ts';
import { subscriberAlone } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let duties: ReturnType<typeof dutiesOn>;
let account: string;
let order: OrderView;
let access: string;
let complaint: string;

const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  [orders, duties] = [ordersOn(stack), dutiesOn(stack)];
  const holder = await holderIn(stack, 'holder-1');
  account = holder.account;
  order = await orders.intoForce(epoc(holder.email, subscriberAlone));
  expect((await read()).data?.order?.disclosure?.subscriber ?? null).not.toBeNull();
});
afterAll(() => stack.close());

const read = () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
const accessesOf = async (login: string): Promise<{ id: string; authority: string; reference: string }[]> => {
  const { data } = await stack.ask('public', login, '{ me { accesses { nodes { id authority reference } } } }');
  return data.me.accesses.nodes;
};
/** What became of complaints about the accesses that somebody sees, by the access's id. */
const complaintsOf = async (login: string): Promise<Record<string, { id: string; state: string; reason: string | null } | null>> => {
  const { data } = await stack.ask('public', login, '{ me { accesses { nodes { id complaint { id state reason } } } } }');
  return Object.fromEntries(data.me.accesses.nodes.map((one: { id: string; complaint: object | null }) => [one.id, one.complaint]));
};
const contest = async (login: string, id: string) => {
  const document = `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id state } ... on Refusal { reasons message } } }`;
  return (await stack.ask('public', login, document, { input: { access: id, explanation: 'I have nothing to do with that case.' } })).data
    .fileComplaint;
};
async function claim(login: string): Promise<void> {
  const [work] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [complaint]);
  const document = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }';
  expect((await stack.ask('platform', login, document, { work: work?.id })).data.claim).toEqual({ id: work?.id });
}
const decide = async (login: string, outcome: string) => {
  const document = `mutation ($id: ID!, $outcome: ComplaintOutcome!) {
    decideComplaint(complaint: $id, generation: 0, outcome: $outcome, reason: "The account is not of the person sought.") {
      ... on Complaint { state reason } ... on Refusal { reasons } } }`;
  return (await stack.ask('platform', login, document, { id: complaint, outcome })).data.decideComplaint;
};

describe('the person concerned', () => {
  it('cannot contest what they may not know of yet: it is answered as missing', async () => {
    const [grant] = await stack.sql<{ id: string }>(
      'postgres',
      'SELECT log_idx::text AS id FROM orders.access_grant WHERE account_id = $1',
      [account],
    );
    access = grant?.id ?? expect.fail('nothing was granted');
    const hidden = await contest('holder-1', access);
    expect(hidden.reasons).toEqual(['NOT_FOUND']);
    expect(hidden).toEqual(await contest('holder-1', '999999'));
    expect(hidden).toEqual(await contest('holder-2', access));
  });

  it('is informed by the authority, sees the access and contests it', async () => {
    pass(minuteMs);
    const told = await orders.must('police', 'confirmInformed', await orders.read('police', order.id), {
      at: ['DateTime!', now.toISOString()],
    });
    expect(told.status).toBe('IN_FORCE');
    await expect.poll(async () => (await accessesOf('holder-1')).map(({ id }) => id)).toContain(access);
    expect((await complaintsOf('holder-1'))[access]).toBeNull();
    const filed = await contest('holder-1', access);
    expect(filed).toMatchObject({ state: 'OPEN' });
    complaint = filed.id;
    expect((await contest('holder-1', access)).reasons).toEqual(['COMPLAINT_OPEN']);
    expect((await contest('holder-2', access)).reasons).toEqual(['NOT_FOUND']);
  });

  it('finds the complaint at the access, and no other person finds it anywhere', async () => {
    expect((await complaintsOf('holder-1'))[access]).toEqual({ id: complaint, state: 'OPEN', reason: null });
    expect(Object.values(await complaintsOf('holder-2'))).not.toContainEqual(expect.objectContaining({ id: complaint }));
    const byId = 'query ($id: ID!) { complaint(id: $id) { id subject { ... on Access { id complaint { id } } } } }';
    const own = await stack.ask('public', 'holder-1', byId, { id: complaint });
    expect(own.data.complaint.subject).toEqual({ id: access, complaint: { id: complaint } });
    const foreign = await stack.ask('public', 'holder-2', byId, { id: complaint });
    expect([foreign.data?.complaint ?? null, foreign.errors?.[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
    const official = await stack.ask('authority', 'police', byId, { id: complaint });
    expect(official.errors?.length).toBeGreaterThan(0);
    expect(official.text).not.toContain(`"${access}"`);
  });
});

describe('a counsel', () => {
  it('who released the order is refused, and the attempt is an entry', async () => {
    await claim('counsel-1');
    expect((await decide('counsel-1', 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    const { details } = stack;
    const size = Number((await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head'))[0]?.size);
    const said = await details.values([size - 1], ['type', 'action', 'reason', 'target']);
    expect(said.get(size - 1)).toMatchObject({
      type: 'access.refused.v1',
      action: 'decideComplaint',
      reason: 'SAME_PERSON',
      target: { complaint },
    });
  });

  it('without a part sees what the person sees, and decides that the access was unlawful', async () => {
    pass(31 * minuteMs);
    await claim('counsel-2');
    const document = `query ($id: ID!) { complaint(id: $id) { explanation subject { ... on Access { id authority reference purpose categories receipt } } } }`;
    const { data } = await stack.ask('platform', 'counsel-2', document, { id: complaint });
    expect(data.complaint.subject).toMatchObject({ id: access, reference: '12 Js 345/26', categories: ['SUBSCRIBER'] });
    expect(JSON.stringify(data)).not.toContain('"police"');
    expect((await stack.ask('platform', 'agent-2', document, { id: complaint })).data?.complaint?.subject ?? null).toBeNull();
    expect(await decide('counsel-2', 'REVERSED')).toMatchObject({ state: 'REVERSED', reason: 'The account is not of the person sought.' });
  });
});

describe('after the decision on the complaint,', () => {
  it('the order is revoked, nothing can be read any more, and the authority sees why', async () => {
    await expect.poll(async () => (await orders.read('police', order.id)).status).toBe('REVOKED');
    expect((await read()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const open = await stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE reference = $1 AND revoked_at IS NULL', [order.id]);
    expect(open).toEqual([]);
    const { data } = await stack.ask(
      'authority',
      'police',
      'query ($id: ID!) { order(id: $id) { history { act text } duties { kind state } } }',
      {
        id: order.id,
      },
    );
    expect(data.order.history.at(-1)).toEqual({ act: 'reverseAccess', text: complaint });
    expect(data.order.duties).toContainEqual({ kind: 'DELETE', state: 'OPEN' });
  });

  it('the platform has to report it, and does', async () => {
    await expect.poll(async () => (await duties.list('agent-1', ['OPEN'], order.id)).map(({ kind }) => kind)).toEqual(['REPORT_ACCESS']);
    const [report] = await duties.list('counsel-2', ['OPEN'], order.id);
    expect(await duties.confirm('counsel-2', report ?? expect.fail(), 'Reported to the supervisory authority.')).toMatchObject({
      state: 'DONE',
      late: false,
    });
  });

  it('a deletion that nobody confirms is overdue, and the auditor sees it first', async () => {
    const [deletion] = await duties.list('police', ['OPEN'], order.id);
    expect(deletion).toMatchObject({ kind: 'DELETE', cause: 'reverseAccess', late: false });
    pass(20 * dayMs);
    const seen = await duties.list('auditor', ['OPEN', 'DONE', 'OVERDUE']);
    expect(seen[0]).toMatchObject({ kind: 'DELETE', state: 'OVERDUE', late: true, order: order.id });
    await expect.poll(async () => (await duties.list('police', ['OVERDUE'], order.id))[0]?.generation).toBe(1);
    const [overdue] = await duties.list('police', ['OVERDUE'], order.id);
    expect(await duties.confirm('police', overdue ?? expect.fail(), 'Deleted on both disks.')).toMatchObject({ state: 'DONE', late: true });
    const done = (await duties.list('auditor', ['DONE'], order.id)).find(({ kind }) => kind === 'DELETE');
    expect(done).toMatchObject({ state: 'DONE', late: true });
  });

  it('the platform informs nobody of the order: its authority has, and counsel decides outside who tells what else', async () => {
    const { data } = await stack.ask('public', 'holder-1', '{ me { informed { reference } } }');
    expect(data.me.informed).toEqual([]);
  });

  it('the person reads what was decided and why', async () => {
    const { data } = await stack.ask('public', 'holder-1', 'query ($id: ID!) { complaint(id: $id) { state reason } }', { id: complaint });
    expect(data.complaint).toEqual({ state: 'REVERSED', reason: 'The account is not of the person sought.' });
    expect((await complaintsOf('holder-1'))[access]).toEqual({ id: complaint, ...data.complaint });
    expect((await contest('holder-1', access)).reasons).toEqual(['NOT_CONTESTABLE']);
  });
});
