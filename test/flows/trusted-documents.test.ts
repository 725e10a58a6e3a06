/**
 * A life by checked-in documents alone, on graphs that answer no other: orders from the draft to the acknowledgement, restrictions and
 * what comes of them, an audit. Every document that is checked in is asked at least once by somebody whose it is, and serves.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Graph, graphPaths, memberStates } from '@writ/access';
import { load } from '@writ/demo/seed';
import { openAuditGraph } from '@writ/verifier/audit-graph.ts';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificates } from '../../subgraphs/orders/testing/certificates.ts';
import { holderIn } from '../harness/disclosures.ts';
import { notified } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';
import { closed, listed, namesOf, trustedLife } from '../harness/trusted-documents.ts';
import { moderation } from './trusted-documents-moderation.ts';

let stack: Stack;
let holder: { account: string; email: string };
/** The order that was acknowledged. */
let fulfilled: string;

beforeAll(async () => {
  stack = await startStack({ trustedDocuments: {} });
  holder = await holderIn(stack, 'holder-1');
});
afterAll(() => stack.close());

const life = trustedLife(() => stack);
const { asked, ask, on } = life;
const [authority, platform, audit] = [on('authority'), on('platform'), on('audit')];

const seen = ({ id, generation }: OrderView) => ({ order: id, generation });
/** The order that a mutation answered. */
const orderIn = (data: Record<string, OrderView & { __typename: string }>): OrderView => {
  const [found] = Object.values(data);
  expect(found?.__typename, JSON.stringify(found)).toBe('Order');
  return found as OrderView;
};
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
/** A production order names the day by which the person is told, if it has no silence. */
const draft = async (login: string, input: Record<string, unknown>) => {
  const informing = input['kind'] === 'EPOC' && input['secrecy'] === undefined ? { informBy: inDays(30) } : {};
  return orderIn(await authority(login, 'draft-order', { input: { ...informing, ...input } }));
};
const submit = async (login: string, order: OrderView) => orderIn(await authority(login, 'submit-order', seen(order)));
const validate = async (order: OrderView) => orderIn(await authority('judge', 'validate-order', { ...seen(order), digest: order.digest }));
const workOn = async (login: string, subject: string): Promise<string> => {
  let after: string | null = null;
  for (;;) {
    const { queue } = await platform(login, 'queue', { first: 256, after });
    const found = queue.nodes.find((node: { subject: { id: string } }) => node.subject.id === subject);
    if (found) return found.id;
    expect(queue.pageInfo.hasNextPage, `work on ${subject}`).toBe(true);
    after = queue.pageInfo.endCursor;
  }
};
const claim = async (login: string, subject: string): Promise<string> => {
  const work = await workOn(login, subject);
  expect((await platform(login, 'claim', { work })).claim).toMatchObject({ __typename: 'WorkItem', claimedBy: login });
  return work;
};
const known = async (login: string, id: string): Promise<OrderView> => (await platform(login, 'order', { id })).order;
const decide = async (order: OrderView) => {
  const decisions = order.targets.flatMap((target) =>
    target.decisions.map(({ category }) => ({ target: target.id, category, outcome: 'GRANTED' })),
  );
  return orderIn(await platform('agent-1', 'decide-order', { ...seen(order), decisions }));
};
const release = async (order: OrderView) => orderIn(await platform('counsel-1', 'release-order', { ...seen(order), digest: order.digest }));

