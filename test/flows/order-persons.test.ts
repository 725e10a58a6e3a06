/**
 * Whose order it is: what colleagues, strangers, other authorities, the platform before service and an auditor may know of it and do
 * with it; and that nobody has two parts in one case, whatever roles they hold. Who has no log-in asks the subgraph itself.
 */
import type { Caller } from '@writ/access';
import { newOperationId } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actAs, addressIn, askSubgraph, callerOf, digest, type More, notified, refusalIn, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, orderToAct } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { askEntities } from '../harness/subgraph-client.ts';
import { workerByHand } from '../harness/worker-by-hand.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
let worker: ReturnType<typeof workerByHand>;
let held: string;

beforeAll(async () => {
  // What nobody did is not to be found: a snapshot that is taken meanwhile would be.
  stack = await startStack({ worker: false });
  worker = workerByHand(stack);
  orders = ordersOn(stack);
  traces = tracesIn(stack);
  held = await addressIn(stack);
});
afterAll(async () => {
  await worker.close();
  await stack.close();
});

const why: More = { reason: ['String!', 'It is needed no more.'] };
const missing = { id: 'no-such-order', generation: 1 };

const authority = (subject: string, roles: Caller['roles'], organisation: string, office: Caller['office'], country = 'DE'): Caller =>
  callerOf(stack, 'authority', subject, { roles: [...roles], organisation, office, country });
const platform = (subject: string, ...roles: Caller['roles']): Caller =>
  callerOf(stack, 'platform', subject, { roles: [...roles], organisation: 'example-platform', country: 'IE' });
const auditor = (subject: string): Caller =>
  callerOf(stack, 'audit', subject, { roles: ['AUDITOR'], organisation: 'example-audit-firm', country: 'NL' });
const colleague = () => authority('police-2', ['ISSUING'], 'northport-police', 'OTHER_COMPETENT_AUTHORITY');

const submitted = async (changes: Record<string, unknown> = {}): Promise<OrderView> =>
  orders.submit('police', await orders.draft('police', epoc(held, changes)));
const reviewing = async (changes: Record<string, unknown> = {}): Promise<OrderView> =>
  orders.claim('agent-1', await orders.validate('judge', await submitted(changes)));
const approved = async (changes: Record<string, unknown> = {}): Promise<OrderView> => orders.decide('agent-1', await reviewing(changes));

/** Looks at an order as a caller, past the gateway. */
const lookAs = (caller: Caller, { id }: { id: string }, selection = 'id status') =>
  askSubgraph(stack, 'orders', { caller, query: `query ($id: ID!) { order(id: $id) { ${selection} } }`, variables: { id } });
const sees = async (caller: Caller, order: { id: string }): Promise<boolean> => {
  const { data, errors, text } = await lookAs(caller, order);
  if (data?.order) return true;
  expect(errors, text).toEqual((await lookAs(caller, missing)).errors);
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  return false;
};
/** A refusal that changed no row; with the entries that it left. */
const refusedAs = async (caller: Caller, name: string, order: Pick<OrderView, 'id' | 'generation'>, more: More = {}) => {
  const [before, size] = [await traces.rows(), await traces.size()];
  const { reasons, message } = refusalIn(await actAs(stack, caller, name, order, more));
  expect(await traces.rows(), 'no row of any table has changed').toEqual(before);
  return { reasons, message, entries: await traces.entriesFrom(size) };
};
/** Is refused just as somebody who asks for an order that isn't there. */
const isNobodys = async (caller: Caller, name: string, order: Pick<OrderView, 'id' | 'generation'>, more: More = {}): Promise<void> => {
  const hidden = await refusedAs(caller, name, order, more);
  const absent = await refusedAs(caller, name, missing, more);
  expect(hidden.reasons, name).toEqual(['NOT_FOUND']);
  expect({ ...hidden, entries: hidden.entries.length }, name).toEqual({ ...absent, entries: absent.entries.length });
};
/** Is refused as a second part in the case, with an entry that says who tried. */
const isSecondPart = async (caller: Caller, name: string, order: Pick<OrderView, 'id' | 'generation'>, more: More = {}): Promise<void> => {
  const { reasons, entries } = await refusedAs(caller, name, order, more);
  expect(reasons, name).toEqual(['SAME_PERSON']);
  expect(entries, name).toMatchObject([
    {
      type: 'access.refused.v1',
      action: name,
      outcome: 'failure',
      reason: ['SAME_PERSON'],
      initiator: { issuer: caller.issuer, subject: caller.subject },
      legal: { order: order.id },
    },
  ]);
};

