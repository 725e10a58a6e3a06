/** What parts of Writ ask beside grants: public keys of accounts, and whose an identifier is. */
import { createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import { type DataKeyPlace, newDataKey, sealDataKey, verifyAccountKey } from '@writ/sealing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, type Reply, SignedOrder, servicePublicKey } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => expect(keys.faults).toEqual([]));
afterAll(() => keys.end());

const service: KeyObject = createPublicKey(servicePublicKey);

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}

interface GivenKey {
  readonly account: string;
  readonly version: number;
  readonly publicKey: string;
  readonly signature: string;
}
interface Taken {
  readonly account: string;
  readonly type: string;
}
const asked = (accounts: readonly object[], part: 'orders' | 'writer' | 'records' = 'orders') =>
  keys.post('/v1/accounts', { v: 1, accounts }, part);
/** The keys that are answered, each of which the service signed. */
async function given(accounts: readonly object[], part: 'orders' | 'writer' = 'orders') {
  const { status, body } = await asked(accounts, part);
  expect(status).toBe(200);
  const found = (body['keys'] as GivenKey[]).map(({ account, version, publicKey, signature }) =>
    verifyAccountKey(service, {
      account,
      version,
      publicKey: Buffer.from(publicKey, 'base64'),
      signature: Buffer.from(signature, 'base64'),
    }),
  );
  return { keys: found, taken: body['taken'] as Taken[] };
}
const handle = (value: string) => ({ type: 'HANDLE', value });
const account = (name: string) => `account-${name}-${randomUUID()}`;

/** What is sealed to the newest key that an account has. */
async function sealed(id: string) {
  const [key] = (await given([{ id }])).keys;
  if (key === undefined) throw new Error('no key was given');
  const place: DataKeyPlace = { table: 'orders.snapshot_key', id: randomUUID(), account: id, category: 'TRAFFIC', period: '2026-01-01' };
  return { ...place, version: key.version, sealed: sealDataKey(key, place, newDataKey()).toString('base64') };
}

/** A lawful order over a handle, to which a decision says that it is this account's; what it opens. */
async function grantedTo(id: string, value: string) {
  const [target] = orderOf().targets;
  const order = new SignedOrder(orderOf({ targets: [{ type: 'HANDLE', value, decisions: target?.decisions ?? [] }] }));
  const lawful = keys.lawful({ account: id, order });
  const granted = await keys.grant(lawful.body);
  const open = (key: object): Promise<Reply> =>
    keys.post('/v1/open', { v: 1, handle: lawful.handle, operation: lawful.operation, keys: [key] }, 'records');
  return { granted, open };
}

describe('public keys of accounts', () => {
  it('are made at the first ask, signed, and the same afterwards, for orders and for a writer', async () => {
    const [one, two] = [account('cora'), account('dora')];
    const first = await given([{ id: one }, { id: two }]);
    expect(first.keys.map((key) => [key.account, key.version])).toEqual([
      [one, 1],
      [two, 1],
    ]);
    expect(await keys.lastLine()).toEqual({ operation: 'ACCOUNTS', outcome: 'DONE', part: 'orders', accounts: 2, indexes: 0 });
    const again = await given([{ id: two }, { id: one }], 'writer');
    expect(again.keys[1]?.publicKey.equals(first.keys[0]?.publicKey as KeyObject)).toBe(true);
  });

  it('are for nobody else', async () => {
    await expectRefused(await asked([{ id: 'account-alma' }], 'records'), 'OTHER_RECIPIENT');
    expect(await keys.lastLine()).toMatchObject({ operation: 'ACCOUNTS', part: 'records' });
    expect((await keys.post('/v1/accounts', { v: 1, accounts: [{ id: 'account-alma' }] })).status).toBe(401);
    await expectRefused(await keys.post('/v1/grants', {}, 'writer'), 'OTHER_RECIPIENT');
    await expectRefused(await keys.post('/v1/open', {}, 'writer'), 'OTHER_RECIPIENT');
  });

  it.each([
    ['an account twice', [{ id: 'a' }, { id: 'a' }]],
    ['no account', []],
    ['more than a hundred', Array.from({ length: 101 }, (_, i) => ({ id: `a-${i}` }))],
    ['an identifier of no type', [{ id: 'a', identifiers: [{ type: 'NAME', value: 'a' }] }]],
    ['an identifier of another form', [{ id: 'a', identifiers: [{ type: 'EMAIL', value: 'no address' }] }]],
    ['another field', [{ id: 'a', since: 1 }]],
  ])('are no request with %s: nothing is made', async (_what, accounts) => {
    const count = async () => (await keys.pool.query('SELECT count(*) FROM account')).rows[0]?.count;
    const before = await count();
    await expectRefused(await asked(accounts), 'BAD_REQUEST', 400);
    expect(await count()).toBe(before);
  });
});