describe('with the listed documents alone, an authority', () => {
  it('takes an order from a draft to its fulfilment', async () => {
    const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
    const drafted = await draft('police', epoc(holder.email, { categories }));
    expect((await authority('police', 'order-draft', { id: drafted.id })).order.targets).toMatchObject([{ value: holder.email }]);
    const submitted = await submit('police', drafted);
    const served = await validate(submitted);
    const { id } = served;
    const work = await claim('agent-1', id);
    const reviewed = await known('agent-1', id);
    const question = { ...seen(reviewed), codes: ['INSUFFICIENT_INFORMATION'], text: 'Which of the two addresses?' };
    const paused = orderIn(await platform('agent-1', 'ask-clarification', question));
    expect(paused.status).toBe('CLARIFICATION');
    const answered = orderIn(
      await authority('police', 'answer-clarification', { ...seen(paused), input: null, text: 'The one that is named.' }),
    );
    expect(answered.status).toBe('UNDER_REVIEW');
    const opened = await platform('agent-1', 'open-case', {
      work,
      fields: [{ field: 'ADDRESS', reason: 'To see whether the address is the one that is meant.' }],
      address: true,
    });
    expect(opened.openCase.__typename, JSON.stringify(opened)).toMatch(/^(Case|Refusal)$/);
    const returned = orderIn(
      await platform('counsel-1', 'return-order', { ...seen(await decide(answered)), reason: 'Narrow the window, please.' }),
    );
    expect(returned.status).toBe('UNDER_REVIEW');
    const why = { reason: 'Two cases of one body on one day.' };
    const raised = orderIn(await platform('counsel-2', 'raise-limit', { ...seen(await decide(returned)), ...why }));
    const order = await release(raised);
    expect(order.status).toBe('IN_FORCE');
    const variables = { order: id, target: order.targets[0]?.id };
    expect(order.targets).toMatchObject([{ collection: { state: 'TAKEN', fault: null, failingSince: null } }]);
    expect((await platform('agent-1', 'failing-collections', {})).failingCollections).toEqual([]);
    expect(await platform('agent-1', 'waiting-letters', {})).toEqual({ waitingLetters: [], waitingAccessLetters: [] });
    for (const told of [await platform('agent-1', 'capabilities', {}), await authority('police', 'capabilities', {})])
      expect(told.capabilities.identifierTypes).toContain('EMAIL');
    expect((await platform('counsel-1', 'collect-again', { ...variables, reason: 'A test.' })).collectAgain).toMatchObject({
      reasons: ['WRONG_STATE'],
    });
    const parts = { 'disclosed-subscriber': 'subscriber', 'disclosed-identification': 'identification' };
    const more = { 'disclosed-traffic': 'traffic', 'disclosed-content': 'content' };
    for (const [name, part] of Object.entries({ ...parts, ...more }))
      expect((await authority('police', name, variables)).order.disclosure[part], name).not.toBeNull();
    const file = await authority('police', 'disclosed-file', { ...variables, sha256: '0'.repeat(64) });
    expect(file.order.disclosure.content.nodes).toMatchObject([{ at: expect.any(String), attachments: [] }]);
    const { disclosure } = (await authority('police', 'disclosure', { ...variables, first: 2, content: false })).order;
    expect(Object.keys(disclosure)).toEqual(['subscriber', 'identification', 'traffic']);
    const asked = await authority('police', 'request-package', { ...variables, generation: order.generation, deliveryKey: 'none' });
    expect(asked.requestPackage).toMatchObject({ reasons: ['NOT_FOUND'] });
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const [name, field, rest] of [
      ['acknowledge-package', 'acknowledgePackage', { generation: 1, hashes: [] }],
      ['reject-package', 'rejectPackage', { generation: 1, fault: 'INCOMPLETE', text: 'A page is missing.' }],
      ['report-package-deleted', 'reportPackageDeleted', { receipt: { statement: '{}', signature: 'a..a' } }],
      ['report-package-transferred', 'reportPackageTransferred', { receipt: { statement: '{}', signature: 'a..a' } }],
    ] as const)
      expect((await authority('police', name, { package: unknown, ...rest }))[field]).toMatchObject({ reasons: ['NOT_FOUND'] });
    expect((await authority('police', 'packages', { order: id })).order.packages).toEqual([]);
    expect((await platform('counsel-1', 'packages', { order: id })).order.packages).toEqual([]);
    expect((await audit('auditor', 'packages', { order: id })).order.packages).toEqual([]);
    const now = (await authority('police', 'order', { id })).order;
    expect(orderIn(await authority('police', 'acknowledge-disclosure', seen(now))).status).toBe('FULFILLED');
    fulfilled = id;
    const told = await authority('police', 'order', { id });
    const at = told.order.history.at(-1).at;
    expect(orderIn(await authority('police', 'confirm-informed', { ...seen(told.order), at }))).toMatchObject({ informedAt: at });
    const { orders } = await authority('judge', 'orders', { statuses: ['FULFILLED'] });
    expect(orders.nodes.map((node: OrderView) => node.id)).toContain(id);
    const list = await authority('judge', 'order-list', { statuses: ['FULFILLED'], first: 50 });
    expect(list.orders.nodes.map((node: OrderView) => node.id)).toEqual(orders.nodes.map((node: OrderView) => node.id));
    const courses = await authority('judge', 'order-courses', { statuses: ['FULFILLED'], first: 50 });
    expect(courses.orders.nodes.map((node: OrderView) => node.id)).toEqual(orders.nodes.map((node: OrderView) => node.id));
    expect(courses.orders.nodes[0].history.at(-1)).toMatchObject({ to: 'FULFILLED' });
    await authority('police', 'checkpoint');
  });

  it('reads, as counsel, what was not to be disclosed in an answer to a request for access', async () => {
    await stack.ask('public', 'holder-1', 'mutation { requestAccess { __typename } }');
    const { accessAnswers } = await platform('counsel-1', 'access-answers', { first: 5 });
    expect(accessAnswers.nodes).toMatchObject([{ account: holder.account, withheld: expect.any(Array) }]);
  });

  it('orders data of an account that is marked, which another counsel raises and then releases', async () => {
    const { account } = holder;
    const { markAccount } = await platform('counsel-1', 'mark-account', { account, kind: 'PRESS', reason: 'Its imprint.' });
    const marked = await platform('counsel-1', 'account-marks', { account });
    expect(marked).toMatchObject({
      accountMarks: [{ id: markAccount.id, kind: 'PRESS' }],
      accountMarkCounts: [{ kind: 'PRESS', accounts: 1 }],
    });
    expect((await audit('auditor', 'access-counts', {})).accessCounts).toContainEqual(
      expect.objectContaining({ organisation: 'northport-police', readings: expect.any(Number) }),
    );
    expect((await audit('auditor', 'account-mark-counts', {})).accountMarkCounts).toMatchObject([{ kind: 'PRESS', accounts: 1 }]);
    const served = await validate(await submit('police', await draft('police', epoc(holder.email, { reference: '16 Js 345/26' }))));
    await claim('agent-1', served.id);
    const approved = await decide(await known('agent-1', served.id));
    const enforcing = { organisation: 'westland-enforcing-authority', country: 'IE' };
    const text = { text: 'An editor’s account.' };
    const raised = orderIn(await platform('counsel-2', 'raise-marked', { ...seen(approved), ...text, authority: enforcing }));
    const permitted = orderIn(await platform('counsel-2', 'permit-marked', { ...seen(raised), text: 'The editor is the victim.' }));
    expect((await release(permitted)).status).toBe('IN_FORCE');
    const end = { mark: markAccount.id, requested: true, reason: 'By letter of the person.' };
    expect((await platform('counsel-1', 'end-account-mark', end)).endAccountMark).toMatchObject({ requested: true });
  });

  it('suspends a person, and lifts that', async () => {
    const person = { issuer: 'https://id.example.org', subject: 'nobody-here', reason: 'A stolen laptop.' };
    const { suspendPerson } = await platform('counsel-1', 'suspend-person', person);
    expect((await audit('auditor', 'suspend-person', person)).suspendPerson).toMatchObject({ byAuditor: true });
    const lift = { suspension: suspendPerson.id, reason: 'It was found.' };
    expect((await platform('counsel-2', 'lift-person-suspension', lift)).liftPersonSuspension).toMatchObject({
      liftReason: 'It was found.',
    });
    expect((await audit('auditor', 'person-suspensions', {})).personSuspensions).toHaveLength(1);
    expect((await platform('counsel-1', 'person-suspensions', { lifted: true })).personSuspensions).toHaveLength(2);
  });

  it('sends signatures, which are refused where nobody signs', async () => {
    const signature = { statement: '{}', credential: 'none', seal: 'a.b.c' };
    const owner = { issuer: 'https://id.example.org', subject: 'agent-9', roles: ['AGENT'] };
    const input = { ...owner, id: 'none', spki: 'AAAA', kind: 'PASSKEY', acts: [signature, signature, signature] };
    const refused = { reasons: ['SIGNATURE_NOT_CHECKED'] };
    const order = await submit('police', await draft('police', epoc(holder.email, { reference: '18 Js 345/26' })));
    expect((await platform('counsel-1', 'register-signing-key', { input })).registerSigningKey).toMatchObject(refused);
    expect((await audit('auditor', 'register-signing-key', { input })).registerSigningKey).toMatchObject(refused);
    expect((await platform('counsel-1', 'end-signing-key', { signature })).endSigningKey).toMatchObject(refused);
    expect((await audit('auditor', 'end-signing-key', { signature })).endSigningKey).toMatchObject(refused);
    expect((await authority('judge', 'end-signing-key', { signature })).endSigningKey).toMatchObject(refused);
    const served = await validate(order);
    const signed = await platform('agent-1', 'sign-received-order', { order: served.id, generation: served.generation, signature });
    expect(signed.signReceivedOrder).toMatchObject({ reasons: [expect.any(String)] });
    for (const [ask, login] of [
      [platform, 'agent-1'],
      [audit, 'auditor'],
    ] as const)
      expect((await ask(login, 'signed-acts', { id: served.id })).order).toMatchObject({ id: served.id });
    expect((await authority('judge', 'signed-acts', { id: served.id })).order).toMatchObject({ signedActs: [] });
    expect((await platform('agent-1', 'signed-reviews', { id: served.id })).order).toMatchObject({ id: served.id });
    expect((await authority('judge', 'signing-keys', {})).signingKeys).toEqual([]);
    expect((await platform('agent-1', 'signing-keys', { own: true })).signingKeys).toEqual([]);
    expect((await audit('auditor', 'signing-keys', { ended: true })).signingKeys).toEqual([]);
    expect((await audit('auditor', 'signed-cases', {})).signedCases.nodes).toEqual([]);
  });

  it('renews a non-disclosure period and lifts it', async () => {
    const secrecy = { ground: 'PUBLIC_SECURITY', reason: 'Others are warned otherwise.', until: inDays(20) };
    const input = epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null, secrecy });
    const silent = await submit('police', await draft('police', input));
    const served = orderIn(await authority('judge', 'validate-order', { ...seen(silent), digest: silent.digest }));
    const longer = { ground: 'PUBLIC_SECURITY', reason: 'One is still abroad.', until: inDays(40) };
    const renewed = orderIn(await authority('police', 'renew-secrecy', { ...seen(served), ...longer }));
    const { reason, ...term } = longer;
    expect(renewed).toMatchObject({ digest: served.digest, secrecy: { state: 'IN_FORCE', until: longer.until, renewals: [term] } });
    // Why is told to the bodies of the case, and not where an auditor reads too.
    expect((await authority('police', 'order', { id: served.id })).order.secrecy.renewals).toMatchObject([{ ...term, reason }]);
    const lifted = orderIn(await authority('police', 'lift-secrecy', { ...seen(renewed), release: false }));
    expect(lifted).toMatchObject({ secrecy: { state: 'ENDED' } });
  });

  it('states as the enforcing one that it has no objection, or objects to a category', async () => {
    const held = async (reference: string): Promise<OrderView> => {
      const served = await validate(await submit('police', await draft('police', epoc(holder.email, { reference, notified }))));
      await claim('agent-1', served.id);
      const released = await release(await decide(await known('agent-1', served.id)));
      expect(released.status).toBe('HELD');
      return released;
    };
    expect(orderIn(await authority('enforcing-1', 'clear-order', seen(await held('12 Js 347/26')))).status).toBe('IN_FORCE');
    const order = await held('12 Js 348/26');
    const grounds = [{ target: order.targets[0]?.id, category: 'CONTENT', ground: 'FUNDAMENTAL_RIGHTS' }];
    const { targets } = orderIn(await authority('enforcing-1', 'object-to-order', { ...seen(order), grounds }));
    expect(targets[0]?.decisions.find(({ category }) => category === 'CONTENT')).toMatchObject({ outcome: 'REFUSED' });
  });

  it('names an enforcing authority that is not enrolled: evidence is recorded, the order is held, and a counsel records the objection', async () => {
    const elsewhere = { organisation: 'southland-enforcing-authority', country: 'IE' };
    const input = epoc(holder.email, { reference: '12 Js 349/26', notified: elsewhere });
    const served = await validate(await submit('police', await draft('police', input)));
    await claim('agent-1', served.id);
    const evidence = { at: inDays(0), reference: 'AZ 7 E 12/26', sha256: 'a'.repeat(64) };
    const claimed = await known('agent-1', served.id);
    const recorded = orderIn(await platform('agent-1', 'record-notification', { ...seen(claimed), input: evidence }));
    expect(recorded).toMatchObject({ notified: elsewhere, notificationEvidence: evidence });
    const order = await release(await decide(recorded));
    expect(order.status).toBe('HELD');
    const grounds = order.targets.flatMap(({ id, decisions }) =>
      decisions.map(({ category }) => ({ target: id, category, ground: 'FUNDAMENTAL_RIGHTS' })),
    );
    const text = 'By letter of that authority, AZ 9.';
    expect(orderIn(await platform('counsel-1', 'record-objection', { ...seen(order), grounds, text })).status).toBe('REFUSED');
  });

  it('refuses to validate, withdraws, and has no part as the enforcing one in an order that is not held', async () => {
    const input = epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null });
    const one = await submit('police', await draft('police', input));
    const refused = orderIn(await authority('judge', 'refuse-validation', { ...seen(one), reason: 'Not necessary.' }));
    expect(refused.status).toBe('REFUSED');
    const two = await submit('police', await draft('police', onGrounds('A second forged invoice has come.', input)));
    expect(orderIn(await authority('police', 'withdraw-order', { ...seen(two), reason: 'It is settled.' })).status).toBe('WITHDRAWN');
    const grounds = [{ target: two.targets[0]?.id, ground: 'FUNDAMENTAL_RIGHTS' }];
    for (const answer of [
      await ask('authority', 'enforcing-1', 'clear-order', seen(two)),
      await ask('authority', 'enforcing-1', 'object-to-order', { ...seen(two), grounds }),
    ])
      expect(answer.errors?.map(({ extensions }) => extensions.code) ?? ['NOT_FOUND'], answer.text).toEqual(['NOT_FOUND']);
  });
});

