/**
 * Before somebody else's record is read, witnesses have seen the decision. While they are away nothing is granted to an authority, for a case, for a report or
 * for a package, and no download begins; each attempt takes nothing of a limit. Own records, enforcement and public pages go on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, fromRecognisedBody, openCase } from '../harness/cases.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { given, type PackageView, packagesOn } from '../harness/packages.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

let stack: Stack;
let folder: string;
let order: OrderView;
let key: DeliveryKey;
let made: PackageView;
let work: string;
let suspicion: string;
let item: string;

/** A notice of a recognised body about the item, claimed by the agent. */
async function claimedWork(): Promise<string> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email: 'reader@example.org',
    goodFaith: true,
  };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const { data } = await stack.ask('public', null, submit, { input });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    data.submitNotice.id,
  ]);
  const id = row?.id ?? expect.fail('the notice made no work');
  await fromRecognisedBody(stack, id);
  const claim = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }';
  expect((await stack.ask('platform', 'agent-1', claim, { work: id })).data.claim).toEqual({ id });
  return id;
}

/** A report of a suspicion that was sent to the police. */
async function sentSuspicion(): Promise<string> {
  const propose = 'mutation ($input: SuspicionInput!) { proposeSuspicion(input: $input) { ... on Suspicion { id digest } } }';
  const input = { item, offence: 'Threat to kill', explanation: 'It names a school.', subscriberFields: ['NAME'], country: 'DE' };
  const { id, digest } = (await stack.ask('platform', 'agent-1', propose, { input })).data.proposeSuspicion;
  const send =
    'mutation ($id: ID!, $digest: String!) { sendSuspicion(suspicion: $id, generation: 0, digest: $digest) { ... on Suspicion { state } } }';
  expect((await stack.ask('platform', 'counsel-1', send, { id, digest })).data.sendSuspicion).toEqual({ state: 'SENT' });
  return id;
}

const underOrder = (): Promise<Answer> =>
  stack.ask(
    'authority',
    'police',
    `{ order(id: "${order.id}") { disclosure(target: "${order.targets[0]?.id}") { subscriber { name } } } }`,
  );
const forCase = (): Promise<Answer> => openCase(stack, 'agent-1', work, asked('Who is it?', 'NAME'), 'account { subscriber { name } }');
const forReport = (): Promise<Answer> =>
  stack.ask(
    'authority',
    'police',
    `mutation { readSuspicion(suspicion: "${suspicion}") { ... on Report { account { subscriber { name } } } ... on Refusal { reasons } } }`,
  );
const forPackage = (): Promise<Answer> =>
  stack.ask(
    'authority',
    'police',
    `mutation { requestPackage(order: "${order.id}", target: "${order.targets[0]?.id}", generation: ${order.generation}, deliveryKey: "${key.id}") {
      ... on Package { state } ... on Refusal { reasons } } }`,
  );
const download = () => packagesOn(stack).fetchVolume('police', made.volumes[0]?.url ?? '');

const grants = async (): Promise<number> =>
  Number((await stack.sql<{ n: string }>('postgres', `SELECT count(*) AS n FROM orders.access_grant WHERE purpose <> 'SELF'`))[0]?.n);
/** What was taken of every limit, and which operations count among those of an order's day. */
const taken = async () => ({
  budgets: await stack.sql(
    'postgres',
    `SELECT name, holder, day::text, taken FROM orders.budget WHERE name <> 'givenBack' AND taken > 0 ORDER BY name, holder, day`,
  ),
  operations: await stack.sql('postgres', 'SELECT operation FROM orders.disclosing_operation ORDER BY operation'),
});

describe.skipIf(!hasOpenssl)('a read that waits for its witnesses (needs openssl)', () => {
  beforeAll(async () => {
    stack = await startStack({ witness: true, lookMs: 200 });
    folder = await mkdtemp(join(tmpdir(), 'writ-reads-wait-'));
    const { account, email } = await holderIn(stack, 'holder-1');
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
    item = row?.id ?? expect.fail('the holder has published nothing');
    const orders = ordersOn(stack);
    order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null }));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
    const packages = packagesOn(stack);
    made = await packages.until('police', order.id, given(await packages.request('police', order, key)).id, 'READY');
    order = await orders.read('police', order.id);
    work = await claimedWork();
    suspicion = await sentSuspicion();
  });
  afterAll(async () => {
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is answered once they have seen its decision, which is one entry', async () => {
    const start = await logSize(stack);
    expect((await underOrder()).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
    const [decision, ...rest] = (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1');
    expect(rest).toEqual([]);
    const [published] = await stack.sql<{ size: string; isWitnessed: boolean }>(
      'postgres',
      `SELECT size, unwitnessed_since IS NULL AS "isWitnessed" FROM log.log_checkpoint WHERE size > $1 ORDER BY size LIMIT 1`,
      [decision?.index],
    );
    expect(published).toMatchObject({ isWitnessed: true });
  });

  it('is refused while they are away: nothing is granted, and nothing is taken of a limit', async () => {
    await stack.stopWitness();
    const before = { grants: await grants(), taken: await taken() };
    const start = await logSize(stack);
    const answers = await Promise.all([underOrder(), forCase(), forReport(), forPackage()]);
    for (const [at, { status, errors = [] }] of answers.entries())
      expect
        .soft({ at, status, codes: errors.map(({ extensions }) => extensions.code) })
        .toEqual({ at, status: 503, codes: ['LOG_UNAVAILABLE'] });
    expect({ grants: await grants(), taken: await taken() }).toEqual(before);
    const decisions = (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1');
    expect(
      decisions.map(({ outcome }) => outcome),
      'one for each attempt',
    ).toEqual(['success', 'success', 'success', 'success']);
    expect(
      await grantsOn(
        stack,
        decisions.map(({ index }) => index),
      ),
    ).toEqual([]);
    expect((await ordersOn(stack).read('police', order.id)).status).toBe('IN_FORCE');
    expect(await packagesOn(stack).ofOrder('police', order.id)).toHaveLength(1);
  });

  it('a download does not begin, and has one entry however often it is tried', async () => {
    const start = await logSize(stack);
    const [first, second] = await Promise.all([download(), download()]);
    expect([first.status, second.status]).toEqual([503, 503]);
    const begun = (await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1');
    expect(begun).toHaveLength(1);
    const [shown] = await packagesOn(stack).ofOrder('police', order.id);
    expect(shown?.state).toBe('READY');
  });

  it('of one’s own records, of public pages and of acts on content goes on meanwhile', async () => {
    const own = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
    expect(own.data?.me.records.subscriber.name).toEqual(expect.any(String));
    expect((await stack.ask('public', null, `{ item(id: "${item}") { id } }`)).data?.item).toEqual({ id: item });
    const notice = await claimedWork();
    expect(notice).toEqual(expect.any(String));
  });

  it('is answered under the same order when they are back, and the download has its entry', async () => {
    await stack.startWitness();
    expect((await underOrder()).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
    expect((await forCase()).data?.openCase.account.subscriber.name).toEqual(expect.any(String));
    expect((await forReport()).data?.readSuspicion.account.subscriber.name).toEqual(expect.any(String));
    const start = await logSize(stack);
    expect((await download()).status).toBe(200);
    expect((await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1')).toEqual([]);
    expect((await download()).status).toBe(200);
    expect((await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1')).toHaveLength(1);
    expect((await forPackage()).data?.requestPackage).toEqual({ state: 'PREPARING' });
  });
});