describe('an identifier', () => {
  it('leads an order to the account that it was given for', async () => {
    const [id, name] = [account('cora'), `cora-${randomUUID()}.example`];
    expect(await given([{ id, identifiers: [handle(name)] }])).toMatchObject({ keys: [{ version: 1 }], taken: [] });
    const key = await sealed(id);
    const { granted, open } = await grantedTo(id, name);
    expect(granted.status).toBe(201);
    expect((await open(key)).status).toBe(200);
  });

  it("of another account is not taken over: an order that names it doesn't open the second one's", async () => {
    const [first, second, name] = [account('cora'), account('dora'), `cora-${randomUUID()}.example`];
    await given([{ id: first, identifiers: [handle(name)] }]);
    const { taken, keys: found } = await given([{ id: second, identifiers: [handle(`@${name}`)] }]);
    expect(taken).toEqual([{ account: second, type: 'HANDLE' }]);
    expect(found[0]?.version).toBe(1);
    const { rows } = await keys.pool.query(
      "SELECT line FROM journal WHERE line ->> 'outcome' = 'IDENTIFIER_TAKEN' AND line ->> 'account' = $1",
      [second],
    );
    expect(rows).toEqual([{ line: { operation: 'ACCOUNTS', outcome: 'IDENTIFIER_TAKEN', part: 'orders', account: second } }]);
    await expectRefused((await grantedTo(second, name)).granted, 'NOT_IN_ORDER');
    // Nor beside the first one in one request.
    const both = [first, second].map((id) => ({ id, identifiers: [handle(name)] }));
    expect((await given(both)).taken).toEqual([{ account: second, type: 'HANDLE' }]);
    await expectRefused((await grantedTo(second, name)).granted, 'NOT_IN_ORDER');
    expect((await grantedTo(first, name)).granted.status).toBe(201);
  });

  it('of two accounts that are given with it at once is the first one’s alone', async () => {
    const [one, two, name] = [account('cora'), account('dora'), `both-${randomUUID()}.example`];
    expect((await given([one, two].map((id) => ({ id, identifiers: [handle(name)] })))).taken).toEqual([{ account: two, type: 'HANDLE' }]);
    expect((await grantedTo(one, name)).granted.status).toBe(201);
    await expectRefused((await grantedTo(two, name)).granted, 'NOT_IN_ORDER');
  });

  it('that an account gets later opens nothing that was sealed before', async () => {
    const [id, name, later] = [account('cora'), `cora-${randomUUID()}.example`, `later-${randomUUID()}.example`];
    await given([{ id, identifiers: [handle(name)] }]);
    const before = await sealed(id);
    expect((await given([{ id, identifiers: [handle(name), handle(later)] }])).keys[0]?.version).toBe(2);
    const after = await sealed(id);
    expect(after.version).toBe(2);
    // Whoever has `orders` gives an account the identifier of a lawful order, and reaches nothing that was there.
    const byLater = await grantedTo(id, later);
    expect(byLater.granted.status).toBe(201);
    await expectRefused(await byLater.open(before), 'KEY_OUTSIDE');
    expect((await byLater.open(after)).status).toBe(200);
    const byFirst = await grantedTo(id, name);
    expect((await byFirst.open(before)).status).toBe(200);
    // What is known makes no further version.
    expect((await given([{ id, identifiers: [handle(later)] }])).keys[0]?.version).toBe(2);
  });

  it('is kept as its index and in no line of the journal', async () => {
    const name = `quiet-${randomUUID()}.example`;
    await given([{ id: account('cora'), identifiers: [handle(name)] }]);
    const { rows } = await keys.pool.query('SELECT line::text AS text FROM journal UNION ALL SELECT identifier::text FROM identifier');
    expect(rows.filter(({ text }) => text.includes(name))).toEqual([]);
  });
});