describe('with the listed documents alone, an order that is not ordinary', () => {
  it('is for the removal of terrorist content: impeded, carried out within its hour, with a copy of what was removed', async () => {
    const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY published_at LIMIT 1');
    const content = item?.id ?? expect.fail('no item');
    const input = orderToAct(content, { kind: 'TCO_REMOVAL', reportTo: null });
    const served = await submit('regulator', await draft('regulator', input));
    await claim('agent-1', served.id);
    const reviewed = await known('agent-1', served.id);
    const decisions = [{ target: reviewed.targets[0]?.id, category: null, outcome: 'GRANTED' }];
    const silent = await platform('agent-1', 'decide-order', { ...seen(reviewed), decisions });
    expect(silent.decideOrder).toMatchObject({ reasons: ['MISSING'], article: 'Regulation (EU) 2021/784, Art. 1(3)' });
    const publicPurpose = { purpose: 'NONE', reason: 'A call to join, and nothing about it.' };
    const released = await release(orderIn(await platform('agent-1', 'decide-order', { ...seen(reviewed), decisions, publicPurpose })));
    const flood = { kind: 'FORCE_MAJEURE', text: 'The data centre is flooded.' };
    const impeded = orderIn(await platform('agent-1', 'report-impossible', { ...seen(released), ...flood }));
    expect(impeded).toMatchObject({
      impediments: [{ ...flood, endedAt: null }],
      removalAnswers: [{ annex: 'ANNEX_III', reason: 'FORCE_MAJEURE' }],
    });
    const free = orderIn(await platform('agent-1', 'end-impediment', { ...seen(impeded), text: 'It is dry.' }));
    const visibility = ['DECISION_VISIBILITY_CONTENT_REMOVED'];
    const restriction = { item: content, order: free.id, visibility, territories: [...memberStates] };
    expect((await platform('agent-1', 'restrict', { input: restriction })).restrict.__typename).toBe('Restriction');
    const told = async () => (await authority('regulator', 'order', { id: free.id })).order;
    await expect.poll(async () => (await told()).status).toBe('FULFILLED');
    const [target] = (await told()).targets;
    expect(target.effect).toMatchObject({ outcome: 'RESTRICTED', territories: [...memberStates].sort(), late: false, undone: [] });
    expect((await told()).removalAnswers.map(({ annex, action }: Record<string, unknown>) => [annex, action])).toEqual([
      ['ANNEX_III', null],
      ['ANNEX_II', 'REMOVED'],
    ]);
    const [copy] = (await platform('agent-1', 'kept-content', { item: content })).keptContent;
    // Until when is moved to a working day meanwhile.
    expect(target.kept.map(({ id }: { id: string }) => id)).toEqual([copy.id]);
    const longer = (months: number) => ({ kept: copy.id, until: inDays(183 + months * 30), proceedings: 'An action in Northport.' });
    for (const [ask, login, months] of [
      [authority, 'regulator', 1],
      [platform, 'counsel-1', 2],
    ] as const)
      expect((await ask(login, 'keep-longer', longer(months))).keepLonger).toMatchObject({ __typename: 'KeptContent', endedAt: null });
    const fulfilled = await known('counsel-1', free.id);
    const asked = orderIn(await platform('counsel-1', 'request-scrutiny', { ...seen(fulfilled), text: 'It may be a news report.' }));
    const at = new Date().toISOString();
    const decision = { outcome: 'STANDS', text: 'It stands.', authority: 'Westland', decidedAt: at, receivedAt: at, onRequestOf: null };
    const document = { reference: 'W 7/26', sha256: 'a'.repeat(64) };
    const stands = orderIn(await platform('counsel-1', 'record-scrutiny', { ...seen(asked), input: { ...decision, ...document } }));
    const finding = { outcome: 'INFRINGES', text: 'It is a news report.', onRequest: null };
    expect(orderIn(await authority('enforcing-1', 'scrutinise-order', { ...seen(stands), ...finding })).status).toBe('REVOKED');
  });

  it('is discussed by its authorities and the platform, and reviewed by a court', async () => {
    const notified = { organisation: 'westland-enforcing-authority', country: 'IE' };
    const input = onGrounds('The sender writes from this account.', epoc(holder.email, { notified }));
    const served = await validate(await submit('police', await draft('police', input)));
    await claim('agent-1', served.id);
    const said = { text: 'The account may be that of a newspaper.' };
    const told = orderIn(
      await platform('agent-1', 'report-concern', {
        ...seen(await known('agent-1', served.id)),
        ...said,
        codes: ['PRESS_OR_EXPRESSION'],
        authority: null,
      }),
    );
    const consulted = orderIn(await authority('enforcing-1', 'consult-issuer', { ...seen(told), ...said }));
    const early = await authority('enforcing-1', 'set-conditions', { ...seen(consulted), ...said });
    expect(early.setConditions.reasons).toEqual(['WRONG_STATE']);
    const maintained = orderIn(await authority('police', 'maintain-order', { ...seen(consulted), ...said }));
    const written = orderIn(await platform('agent-1', 'write-objection', { ...seen(maintained), ...said }));
    const sent = orderIn(await platform('counsel-1', 'send-objection', seen(written)));
    const court = { court: 'Court of appeal of Northport', dueAt: null };
    const upheld = orderIn(await authority('police', 'maintain-order', { ...seen(sent), ...said, ...court }));
    const lifted = orderIn(await authority('police', 'record-review', { ...seen(upheld), ...said, lifted: true }));
    expect(lifted.status).toBe('REVOKED');
  });

  it('is received otherwise, and answered by hand', async () => {
    const at = stack.clock().toISOString();
    const receive = async (): Promise<OrderView> => {
      const order = epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null });
      const issuing = { organisation: 'Court of Sudport', country: 'FR', office: 'COURT' };
      const stated = {
        channel: 'PAPER',
        receivedAt: at,
        issuedAt: at,
        issuing,
        document: Buffer.from('A certificate.').toString('base64'),
      };
      return orderIn(await platform('agent-2', 'receive-order', { input: { order, ...stated } }));
    };
    const withdrawn = { ...seen(await receive()), text: 'By letter of the court.' };
    const over = orderIn(await platform('counsel-1', 'record-withdrawal', withdrawn));
    expect(over.status).toBe('WITHDRAWN');
    const late = await platform('counsel-1', 'record-no-longer-needed', { ...seen(over), text: 'By letter.' });
    expect(late.recordNoLongerNeeded.reasons, 'nothing is kept of it').toEqual(['WRONG_STATE']);
    const elsewhere = {
      instrument: 'INVESTIGATION_ORDER',
      organisation: 'Court of Sudport',
      country: 'FR',
      reference: 'EIO 7/26',
      requestedAt: at,
    };
    const requested = await platform('counsel-1', 'record-production-request', { ...seen(over), input: elsewhere, text: 'By letter.' });
    expect(requested.recordProductionRequest.reasons).toContain('WRONG_STATE');
    const produced = await platform('counsel-1', 'record-production', { ...seen(over), text: 'By letter.' });
    expect(produced.recordProduction.reasons).toContain('WRONG_STATE');
    const { id } = await receive();
    await claim('agent-1', id);
    const question = { codes: ['INSUFFICIENT_INFORMATION'], text: 'Which account?' };
    const asked = orderIn(await platform('agent-1', 'ask-clarification', { ...seen(await known('agent-1', id)), ...question }));
    orderIn(await platform('counsel-1', 'record-clarification', { ...seen(asked), text: 'By letter: the one that is named.' }));
    const { receivedDocument } = (await platform('agent-1', 'received-document', { id })).order;
    expect(Buffer.from(receivedDocument, 'base64').toString()).toBe('A certificate.');
    expect((await platform('agent-1', 'order-document', { order: id, document: 'none' })).order.document).toBeNull();
    const approved = await decide(await known('agent-1', id));
    const input = { means: 'REGISTER', confirmed: true, text: 'The European Judicial Atlas.' };
    const checked = orderIn(await platform('counsel-2', 'check-authenticity', { ...seen(approved), input }));
    const sha256 = 'a'.repeat(64);
    const parts = [{ target: checked.targets[0]?.id, category: 'SUBSCRIBER' }];
    const answer = { parts, sentTo: 'The registry, by post.', sentAt: at, sha256, text: 'Nobody of the court reads here.' };
    const recorded = orderIn(await platform('counsel-1', 'record-answer', { ...seen(checked), input: answer }));
    const confirmed = orderIn(await platform('agent-1', 'confirm-answer', { ...seen(recorded), answer: `${id}.answer-1`, sha256 }));
    expect(confirmed.status).toBe('FULFILLED');
  });

  it('is an emergency: called back, challenged in court, and answered with what is owed', async () => {
    const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' };
    const input = onGrounds(
      'The kidnapper writes from this account.',
      epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null }),
    );
    const served = await submit('police', await draft('police', { ...input, emergency: threat }));
    await claim('agent-1', served.id);
    const [{ number } = { number: '' }] = await stack.sql<{ number: string }>(
      'postgres',
      `SELECT call_back_number AS number FROM orders.enrolment WHERE organisation = (SELECT issuing_organisation FROM orders.legal_order WHERE id = $1)`,
      [served.id],
    );
    const call = { number, spokenTo: 'The officer on duty', confirmed: true };
    const called = orderIn(await platform('agent-1', 'record-call-back', { ...seen(await known('agent-1', served.id)), input: call }));
    expect(called).toMatchObject({ callBack: { confirmed: true, spokenTo: 'The officer on duty' } });
    const approved = await decide(called);
    const challenge = {
      forum: 'Court of Northport',
      filedAt: inDays(-1),
      text: 'It is not lawful.',
    };
    const costs = { amount: '80.00', currency: 'EUR', reference: 'INV 1/26', claimedAt: stack.clock().toISOString() };
    const { claimCosts } = await platform('counsel-1', 'claim-costs', { order: approved.id, input: costs });
    expect(claimCosts).toMatchObject({ amount: '80.00', outcome: null });
    const paid = { outcome: 'REIMBURSED', paid: '80.00', reference: 'AZ 7', answeredAt: stack.clock().toISOString() };
    const answered = await platform('counsel-1', 'record-cost-answer', { claim: claimCosts.id, generation: 0, input: paid });
    expect(answered.recordCostAnswer).toMatchObject({ outcome: 'REIMBURSED', paid: '80.00' });
    const challenged = orderIn(await platform('counsel-1', 'record-challenge', { ...seen(approved), input: challenge }));
    const [{ id } = { id: '' }] = (challenged as OrderView & { challenges: { id: string }[] }).challenges;
    const ended = { challenge: id, outcome: 'ORDER_STANDS', text: 'It is lawful.' };
    const stands = orderIn(await platform('counsel-1', 'end-challenge', { ...seen(challenged), ...ended }));
    const order = await release(stands);
    expect(order.status).toBe('IN_FORCE');
    await authority('police', 'disclosed-subscriber', { order: order.id, target: order.targets[0]?.id });
    const withdrawn = orderIn(await authority('police', 'withdraw-order', { ...seen(order), reason: 'The person is free.' }));
    expect(withdrawn.status).toBe('WITHDRAWN');
    const owed = (await authority('police', 'duties', { first: 50 })).duties.nodes as { order: string; kind: string }[];
    const use = owed.find((duty) => duty.order === order.id && duty.kind === 'LIMIT_USE') as unknown as {
      id: string;
      generation: number;
    };
    const done = { duty: use.id, generation: use.generation, text: 'Used for this case alone.' };
    expect((await authority('police', 'confirm-duty', done)).confirmDuty).toMatchObject({ __typename: 'Duty', state: 'DONE' });
    expect((await authority('police', 'law-in-force', {})).lawInForce).toMatchObject({ number: 0 });
    const all = (await audit('auditor', 'duties', { first: 50 })).duties.nodes as { id: string; state: string }[];
    expect(all.find((duty) => duty.id === use.id)).toMatchObject({ state: 'DONE' });
  });

  it('is drafted again when it has ended', async () => {
    const input = onGrounds('It is not needed now.', epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null }));
    const over = await submit('police', await draft('police', input));
    orderIn(await authority('police', 'withdraw-order', { ...seen(over), reason: 'Not now.' }));
    const again = orderIn(await authority('police', 'reissue-order', { order: over.id }));
    expect(again).toMatchObject({ status: 'DRAFT', earlier: over.id, targets: [{ value: holder.email }] });
    const running = await submit('police', again);
    expect((await authority('police', 'reissue-order', { order: running.id })).reissueOrder.reasons).toEqual(['WRONG_STATE']);
    expect((await authority('prosecutor', 'reissue-order', { order: over.id })).reissueOrder.reasons, 'of another body').toEqual([
      'NOT_FOUND',
    ]);
  });

  it('is discarded as a draft, of which nothing is to be read afterwards', async () => {
    const input = epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null });
    const written = await draft('police', input);
    const other = { ...input, purpose: 'Another purpose.' };
    expect((await authority('prosecutor', 'change-draft', { ...seen(written), input: other })).changeDraft.reasons).toEqual(['NOT_FOUND']);
    const drafted = orderIn(await authority('police', 'change-draft', { ...seen(written), input: other }));
    expect(drafted).toMatchObject({ id: written.id, generation: written.generation + 1, purpose: 'Another purpose.' });
    const warrant = { ...seen(drafted), name: 'Warrant', content: Buffer.from('A warrant').toString('base64') };
    expect((await authority('prosecutor', 'attach-document', warrant)).attachDocument.reasons, 'of another body').toEqual(['NOT_FOUND']);
    await authority('police', 'attach-document', warrant);
    const [document] = (await authority('police', 'order-documents', { order: drafted.id })).order.documents;
    expect(document).toMatchObject({ name: 'Warrant', bytes: 9 });
    const read = await authority('police', 'order-document', { order: drafted.id, document: document.id });
    expect(read.order.document).toBe(warrant.content);
    expect((await authority('prosecutor', 'discard-draft', seen(drafted))).discardDraft.reasons, 'of another body').toEqual(['NOT_FOUND']);
    expect((await authority('police', 'discard-draft', seen(drafted))).discardDraft).toEqual({
      __typename: 'DiscardedDraft',
      order: drafted.id,
    });
    expect((await authority('police', 'discard-draft', seen(drafted))).discardDraft.reasons).toEqual(['NOT_FOUND']);
    const running = await submit('police', await draft('police', input));
    expect((await authority('police', 'discard-draft', seen(running))).discardDraft.reasons).toEqual(['WRONG_STATE']);
  });

  it('preserves, and for a longer time', async () => {
    const legalBasis = { ...(epoc(holder.email)['legalBasis'] as object), threshold: null };
    const input = epoc('preserved@elsewhere.example', { kind: 'EPOC_PR', notNotified: null, legalBasis });
    const served = await submit('prosecutor', await draft('prosecutor', input));
    expect(served.status).toBe('SERVED');
    const [before, after] = [
      (await authority('prosecutor', 'order', { id: served.id })).order.preserved,
      orderIn(await authority('prosecutor', 'extend-preservation', { ...seen(served), reason: 'Production is being written.' })),
    ];
    expect(before.state).toBe('PRESERVED');
    const { preserved } = after as OrderView & { preserved: { endsAt: string } };
    expect(new Date(preserved.endsAt).getTime() - new Date(before.endsAt).getTime()).toBeGreaterThan(25 * 86_400_000);
    const early = await authority('prosecutor', 'end-preservation', { ...seen(after), reason: 'The proceedings are closed.' });
    expect(early.endPreservation.reasons, 'an open order is withdrawn').toEqual(['WRONG_STATE']);
    const requestedAt = stack.clock().toISOString();
    const elsewhere = {
      instrument: 'INVESTIGATION_ORDER',
      organisation: 'Court of Northport',
      country: 'DE',
      reference: 'EIO 7/26',
      requestedAt,
    };
    const requested = orderIn(await authority('prosecutor', 'confirm-production-request', { ...seen(after), input: elsewhere }));
    expect(requested.status).toBe('SERVED');
  });
});

