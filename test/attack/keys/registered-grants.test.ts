/**
 * `orders` shows the service of keys each decision before it mints: over HTTP, with a log that a witness really cosigns, and the service over its own database. The
 * acts are those of an order that went through all hands here.
 */
import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActName, actId, type SignerRole } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { hasOpenssl } from '@writ/cms/testing';
import { type ConnectedKeyService, connectKeyService, type Disagreement, type KeyService, threeAsOne } from '@writ/keys-client';
import { openPrisma } from '@writ/prisma/client';
import { readShares, serviceName } from '@writ/sealing';
import { parseWitnessPolicy } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAct } from '../../../subgraphs/orders/acts/signed-acts.ts';
import { asked, fromRecognisedBody, openCase } from '../../harness/cases.ts';
import { deliveryKey } from '../../harness/delivery-keys.ts';
import { entriesFrom, holderIn, logSize } from '../../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../../harness/orders.ts';
import { given, packagesOn } from '../../harness/packages.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import type { Answer } from '../../harness/watch.ts';
import { CuttingSocket, cuts } from './cutting-socket.ts';
import { KeysUnderTest, people, secrets, servicePublicKey, signingOrigin } from './keys-service.ts';

const dayMs = 86_400_000;
/** When all sign. */
const at = new Date().toISOString();
let keys: KeysUnderTest;
let cutting: CuttingSocket;
let client: ConnectedKeyService;
/** Services of two other owners, once there are three. */
let others: KeysUnderTest[] = [];
/** What the parts of the stack ask. */
let asking: KeyService;
let folder: string;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let holder: Awaited<ReturnType<typeof holderIn>>;

const input = () => epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null });
const inForce = () => orders.intoForce(input());

/** Through all hands into force, each of whom signs the order as they left it. */
async function signedInForce(): Promise<{ order: OrderView; officer: SoftAuthenticator }> {
  const submitted = await orders.submit('police', await orders.draft('police', input()));
  const served = await orders.validate('judge', submitted);
  const reviewed = await orders.decide('agent-1', await orders.claim('agent-1', served));
  const order = await orders.release('counsel-1', reviewed);
  expect(submitted.digest, 'a validation changes the digest').not.toBe(served.digest);
  const [row] = await stack.sql<Record<'io' | 'iw' | 'vo' | 'vw', string>>(
    'postgres',
    `SELECT issuing_organisation io, issuing_office iw, validating_organisation vo, validating ->> 'office' vw FROM orders.legal_order WHERE id = $1`,
    [order.id],
  );
  const of = (role: SignerRole, organisation?: string, office?: string) =>
    new SoftAuthenticator(signingOrigin, {
      subject: randomUUID(),
      roles: [role],
      ...(organisation && { organisation }),
      ...(office && { office }),
    });
  const [officer, judge, agent] = [of('ISSUING', row?.io, row?.iw), of('VALIDATING', row?.vo, row?.vw), of('AGENT')];
  for (const one of [keys, ...others]) for (const by of [officer, judge, agent]) await one.register(by.credential);
  const review = statementOf(reviewed, 'REVIEW', 'AGENT', agent);
  const acts = [
    officer.sign(statementOf(submitted, 'ISSUE', 'ISSUING', officer)),
    judge.sign(statementOf(served, 'VALIDATE', 'VALIDATING', judge)),
    agent.sign(review),
    people.counsel.sign({ ...statementOf(order, 'RELEASE', 'COUNSEL', people.counsel), review: actId(review) }),
  ];
  const db = openPrisma(stack.database.options('orders'));
  for (const act of acts) await keepAct(db, act);
  await db.$disconnect();
  return { order, officer };
}

function statementOf({ id, generation, digest }: OrderView, act: ActName, role: SignerRole, by: SoftAuthenticator) {
  const { issuer, subject, organisation } = by.credential;
  const endsAt = new Date(Date.now() + 30 * dayMs).toISOString();
  return { v: 1 as const, act, order: id, generation, digest: digest ?? '', issuer, subject, role, organisation, at, endsAt };
}

const read = (order: OrderView) => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
const grants = async () =>
  stack.sql<{ handle: string }>(
    'postgres',
    `SELECT encode(handle_hash, 'hex') AS handle FROM orders.access_grant WHERE purpose <> 'SELF' ORDER BY log_idx`,
  );