describe('a colleague of the same body', () => {
  it("does not know of another's draft, and sees it once it is submitted", async () => {
    const draft = await orders.draft('police', epoc(held));
    expect(await sees(colleague(), draft)).toBe(false);
    await isNobodys(colleague(), 'submitOrder', draft);
    const order = await orders.submit('police', draft);
    expect(await sees(colleague(), order)).toBe(true);
    const abroad = { ...colleague(), country: 'FR' };
    expect(await sees(abroad, order), 'a body of the same name in another country').toBe(false);
  });

  it("answers for another's order and withdraws it, with an office that could have issued it; its author, who has moved to another body, cannot", async () => {
    const order = await reviewing();
    const unfit = authority('police-3', ['ISSUING'], 'northport-police', 'ADMINISTRATIVE_AUTHORITY');
    const moved = authority('police', ['ISSUING'], 'southport-police', 'OTHER_COMPETENT_AUTHORITY');
    const asked = await orders.must('agent-1', 'askClarification', order, {
      codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
      text: ['String!', 'Which?'],
    });
    const text: More = { text: ['String!', 'The first.'] };
    await isNobodys(moved, 'answerClarification', asked, text);
    expect((await refusedAs(unfit, 'answerClarification', asked, text)).reasons).toEqual(['NOT_COMPETENT']);
    const answered = await actAs(stack, colleague(), 'answerClarification', asked, text);
    if ('reasons' in answered) throw new Error(answered.message);
    expect(answered.status).toBe('UNDER_REVIEW');
    await isNobodys(moved, 'withdrawOrder', answered, why);
    expect((await refusedAs(unfit, 'withdrawOrder', answered, why)).reasons).toEqual(['NOT_COMPETENT']);
    expect(await actAs(stack, colleague(), 'withdrawOrder', answered, why)).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('reads what is disclosed to their body, under a decision of their own, and may acknowledge it', async () => {
    const order = await orders.intoForce(epoc(held));
    const operation = newOperationId();
    const [target] = order.targets;
    const query = 'query ($id: ID!, $target: ID!) { order(id: $id) { disclosure(target: $target) { grant } } }';
    const ask = (caller: Caller) =>
      askSubgraph(stack, 'orders', { caller, query, variables: { id: order.id, target: target?.id }, operation });
    const size = await traces.size();
    const { data, text } = await ask(colleague());
    const grant = data?.order?.disclosure?.grant ?? expect.fail(text);
    const records = { name: 'records' as const, ...stack.subgraphs.records };
    const read = (caller: Caller, of = operation) =>
      askEntities(records, { caller, operation: of, type: 'DisclosedAccount', grants: [grant], selection: 'subscriber { emails }' });
    expect((await read(colleague())).data._entities[0].subscriber.emails).toContain(held);
    expect((await read(colleague(), newOperationId())).data?._entities?.[0]?.subscriber ?? null, 'in another operation').toBeNull();
    expect(await traces.entriesFrom(size)).toMatchObject([
      { type: 'access.decision.v1', outcome: 'success', initiator: { subject: 'police-2' }, legal: { order: order.id } },
    ]);
    const stranger = authority('prosecutor-2', ['ISSUING'], 'southport-prosecution', 'PUBLIC_PROSECUTOR');
    expect((await ask(stranger)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await actAs(stack, colleague(), 'acknowledgeDisclosure', order)).toMatchObject({ status: 'FULFILLED' });
  });
});

describe('an order of another body', () => {
  it('is missing for other issuers: reading, listing or changing it is answered as for a missing one', async () => {
    const order = await orders.intoForce(epoc(held));
    const read = (id: string) => stack.ask('authority', 'prosecutor', 'query ($id: ID!) { order(id: $id) { id status } }', { id });
    const [hidden, absent] = [await read(order.id), await read(missing.id)];
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
    const list = '{ orders(first: 256) { nodes { id } } }';
    const idsOf = async (login: string): Promise<string[]> =>
      (await stack.ask(login.startsWith('agent') ? 'platform' : 'authority', login, list)).data.orders.nodes.map(
        ({ id }: { id: string }) => id,
      );
    expect(await idsOf('prosecutor')).not.toContain(order.id);
    for (const login of ['police', 'judge', 'agent-1']) expect(await idsOf(login), login).toContain(order.id);
    const answers = async (name: string, more: More = {}) =>
      Promise.all([order, missing].map((one) => orders.act('prosecutor', name, one, more)));
    for (const [name, more] of [['submitOrder'], ['withdrawOrder', why], ['acknowledgeDisclosure']] as [string, More?][]) {
      const [one, other] = await answers(name, more);
      expect(one, name).toMatchObject({ reasons: ['NOT_FOUND'] });
      expect(one, name).toEqual(other);
    }
    const disclosed = (id: string) => orders.disclose('prosecutor', { id }, order.targets[0]?.id ?? '', 'subscriber { name }');
    const [closed, none] = [await disclosed(order.id), await disclosed(missing.id)];
    expect(closed.text).toBe(none.text);
    expect(await orders.read('police', order.id)).toMatchObject({ status: 'IN_FORCE', generation: order.generation });
  });

  it('can be seen by a validator while it waits for one of their state, and afterwards by the one who signed it', async () => {
    const order = await submitted();
    const other = authority('judge-2', ['VALIDATING'], 'southport-court', 'JUDGE');
    const abroad = authority('judge-3', ['VALIDATING'], 'lyon-court', 'JUDGE', 'FR');
    expect([await sees(other, order), await sees(abroad, order)]).toEqual([true, false]);
    await isNobodys(abroad, 'validateOrder', order, digest(order));
    const served = await orders.validate('judge', order);
    expect([await sees(other, order), await sees(abroad, order)]).toEqual([false, false]);
    await isNobodys(other, 'withdrawOrder', served, why);
    expect((await orders.read('judge', order.id)).status).toBe('SERVED');
  });
});

describe('an enforcing authority', () => {
  it('knows of what it was notified of, after its service, and of nothing else', async () => {
    const enforcing = authority('enforcing-9', ['ENFORCING'], notified.organisation, 'OTHER_COMPETENT_AUTHORITY', 'IE');
    const elsewhere = authority('enforcing-8', ['ENFORCING'], 'eastland-enforcing-authority', 'OTHER_COMPETENT_AUTHORITY', 'IE');
    const [without, order] = [await submitted(), await submitted({ notified })];
    expect(await sees(enforcing, order), 'before service').toBe(false);
    await orders.validate('judge', without);
    const held1 = await orders.release(
      'counsel-1',
      await orders.decide('agent-1', await orders.claim('agent-1', await orders.validate('judge', order))),
    );
    expect(held1.status).toBe('HELD');
    expect([await sees(enforcing, without), await sees(enforcing, order), await sees(elsewhere, order)]).toEqual([false, true, false]);
    await isNobodys(elsewhere, 'clearOrder', held1);
    await isNobodys(enforcing, 'clearOrder', { ...without, generation: 3 });
    const target = held1.targets[0]?.id;
    const disclosure = `query ($id: ID!) { order(id: $id) { disclosure(target: "${target}") { grant } } }`;
    const { data, errors } = await askSubgraph(stack, 'orders', { caller: enforcing, query: disclosure, variables: { id: order.id } });
    expect(data?.order?.disclosure ?? null, 'it never reads a record').toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await actAs(stack, enforcing, 'clearOrder', held1)).toMatchObject({ status: 'IN_FORCE' });
  });
});

describe('the staff of the platform', () => {
  it.each(['agent-1', 'counsel-1'])('do not know of an order before it is served: %s', async (login) => {
    const read = ({ id }: { id: string }) => stack.ask('platform', login, 'query ($id: ID!) { order(id: $id) { id status } }', { id });
    const absent = await read(missing);
    const draft = await orders.draft('police', epoc(held));
    expect((await read(draft)).text).toBe(absent.text);
    const order = await orders.submit('police', draft);
    const hidden = await read(order);
    expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const withdrawn = await orders.act('police', 'withdrawOrder', order, why);
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN' });
    expect((await read(order)).text, 'what was never served is never known').toBe(absent.text);
    const served = await orders.validate('judge', await submitted());
    expect((await read(served)).data.order.status).toBe('SERVED');
  });
});

describe('one person', () => {
  it('does not validate what they issued, whatever office another body gives them', async () => {
    const order = await submitted();
    for (const roles of [['VALIDATING'], ['ISSUING', 'VALIDATING']] as const) {
      const both = authority('police', roles, 'northport-district-court', 'JUDGE');
      await isSecondPart(both, 'validateOrder', order, digest(order));
      await isSecondPart(both, 'refuseValidation', order, why);
    }
    const namesake = { ...authority('police', ['VALIDATING'], 'northport-district-court', 'JUDGE'), issuer: 'https://another.example' };
    expect(await actAs(stack, namesake, 'validateOrder', order, digest(order)), 'the same name elsewhere is another person').toMatchObject({
      status: 'SERVED',
    });
  });

  it('does not release or return what they reviewed, nor review what they returned', async () => {
    const order = await approved();
    const both = platform('agent-1', 'AGENT', 'COUNSEL');
    await isSecondPart(both, 'releaseOrder', order, digest(order));
    await isSecondPart(platform('agent-1', 'COUNSEL'), 'releaseOrder', order, digest(order));
    await isSecondPart(both, 'returnOrder', order, why);
    const back = await orders.must('counsel-1', 'returnOrder', order, why);
    const decisions: More = { decisions: ['[TargetDecisionInput!]!', orders.grantAll(back)] };
    await isSecondPart(platform('counsel-1', 'AGENT', 'COUNSEL'), 'decideOrder', back, decisions);
    const again = await orders.decide('agent-1', back);
    expect((await orders.release('counsel-1', again)).status, 'the same part twice is one part').toBe('IN_FORCE');
  });

  it('does not decide for the enforcing state what they validated or reviewed', async () => {
    const order = await orders.release('counsel-1', await approved({ notified }));
    for (const subject of ['judge', 'agent-1', 'counsel-1'])
      await isSecondPart(authority(subject, ['ENFORCING'], notified.organisation, 'OTHER_COMPETENT_AUTHORITY', 'IE'), 'clearOrder', order);
    expect(await orders.act('enforcing-2', 'clearOrder', order)).toMatchObject({ status: 'IN_FORCE' });
  });

  it('does not claim an order of their own case in the queue', async () => {
    const issued = await orders.submit('regulator', await orders.draft('regulator', orderToAct('no-item')));
    const caller = platform('regulator', 'AGENT');
    const work = await orders.workOf('agent-1', issued.id);
    const query = 'mutation ($work: ID!) { claim(work: $work) { __typename ... on Refusal { reasons } } }';
    const claimed = await askSubgraph(stack, 'enforcement', { caller, query, variables: { work } });
    expect(claimed.data?.claim, claimed.text).toBeDefined();
    await worker.work();
    expect((await orders.read('regulator', issued.id)).status).toBe('SERVED');
    const decisions: More = { decisions: ['[TargetDecisionInput!]!', orders.grantAll(issued)] };
    await isSecondPart(caller, 'decideOrder', issued, decisions);
    expect((await orders.read('regulator', issued.id)).status).toBe('SERVED');
  });
});

describe('an auditor', () => {
  const look = (
    id: string,
    selection = 'id status targets { id type item decisions { category outcome } } history { act by { person } }',
  ) => stack.ask('audit', 'auditor', `query ($id: ID!) { order(id: $id) { ${selection} } }`, { id });

  it('sees who took part in an order and never whom it is about, and the view is logged before it is answered', async () => {
    const order = await approved();
    const size = await traces.size();
    const { data, text } = await look(order.id);
    expect(data.order).toMatchObject({ status: 'APPROVED', targets: [{ type: 'EMAIL', item: null }] });
    expect(data.order.history.map(({ act, by }: { act: string; by: { person: string } }) => `${act} ${by.person}`)).toEqual([
      ...['draftOrder police', 'submitOrder police', 'validateOrder judge', 'claim agent-1', 'decideOrder agent-1'],
    ]);
    expect(text).not.toContain(held);
    expect(await traces.entriesFrom(size)).toMatchObject([
      { type: 'audit.inspected.v1', outcome: 'success', initiator: { subject: 'auditor' }, legal: { order: order.id } },
    ]);
    const value = await look(order.id, 'targets { value }');
    expect(value.data ?? null).toBeNull();
    expect(value.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const direct = await lookAs(auditor('auditor'), order, 'targets { value }');
    expect(direct.text).not.toContain(held);
    expect(direct.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await orders.release('counsel-1', order)).status, 'looking moves nothing').toBe('IN_FORCE');
  });

  it('finds no draft, and nothing that does not exist', async () => {
    const draft = await orders.draft('police', epoc(held));
    const [hidden, absent] = [await look(draft.id), await look(missing.id)];
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(hidden.text).toBe(absent.text);
    const parts = await stack.sql('postgres', 'SELECT FROM orders.case_participant WHERE order_id = $1', [draft.id]);
    expect(parts).toEqual([]);
  });

  it('has a part in the case afterwards', async () => {
    const order = await approved();
    const counsel = platform('auditor', 'COUNSEL');
    await look(order.id);
    await look(order.id);
    const parts = await stack.sql<{ part: string; subject: string }>(
      'postgres',
      'SELECT part, subject FROM orders.case_participant WHERE order_id = $1',
      [order.id],
    );
    expect(parts).toEqual([{ part: 'AUDITOR', subject: 'auditor' }]);
    await isSecondPart(counsel, 'releaseOrder', order, digest(order));
    const unseen = await approved();
    expect(await actAs(stack, counsel, 'releaseOrder', unseen, digest(unseen)), 'of another case').toMatchObject({ status: 'IN_FORCE' });
  });

  it.each(['police', 'judge', 'agent-1', 'counsel-1'])('is not a person who had another part: %s', async (subject) => {
    const order = await orders.intoForce(epoc(held));
    const [before, size] = [await traces.rows(), await traces.size()];
    const { data, errors } = await lookAs(auditor(subject), order);
    expect(data?.order ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await traces.rows()).toEqual(before);
    expect(await traces.entriesFrom(size)).toMatchObject([
      {
        type: 'access.refused.v1',
        action: 'inspect',
        outcome: 'failure',
        reason: 'SAME_PERSON',
        initiator: { subject },
        legal: { order: order.id },
      },
    ]);
  });
});