describe('with the listed documents alone, a platform', () => {
  const ownItems = () =>
    stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 AND text IS NOT NULL ORDER BY id LIMIT 2', [
      holder.account,
    ]);

  it('decides a notice, restricts, hears the complaint and lifts', async () => {
    const [item, other] = (await ownItems()).map(({ id }) => id);
    const category = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD';
    const input = { item, category, explanation: 'A fee for a prize.', name: 'A Reader', email: 'reader@example.org', goodFaith: true };
    const submitNotice = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id generation } } }';
    const notice = (await stack.ask('public', null, submitNotice, { input })).data.submitNotice;
    await claim('agent-1', notice.id);
    const visibility = ['DECISION_VISIBILITY_CONTENT_DISABLED'];
    const statement = { ...(restrictInput()['statement'] as object), sourceType: 'SOURCE_ARTICLE_16' };
    const made = await platform('agent-1', 'restrict', { input: restrictInput({ item, notice: notice.id, visibility, statement }) });
    expect(made.restrict, JSON.stringify(made)).toMatchObject({ __typename: 'Restriction', state: 'ACTIVE', subject: { id: item } });
    expect((await platform('agent-1', 'notice-file', { id: notice.id, sha256: 'f'.repeat(64) })).notice).toMatchObject({ files: [] });
    const { generation, item: noticed } = (await platform('agent-1', 'notice', { id: notice.id })).notice;
    expect(noticed.id).toBe(item);
    const decision = { notice: notice.id, generation, outcome: 'ACTIONED', reason: 'It is a fraud.' };
    const decided = await platform('agent-1', 'decide-notice', decision);
    expect(decided.decideNotice.__typename, JSON.stringify(decided)).toMatch(/^(Notice|Refusal)$/);
    expect((await platform('agent-1', 'item', { id: item, territory: 'DE' })).item).toMatchObject({ enforcementStatus: 'DISABLED' });
    expect((await platform('agent-1', 'item-elsewhere', { id: item })).item.enforcementStatus).toBe('DISABLED');
    expect((await platform('agent-1', 'item-territories', { id: item })).item).toMatchObject({ DE: 'DISABLED', NO: 'DISABLED' });
    expect((await platform('agent-1', 'reviewed-item', { id: item })).item).toMatchObject({ id: item });
    expect((await platform('agent-1', 'item-file', { item, sha256: 'f'.repeat(64) })).item).toMatchObject({ id: item, attachments: [] });
    expect((await platform('agent-1', 'items', { first: 2 })).items.nodes).toHaveLength(2);
    const file = `mutation ($id: ID!) { fileComplaint(input: { restriction: $id, explanation: "It was satire." }) { ... on Complaint { id } } }`;
    const complaint = (await stack.ask('public', 'holder-1', file, { id: made.restrict.id })).data.fileComplaint;
    await claim('counsel-2', complaint.id);
    const contested = (await platform('counsel-2', 'complaint', { id: complaint.id })).complaint;
    expect(contested.subject).toMatchObject({ id: made.restrict.id });
    const outcome = { complaint: complaint.id, generation: contested.generation, outcome: 'REVERSED', reason: 'Satire is allowed.' };
    expect((await platform('counsel-2', 'decide-complaint', outcome)).decideComplaint.state).toBe('REVERSED');
    expect((await platform('agent-1', 'restriction', { id: made.restrict.id })).restriction.state).toBe('REVERSED');
    const second = (await platform('agent-1', 'restrict', { input: restrictInput({ item: other, visibility }) })).restrict;
    const lifted = { restriction: second.id, generation: second.generation, reason: 'It was a mistake.' };
    expect((await platform('agent-2', 'lift', lifted)).lift).toMatchObject({ __typename: 'Restriction', state: 'LIFTED' });
    const held = restrictInput({ item: other, visibility: [], monetary: 'DECISION_MONETARY_SUSPENSION' });
    const frozen = (await platform('agent-1', 'restrict', { input: held })).restrict;
    expect((await platform('agent-2', 'freezes')).freezesToReview).toEqual([]);
    const review = { restriction: frozen.id, generation: frozen.generation, reason: 'The fraud is still examined.' };
    expect((await platform('agent-2', 'review-freeze', review)).reviewFreeze).toMatchObject({ __typename: 'Restriction', id: frozen.id });
    await platform('agent-1', 'checkpoint');
  });

  it('reads a field of the author with a second person, and reviews a limit that was hit', async () => {
    const [item] = await ownItems();
    const category = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD';
    const input = { item: item?.id, category, explanation: 'A fee.', name: 'A Reader', email: 'other@example.org', goodFaith: true };
    const submitNotice = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
    const notice = (await stack.ask('public', null, submitNotice, { input })).data.submitNotice;
    const work = await claim('agent-1', notice.id);
    const asked = async (field: string) => {
      const fields = [{ field, reason: 'The notice says that it is a bank.' }];
      return (await platform('agent-1', 'open-case', { work, fields, name: true })).openCase;
    };
    const read = async (request: string) => (await platform('agent-1', 'read-case', { request, name: true })).readCase;
    const name = await asked('NAME');
    expect(name).toMatchObject({ __typename: 'CaseRequest', state: 'PENDING' });
    const listed = (await platform('counsel-1', 'case-requests', { states: ['PENDING'] })).caseRequests.nodes;
    const { id: request, digest } = listed.find(({ id }: { id: string }) => id === name.id);
    expect((await platform('counsel-1', 'consent-to-case', { request, digest })).consentToCase.state).toBe('CONSENTED');
    expect((await read(request)).account.subscriber).toEqual({ __typename: 'CaseSubscriber', name: expect.any(String) });
    const phones = await asked('PHONES');
    const refused = await platform('counsel-1', 'refuse-case', { request: phones.id, reason: 'It is not needed.' });
    expect(refused.refuseCase.state).toBe('REFUSED');
    await stack.sql('postgres', `UPDATE orders.budget SET taken = 16 WHERE name = 'fieldsPerCase' AND holder = $1`, [work]);
    const again = await asked('NAME');
    await platform('counsel-1', 'consent-to-case', { request: again.id, digest: again.digest });
    expect((await read(again.id)).reasons).toEqual(['LIMIT_EXCEEDED']);
    const [hit] = (await platform('counsel-1', 'limit-hits', { reviewed: false })).limitHits.nodes;
    const reviewed = await platform('counsel-1', 'review-limit-hit', { hit: hit.id, finding: 'One field too many.' });
    expect(reviewed.reviewLimitHit).toMatchObject({ reviewedBy: 'counsel-1' });
    expect((await audit('auditor', 'limit-hits', {})).limitHits.nodes).toMatchObject([{ finding: 'One field too many.' }]);
    expect((await audit('auditor', 'case-requests', {})).caseRequests.nodes).toHaveLength(3);
    for (const list of ['notices', 'complaints', 'statements'] as const) {
      const name = `audited${list[0]?.toUpperCase()}${list.slice(1)}`;
      const page = (await audit('auditor', `audited-${list}`, { reference: 'Audit 2026/4' }))[name];
      expect(page.nodes.every((row: object) => !('notifierName' in row))).toBe(true);
    }
  });

  it('saves what each person hears of, and names who hears when nobody acts', async () => {
    const settings = { address: 'person@example.org', language: 'en', choices: [{ event: 'DEADLINE', ways: ['MAIL'] }] };
    expect((await platform('counsel-1', 'save-alert-settings', { settings })).saveAlertSettings).toMatchObject({ generation: 0 });
    expect((await authority('police', 'save-alert-settings', { settings })).saveAlertSettings).toMatchObject({ generation: 0 });
    expect((await authority('police', 'alert-settings', {})).alertSettings).toMatchObject({ address: 'person@example.org' });
    const second = { name: 'Head of the desk', address: 'head@example.org' };
    expect((await platform('counsel-1', 'name-second-person', second)).nameSecondPerson).toMatchObject(second);
    const seen = await platform('counsel-1', 'alert-settings');
    expect(seen).toMatchObject({ alertSettings: { generation: 0 }, secondPerson: second });
    expect((await platform('agent-1', 'alerts')).alerts.length).toBeGreaterThan(0);
    expect((await authority('police', 'alerts', {})).alerts).toBeInstanceOf(Array);
  });

  it('proposes a version of the law, and shows it to the auditor', async () => {
    const { files, number } = (await platform('counsel-1', 'law-in-force')).lawInForce;
    expect(number).toBe(0);
    const changed = files.replace('"reminderDays":90', '"reminderDays":91');
    expect((await platform('counsel-1', 'apply-law', { files: changed })).applyLaw).toMatchObject({ number: 1, since: null });
    expect((await platform('counsel-1', 'law-versions')).lawVersions).toMatchObject([{ number: 1, since: null }]);
    expect((await audit('auditor', 'law-versions', {})).lawVersions).toMatchObject([{ number: 1, since: null }]);
    expect((await audit('auditor', 'law-in-force', {})).lawInForce).toMatchObject({ number: 0 });
  });

  it('carries out an order to act, and finds it among its orders', async () => {
    const [item = { id: '' }] = await ownItems();
    const served = await submit('regulator', await draft('regulator', orderToAct(item.id)));
    await claim('agent-1', served.id);
    const order = await release(await decide(await known('agent-1', served.id)));
    const taken = (await platform('counsel-2', 'take-order', { order: order.id, generation: order.generation })).takeOrder;
    expect(taken).toMatchObject({ sameTargets: [], targets: [{ value: item.id }] });
    expect((await platform('counsel-2', 'order-to-person', { id: order.id })).order.toPerson).toMatchObject({
      mayBeInformed: expect.any(Boolean),
    });
    const input = { item: item.id, order: order.id, territories: ['DE', 'FR'], visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] };
    expect((await platform('agent-1', 'restrict', { input })).restrict).toMatchObject({ order: { id: order.id }, statement: null });
    expect((await platform('agent-1', 'orders')).orders.nodes.map(({ id }: OrderView) => id)).toContain(order.id);
    const [coordinated] = (await authority('coordinator', 'coordinated-orders', { first: 1 })).coordinatedOrders.nodes;
    expect(coordinated).toMatchObject({ id: order.id, kind: 'DSA_ACT', country: 'DE' });
    const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
    expect((await authority('coordinator', 'coordinator-figures', year)).coordinatorFigures).toMatchObject({ disputes: {} });
    expect((await platform('agent-1', 'order-behind', { id: order.id })).order.territories).toEqual(['DE', 'FR']);
    const category = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD';
    const classified = { order: order.id, category, keywords: ['KEYWORD_PHISHING'], language: 'de' };
    expect((await platform('agent-1', 'classify-order', classified)).classifyOrder).toMatchObject({ category, language: 'DE' });
    expect((await platform('agent-1', 'order-classification', { id: order.id })).order.classification).toMatchObject({ category });
    const place = await ask('platform', 'agent-1', 'place-of-id', { id: order.id });
    expect(place.data).toMatchObject({ order: { id: order.id }, notice: null, complaint: null, restriction: null, item: null });
    // Done everywhere that the order says, it is fulfilled, and the platform owes the authority its report.
    const report = await vi.waitFor(
      async () => {
        const { duties } = await platform('agent-1', 'duties', { states: ['OPEN'], first: 50 });
        const found = duties.nodes.find((duty: { order: string }) => duty.order === order.id);
        return found ?? expect.fail('nothing is owed yet');
      },
      { interval: 200 },
    );
    expect(report).toMatchObject({ kind: 'REPORT_EFFECT', organisation: null });
    const told = { duty: report.id, generation: report.generation, text: 'Told by letter.' };
    expect((await platform('agent-1', 'confirm-duty', told)).confirmDuty).toMatchObject({ __typename: 'Duty', state: 'DONE' });
  });
});