const registered = async () =>
  (await keys.pool.query<{ handle: string }>(`SELECT encode(handle_hash, 'hex') AS handle FROM opened ORDER BY log_idx`)).rows;
/** How much of the log the service has seen. */
const seen = async () => Number((await keys.pool.query('SELECT size FROM seen WHERE origin = $1', [stack.log.origin])).rows[0]?.size);
const taken = () =>
  stack.sql('postgres', `SELECT name, holder, taken FROM orders.budget WHERE name <> 'givenBack' AND taken > 0 ORDER BY name, holder`);

const readers: ConnectedKeyService[] = [];
function clientOf(part: keyof typeof secrets, url: string, publicKey = createPublicKey(servicePublicKey)): ConnectedKeyService {
  return connectKeyService({ url, secret: secrets[part], publicKey });
}
/** Each part of the stack asks by its own secret; grants alone go through what cuts. */
function eachAsItself(orders: KeyService, { url, publicKey }: { url: string; publicKey: KeyObject } = keys): KeyService {
  const [records, content] = [clientOf('records', url, publicKey), clientOf('content', url, publicKey)];
  readers.push(records, content);
  const open: KeyService['open'] = (asked) => (asked.keys.some(({ category }) => category === 'CONTENT') ? content : records).open(asked);
  return { accountKeys: orders.accountKeys, register: orders.register, open, end: orders.end };
}

/** The service believes the log of the stack from now on. */
async function underItsLog(service: KeysUnderTest): Promise<void> {
  await service.stop();
  service.policy = parseWitnessPolicy(readFileSync(join(stack.dataFolder, 'witness', 'policy'), 'utf8'));
  await service.run();
}

beforeAll(async () => {
  keys = await KeysUnderTest.start();
  folder = await mkdtemp(join(tmpdir(), 'writ-registered-'));
  cutting = await CuttingSocket.before(keys.socket, join(folder, 'cut.sock'));
  client = clientOf('orders', `unix:${cutting.path}`);
  asking = eachAsItself(client);
  // The parts of the stack ask what is there at the time: from some test on, three services.
  const keyService = new Proxy({} as KeyService, {
    get: (_, name) => {
      const found: unknown = Reflect.get(asking, name);
      return typeof found === 'function' ? found.bind(asking) : found;
    },
  });
  stack = await startStack({ witness: true, keyService });
  await underItsLog(keys);
  orders = ordersOn(stack);
  holder = await holderIn(stack, 'holder-1');
  await client.accountKeys([{ id: holder.account, identifiers: [{ type: 'EMAIL', value: holder.email }] }]);
});
afterAll(async () => {
  await stack?.close();
  for (const connected of [client, ...readers]) await connected?.close();
  await cutting?.close();
  for (const one of [keys, ...others]) await one?.end();
  await rm(folder, { recursive: true, force: true });
});

/** What an attempt may leave behind: grants here and there, and what it took of limits. */
const left = async () => ({ grants: await grants(), taken: await taken() });
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions: { code, reason } }) => [code, reason]);
const decisionsFrom = async (start: number) => (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1');
async function claimedWork(): Promise<string> {
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [holder.account]);
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
  const work = row?.id ?? expect.fail('the notice made no work');
  await fromRecognisedBody(stack, work);
  await stack.ask('platform', 'agent-1', 'mutation ($work: ID!) { claim(work: $work) { __typename } }', { work });
  return work;
}