moderation(life);

describe('with the listed documents alone, an auditor', () => {
  it('reads, proves, opens, draws a sample and records a finding', async () => {
    const { entries } = await audit('auditor', 'entries', { filter: { types: ['order.submitted.v1'] }, first: 5 });
    const { index } = entries.nodes[0];
    const { size } = (await audit('auditor', 'checkpoint')).checkpoint;
    expect((await audit('auditor', 'entry', { index })).entry.type).toBe('order.submitted.v1');
    expect((await audit('auditor', 'inclusion-proof', { index, size })).inclusionProof.hashes.length).toBeGreaterThan(0);
    expect((await audit('auditor', 'consistency-proof', { from: '1', to: size })).consistencyProof.hashes.length).toBeGreaterThan(0);
    const { opening } = await audit('auditor', 'opening', { index, fields: ['initiator'] });
    expect(JSON.parse(opening[0].value)).toMatchObject({ subject: 'police' });
    expect((await audit('auditor', 'order', { id: fulfilled })).order.status).toBe('FULFILLED');
    const population = { types: ['order.submitted.v1'] };
    const { announceSample } = await audit('auditor', 'announce-sample', { population, size: 1 });
    expect(announceSample.__typename).toBe('Sample');
    const input = { about: index, verdict: 'IN_ORDER', text: 'Its parts are there.' };
    expect((await audit('auditor', 'record-finding', { input })).recordFinding.__typename).toBe('Finding');
    // A sample is there under the next checkpoint that is published.
    const drawn = await vi.waitFor(() => audit('auditor', 'sample', { announced: announceSample.announced }), { interval: 100 });
    expect(drawn.sample).toMatchObject({ size: 1, population });
  });

  it('checks strictly with `writ verify`, which sends no operation that is not checked in', async () => {
    const token = await stack.token('auditor');
    const graph = openAuditGraph(`${stack.baseUrl}${graphPaths.audit}`, async () => token, 2);
    try {
      expect((await graph.page(null)).entries.length).toBeGreaterThan(5);
      for (let count = 1; count <= 5; count++) {
        const found = await graph.openings(Array.from({ length: count }, (_, index) => ({ index, fields: ['type'] })));
        expect(found.filter((one) => 'refused' in one && one.refused.includes('BAD_USER_INPUT'))).toEqual([]);
        asked.add(`audit/verify-openings-${count}`);
      }
      asked.add('audit/verify-entries');
    } finally {
      await graph.close();
    }
  });
});

describe('with the listed documents alone, an enrolment', () => {
  interface EnrolmentView {
    __typename: string;
    id: string;
    generation: number;
    state: string;
    change: string | null;
  }
  const terms = () => ({
    issuer: 'https://id.eastport-court.example',
    organisation: 'eastport-court',
    country: 'DE',
    roles: ['VALIDATING'],
    offices: ['JUDGE'],
    callBackNumber: '+49 30 23125 778',
  });
  /** Takes a step and answers what it made of the enrolment. */
  const step = async (graph: 'platform' | 'audit', login: string, name: string, { id, generation }: EnrolmentView, why?: string) => {
    const variables = { enrolment: id, generation, ...(why === undefined ? {} : { reason: why }) };
    const [found] = Object.values(await on(graph)(login, name, variables)) as EnrolmentView[];
    expect(found?.__typename, JSON.stringify(found)).toBe('Enrolment');
    return found as EnrolmentView;
  };
  const decided = async (proposed: EnrolmentView) =>
    step('audit', 'auditor', 'confirm-enrolment', await step('platform', 'counsel-1', 'approve-enrolment', proposed));

  it('is proposed, approved and confirmed, suspended by either of two, resumed and ended', async () => {
    const proposed: EnrolmentView = (await platform('agent-1', 'propose-enrolment', { input: terms() })).proposeEnrolment;
    expect(proposed).toMatchObject({ __typename: 'Enrolment', state: 'PROPOSED', change: 'ENROL' });
    const enrolled = await decided(proposed);
    expect(enrolled).toMatchObject({ state: 'ENROLLED', change: null });
    const lines = [{ subject: 'judge-1', unit: 'First chamber', superior: 'judge-9' }];
    const change = { enrolment: enrolled.id, generation: enrolled.generation, lines, reason: 'The list of the court.' };
    const { changeReportingLines } = await platform('agent-1', 'change-reporting-lines', change);
    expect(changeReportingLines).toMatchObject({ change: 'LINES', proposedLines: lines });
    const pinned = await decided(changeReportingLines);
    const suspended = await step('platform', 'counsel-2', 'suspend-enrolment', pinned, 'A token without a person.');
    expect(suspended.state).toBe('SUSPENDED');
    const resumed = await step('platform', 'agent-1', 'resume-enrolment', suspended, 'The token is revoked.');
    expect(resumed).toMatchObject({ state: 'SUSPENDED', change: 'RESUME' });
    const again = await step('audit', 'auditor', 'suspend-enrolment', await decided(resumed), 'It has happened again.');
    expect(again.state).toBe('SUSPENDED');
    const ending = await step('platform', 'agent-2', 'end-enrolment', again, 'The court is closed.');
    expect(ending).toMatchObject({ state: 'SUSPENDED', change: 'END' });
    expect(await decided(ending)).toMatchObject({ state: 'ENDED', change: null });
    for (const { enrolments } of [await platform('agent-1', 'enrolments'), await audit('auditor', 'enrolments', { states: ['ENDED'] })]) {
      const { history } = enrolments.find(({ id }: EnrolmentView) => id === proposed.id);
      expect(history.map(({ to }: { to: string }) => to).filter((to: string, at: number, all: string[]) => to !== all[at - 1])).toEqual([
        ...['PROPOSED', 'APPROVED', 'ENROLLED', 'SUSPENDED', 'ENROLLED', 'SUSPENDED', 'ENDED'],
      ]);
    }
  });
});