describe('a grant that is shown to the service of keys', () => {
  let order: OrderView;
  let officer: SoftAuthenticator;
  beforeAll(async () => {
    ({ order, officer } = await signedInForce());
  });

  it('is registered under the handle that its entry names, and minted then', async () => {
    const start = await logSize(stack);
    const answer = await read(order);
    expect(answer.data?.order.disclosure.subscriber.name, answer.text).toEqual(expect.any(String));
    const [decision, ...rest] = await decisionsFrom(start);
    expect(rest).toEqual([]);
    const named = [{ handle: decision?.request?.grant }];
    expect([await registered(), await grants()]).toEqual([named, named]);
  });

  it.runIf(hasOpenssl)('for a package is one too, whose worker finds the same handle (needs openssl)', async () => {
    const key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
    const packages = packagesOn(stack);
    const start = await logSize(stack);
    const made = given(await packages.request('police', order, key));
    expect((await packages.until('police', order.id, made.id, 'READY')).state).toBe('READY');
    const [decision] = await decisionsFrom(start);
    expect((await registered()).at(-1)).toEqual({ handle: decision?.request?.grant });
    const { rows } = await keys.pool.query('SELECT is_export AS "isExport" FROM opened ORDER BY log_idx DESC LIMIT 1');
    expect(rows).toEqual([{ isExport: true }]);
  });

  it.each(cuts)('whose message is lost (%s) leaves nothing, and whoever asks again gets theirs', async (cut) => {
    const before = await left();
    const start = await logSize(stack);
    cutting.cutNext(cut);
    expect(codesOf(await read(order))).toEqual([['UPSTREAM_UNAVAILABLE', undefined]]);
    expect(await left()).toEqual(before);
    expect(await decisionsFrom(start), 'one entry').toHaveLength(1);
    expect((await read(order)).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
    expect(await grants()).toHaveLength(before.grants.length + 1);
  });

  it('is not minted while the service is away: the limit is free, and all goes on when it is back', async () => {
    await keys.stop();
    const before = await left();
    expect(codesOf(await read(order))).toEqual([['UPSTREAM_UNAVAILABLE', undefined]]);
    expect(await left()).toEqual(before);
    await keys.run();
    expect((await read(order)).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
  });

  it("for a person's own records is not shown to it: nothing of them is sealed, and they are read while it is away", async () => {
    const before = await registered();
    await keys.stop();
    const own = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
    expect(own.data?.me.records.subscriber.name, own.text).toEqual(expect.any(String));
    await keys.run();
    expect(await registered()).toEqual(before);
  });

  it('goes on by a proof of history from what the service saw last', async () => {
    const [old, grown] = [await seen(), (await read(order)).data?.order.disclosure.subscriber.name && (await seen())];
    expect(Number(grown)).toBeGreaterThan(Number(old));
  });

  it('is not minted where the service has seen more of the log than there is, and is once it has not', async () => {
    const origin = stack.log.origin;
    const { rows } = await keys.pool.query('SELECT size, root FROM seen WHERE origin = $1', [origin]);
    await keys.pool.query('UPDATE seen SET size = size + 1000 WHERE origin = $1', [origin]);
    const before = await left();
    expect(codesOf(await read(order))).toEqual([['UPSTREAM_UNAVAILABLE', undefined]]);
    expect(await left()).toEqual(before);
    await keys.pool.query('UPDATE seen SET size = $2 WHERE origin = $1', [origin, rows[0].size]);
    expect((await read(order)).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
  });

  it('for a case that nobody signed is refused', async () => {
    const work = await claimedWork();
    const before = await left();
    expect(codesOf(await openCase(stack, 'agent-1', work, asked('Who is it?', 'NAME'), 'account { subscriber { name } }'))).toEqual([
      ['FORBIDDEN', 'KEYS_ACT_MISSING'],
    ]);
    expect(await left()).toEqual(before);
  });

  it('under an order that nobody signed is refused, with an entry, and takes nothing', async () => {
    const unsigned = await inForce();
    const before = await left();
    const start = await logSize(stack);
    expect(codesOf(await read(unsigned))).toEqual([['FORBIDDEN', 'KEYS_ACT_MISSING']]);
    expect(await left()).toEqual(before);
    const refusals = (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.refused.v1');
    expect(refusals[0]).toMatchObject({ action: 'decide', reason: ['KEYS_ACT_MISSING'], legal: { order: unsigned.id } });
  });

  it('under an order that was withdrawn and that `orders` still shows in force is refused', async () => {
    const act = officer.sign({ ...statementOf(order, 'WITHDRAW', 'ISSUING', officer), endsAt: null });
    expect((await keys.post('/v1/ends', { v: 1, act })).status).toBe(200);
    const before = await left();
    expect((await orders.read('police', order.id)).status).toBe('IN_FORCE');
    expect(codesOf(await read(order))).toEqual([['FORBIDDEN', 'KEYS_ENDED']]);
    expect(await left()).toEqual(before);
  });
});

describe('with three services of three owners, what was sealed to one goes on, and what is collected from then on', () => {
  const disagreements: Disagreement[] = [];
  let before: OrderView;
  let order: OrderView;
  let officer: SoftAuthenticator;
  /** What stays between a service and who asks it. */
  const opening: ((open: KeyService['open'], asked: Parameters<KeyService['open']>[0]) => ReturnType<KeyService['open']>)[] = [];
  const name = async (of: OrderView) => (await read(of)).data?.order.disclosure.subscriber.name;
  const all = () => [keys, ...others];
  beforeAll(async () => {
    others = await Promise.all(['court', 'auditor'].map(() => KeysUnderTest.start({ log: keys.log, key: generateKeyPairSync('ed25519') })));
    for (const one of others) await underItsLog(one);
    ({ order: before } = await signedInForce());
    const services = all().map((one, at) => {
      const orders = clientOf('orders', one.url, one.publicKey);
      readers.push(orders);
      const service = eachAsItself(orders, one);
      const open: KeyService['open'] = (asked) => opening[at]?.(service.open, asked) ?? service.open(asked);
      return { owner: ['platform', 'court', 'auditor'][at] ?? '', name: serviceName(one.publicKey), service: { ...service, open } };
    });
    asking = threeAsOne(services, (found) => disagreements.push(found));
    ({ order, officer } = await signedInForce());
  });

  it('is sealed in shares, each to another service, and is disclosed by any two', async () => {
    const sealedOf = async ({ id }: OrderView) =>
      (
        await stack.sql<{ sealed: string }>(
          'postgres',
          `SELECT encode(k.sealed[1], 'hex') AS sealed FROM orders.snapshot_key k JOIN orders.preservation p ON p.id = k.preservation_id WHERE p.order_id = $1`,
          [id],
        )
      ).map(({ sealed }) => Buffer.from(sealed, 'hex'));
    const sealed = await sealedOf(order);
    expect(sealed.map((one) => readShares(one).shares.map(({ service }) => service))).toEqual([
      all().map(({ publicKey }) => serviceName(publicKey)),
    ]);
    expect((await sealedOf(before)).map(({ length }) => length)).toEqual([81]);
    for (const one of all()) {
      await one.stop();
      expect(await name(order)).toEqual(expect.any(String));
      await one.run();
    }
  });

  it('is disclosed where it was sealed to the first service alone, as long as that answers', async () => {
    expect(await name(before)).toEqual(expect.any(String));
    await keys.stop();
    expect(codesOf(await read(before))).toEqual([['UPSTREAM_UNAVAILABLE', undefined]]);
    await keys.run();
  });

  it('is disclosed although one service gives wrong shares, and that one is named', async () => {
    disagreements.length = 0;
    const answers: Promise<unknown>[] = [];
    // The court lies, and the auditor is the last to answer.
    const kept: (typeof opening)[number] = (open, asked) => {
      const answer = open(asked);
      answers.push(answer);
      return answer;
    };
    opening[0] = kept;
    opening[1] = (open, asked) =>
      kept(
        async (one) => new Map([...(await open(one))].map(([id, share]) => [id, share.map((byte, at) => (at === 0 ? byte ^ 1 : byte))])),
        asked,
      );
    opening[2] = async (open, asked) => {
      await Promise.all(answers);
      return open(asked);
    };
    expect(await name(order)).toEqual(expect.any(String));
    expect(disagreements).toEqual([{ owner: 'court', what: 'WRONG_SHARE', keys: 1 }]);
    opening.length = 0;
  });

  it('stays shut once two of the owners know that the order was ended, and nothing is minted', async () => {
    const act = officer.sign({ ...statementOf(order, 'WITHDRAW', 'ISSUING', officer), endsAt: null });
    const end = async (one: KeysUnderTest | undefined) => (await one?.post('/v1/ends', { v: 1, act }))?.status;
    expect(await end(others[0])).toBe(200);
    expect(await name(order)).toEqual(expect.any(String));
    expect(await end(others[1])).toBe(200);
    const already = await left();
    const start = await logSize(stack);
    expect(codesOf(await read(order))).toEqual([['FORBIDDEN', 'KEYS_ENDED']]);
    expect(await left()).toEqual(already);
    const refusals = (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.refused.v1');
    expect(refusals[0]).toMatchObject({ action: 'decide', reason: ['KEYS_ENDED'], legal: { order: order.id } });
  });
});