describe('with the listed documents alone, a key of a body', () => {
  const given = { purpose: 'ENCRYPTION', profile: 'CMS', material: certificates.evidence, label: 'Evidence desk' };
  const signs = { purpose: 'SIGNING', material: certificates.signing, label: 'Receipts' };
  const stated = ({ id, generation }: { id: string; generation: number }) => ({ deliveryKey: id, generation });

  it('is proposed by the body, approved after a call, and revoked by the body, counsel or an auditor', async () => {
    const { addDeliveryKey: proposed } = await authority('police', 'add-delivery-key', { input: given });
    expect(proposed).toMatchObject({ __typename: 'DeliveryKey', state: 'PROPOSED' });
    const [listed] = (await platform('counsel-1', 'delivery-keys')).deliveryKeys;
    expect(listed).toMatchObject({ id: proposed.id, callBack: null });
    const callBack = { number: listed.callBackNumber, text: 'The evidence desk read the thumbprint aloud.' };
    const { approveDeliveryKey: approved } = await platform('counsel-1', 'approve-delivery-key', { ...stated(proposed), callBack });
    expect(approved).toMatchObject({ state: 'WAITING', usable: false, callBack: callBack.text });
    const why = { reason: 'The token is lost.' };
    const { revokeDeliveryKey: revoked } = await platform('counsel-2', 'revoke-delivery-key', { ...stated(approved), ...why });
    expect(revoked).toMatchObject({ state: 'REVOKED', revokeReason: why.reason });
    for (const drop of [authority, audit]) {
      const { addDeliveryKey: other } = await authority('police', 'add-delivery-key', { input: signs });
      const { revokeDeliveryKey: dropped } = await drop(drop === audit ? 'auditor' : 'police', 'revoke-delivery-key', {
        ...stated(other),
        ...why,
      });
      expect(dropped).toMatchObject({ state: 'REVOKED' });
    }
    const { deliveryKeys: own } = await authority('police', 'delivery-keys');
    const { deliveryKeys: all } = await audit('auditor', 'delivery-keys');
    expect(own.map(({ id }: { id: string }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
    expect(own).toHaveLength(3);
  });
});

describe('with the listed documents alone, an endpoint of a body', () => {
  it('is added, confirmed, read with what waits for it, and removed', async () => {
    const url = 'https://hi1.northport.example/hi1';
    const { addEndpoint: added } = await authority('police', 'add-endpoint', { kind: 'HI1', url });
    expect(added).toMatchObject({ __typename: 'Endpoint', state: 'UNCONFIRMED', url });
    const [row] = await stack.sql<{ challenge: string }>('postgres', 'SELECT challenge FROM orders.endpoint WHERE id = $1', [added.id]);
    const seen = { endpoint: added.id, generation: added.generation };
    const { confirmEndpoint: confirmed } = await authority('police', 'confirm-endpoint', { ...seen, challenge: row?.challenge });
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', generation: 2 });
    // The worker can't reach it and may find out at any time, as orders of the body may change.
    const { failure, failedAt, waiting, ...shown } = confirmed;
    const due = await authority('police', 'endpoint-events', { kind: 'HI1' });
    expect(due).toMatchObject({ endpoints: [shown], endpointEvents: expect.any(Array) });
    const { settleEndpointEvents: settled } = await authority('police', 'settle-endpoint-events', { endpoint: added.id, events: ['x'] });
    expect(settled).toMatchObject({ state: 'CONFIRMED' });
    expect(await authority('police', 'endpoints')).toMatchObject({ endpoints: [shown], webhookKey: expect.stringMatching(/^whpk_/) });
    const { removeEndpoint: removed } = await authority('police', 'remove-endpoint', { ...seen, generation: 2 });
    expect(removed).toMatchObject({ state: 'REMOVED', url: null });
  });
});

describe('with the listed documents alone, the authority graph', () => {
  const email = 'nobody.at.all@example.org';
  async function* canary() {
    const identifiers = [{ type: 'EMAIL' as const, value: email }];
    const account = { key: 'c0ffee', handle: 'nobody.at.all', registeredAt: '2001-01-01T00:00:00Z', identifiers };
    yield { type: 'account' as const, ...account, subscriber: { name: 'Nobody At All' }, canary: true as const };
  }

  it('is closed by an order that names a canary, shows that it is closed, and is opened again', async () => {
    const owner = new pg.Pool({ ...stack.database.options('owner'), max: 1 });
    await load(canary(), owner, { blindIndexKey: seededIndexKey });
    await owner.end();
    const { id } = await validate(
      await submit('police', await draft('police', epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null }))),
    );
    const gates = async () => [await platform('counsel-1', 'authority-gate'), await audit('auditor', 'authority-gate')];
    const closed = { authorityGate: { isClosed: true, closings: [{ cause: 'RESOLVED', reference: id, openedAt: null }] } };
    await vi.waitFor(async () => expect(await gates()).toMatchObject([closed, closed]), { interval: 100 });
    const refused = await ask('authority', 'judge', 'orders');
    expect(refused.errors?.map(({ extensions }) => extensions['reason'])).toEqual(['CLOSED']);
    const { reopenAuthorityGraph } = await audit('auditor', 'reopen-authority-graph', { reason: 'The order was forged.' });
    expect(reopenAuthorityGraph).toMatchObject({ __typename: 'AuthorityGate', isClosed: false });
    await authority('judge', 'orders');
  });
});

describe('with the listed documents alone, what is looked for', () => {
  it('is found: an order by its case number, the bodies that can be notified, and what was decided', async () => {
    const wanted = { reference: epoc(holder.email).reference };
    for (const ask of [() => authority('police', 'orders-by-reference', wanted), () => platform('agent-1', 'orders-by-reference', wanted)])
      expect((await ask()).ordersByReference.length).toBeGreaterThan(0);
    expect((await audit('auditor', 'orders-by-reference', { reference: 'of nobody' })).ordersByReference).toEqual([]);
    expect((await authority('police', 'enforcing-authorities', {})).enforcingAuthorities).toContainEqual({
      ...{ __typename: 'Body', organisation: 'westland-enforcing-authority', country: 'IE' },
    });
    const police = { __typename: 'BodyName', organisation: 'northport-police', country: 'DE', name: 'Northport Police' };
    const named = [
      on('public')('holder-1', 'body-names', {}),
      authority('police', 'body-names', {}),
      platform('agent-1', 'body-names', {}),
      audit('auditor', 'body-names', {}),
    ];
    for (const { bodyNames } of await Promise.all(named)) expect(bodyNames).toContainEqual(police);
    const { decidedWork } = await platform('agent-1', 'decided-work', { first: 5 });
    expect(decidedWork.nodes.length).toBeGreaterThan(0);
    const { restrictions } = await platform('agent-1', 'restrictions', { first: 5 });
    expect(restrictions.nodes.length).toBeGreaterThan(0);
  });
});

/** What a graph lets anybody begin with. */
const rootsOf = (graph: Graph): string[] => {
  const schema = buildSchema(
    readFileSync(fileURLToPath(new URL(`../../schema/supergraphs/${graph}.api.graphql`, import.meta.url)), 'utf8'),
  );
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
};

it('every field of a closed graph has a document, the only way to use it in production', () => {
  for (const graph of closed) {
    const asking = namesOf(graph).map((name) => listed(graph, name).text);
    expect(
      rootsOf(graph).filter((root) => !asking.some((text) => new RegExp(`^ {2}(\\w+: )?${root}\\b`, 'm').test(text))),
      graph,
    ).toEqual([]);
  }
});

it('every document that is checked in was sent', () => {
  expect(closed.flatMap((graph) => namesOf(graph).map((name) => `${graph}/${name}`)).filter((name) => !asked.has(name))).toEqual([]);
});
