/** A data key in three shares, sealed to the services of three owners: each judges the decision by itself, and two of them have to agree. */
import { randomUUID } from 'node:crypto';
import { type ConnectedKeyService, connectThreeServices, type GrantRequest } from '@writ/keys-client';
import {
  AccountKey,
  type DataKeyPlace,
  joinShares,
  newDataKey,
  openRow,
  type RowPlace,
  readShares,
  rowKey,
  sealDataKey,
  sealRow,
} from '@writ/sealing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KeysUnderTest, people, secrets } from './keys-service.ts';

let services: [KeysUnderTest, KeysUnderTest, KeysUnderTest];
beforeAll(async () => {
  services = (await KeysUnderTest.ofOwners(3)) as typeof services;
});
afterEach(() => {
  for (const { faults } of services) expect(faults).toEqual([]);
});
afterAll(() => Promise.all(services.map((one) => one.end())));

type Lawful = ReturnType<KeysUnderTest['lawful']>;

/** A row of January that is sealed under a data key in three shares, and what is asked of each service to have its share opened. */
async function sealedRow() {
  const [one, two, three] = services;
  const { id: account } = one.alma;
  const place: DataKeyPlace = { table: 'records.data_key', id: randomUUID(), account, category: 'TRAFFIC', period: '2026-01-01' };
  const key = newDataKey();
  const to = AccountKey.atThree([one.alma.publicKey, two.alma.publicKey, three.alma.publicKey]);
  const { shares } = readShares(sealDataKey(to, place, key));
  const at = new Date('2026-01-20T10:00:00.000Z');
  const row: RowPlace<'TRAFFIC'> = { category: 'TRAFFIC', account, keyId: place.id, rowId: 'row-1', at, recordedAt: at };
  const fields = { event: 'LOGIN', source: '203.0.113.7', destination: '198.51.100.1', protocol: null, size: null };
  return {
    fields,
    asked: shares.map(({ version, sealed }) => ({ ...place, version, sealed: Buffer.from(sealed).toString('base64') })),
    sealed: sealRow(rowKey(key), row, fields),
    open: (joined: Uint8Array, bytes: Uint8Array) => openRow(rowKey(joined), row, bytes),
  };
}
type Sealed = Awaited<ReturnType<typeof sealedRow>>;

/** Shows one service the decision, and asks it for its share. */
async function shareOf(at: number, { handle, operation, entry, order }: Lawful, row: Sealed): Promise<Buffer | string> {
  const service = services[at];
  const asked = row.asked[at];
  if (service === undefined || asked === undefined) throw new RangeError('There are three services.');
  await service.seenSize();
  const granted = await service.grant(service.request(entry, order));
  if (granted.status !== 201) return String(granted.body['code']);
  const { status, body } = await service.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records');
  return status === 200 ? Buffer.from((body['keys'] as Record<string, string>)[asked.id] ?? '', 'base64') : String(body['code']);
}
const sharesOf = async (places: readonly number[], lawful: Lawful, row: Sealed): Promise<(Buffer | string)[]> => {
  const found: (Buffer | string)[] = [];
  for (const at of places) found.push(await shareOf(at, lawful, row));
  return found;
};
const opened = (found: readonly (Buffer | string)[]): Buffer[] => found.filter((one) => typeof one !== 'string');

describe('a key in three shares', () => {
  it('is opened by any two of three services, each of which judged the decision by itself', async () => {
    for (const pair of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const row = await sealedRow();
      const shares = opened(await sharesOf(pair, services[0].lawful(), row));
      expect(shares.map(({ length }) => length)).toEqual([33, 33]);
      expect(row.open(await joinShares(shares), row.sealed)).toEqual(row.fields);
      for (const at of pair)
        expect(await services[at]?.lastLine()).toMatchObject({ operation: 'OPEN', outcome: 'DONE', part: 'records', keys: 1 });
    }
  });

  it('is opened by no service alone, and by none in place of another', async () => {
    const row = await sealedRow();
    const lawful = services[0].lawful();
    const [share] = opened(await sharesOf([0], lawful, row));
    if (share === undefined) throw new Error('The first service opens its share.');
    await expect(joinShares([share])).rejects.toMatchObject({ code: 'BAD_SHARES' });
    await expect(joinShares([share, share])).rejects.toMatchObject({ code: 'BAD_SHARES' });
    expect(() => row.open(share.subarray(0, 32), row.sealed)).toThrow();
    const foreign = { ...row, asked: [row.asked[0], row.asked[0], row.asked[0]] as typeof row.asked };
    expect(await shareOf(1, lawful, foreign)).toBe('KEY_ALTERED');
  });

  it('stays shut once two of the owners know that the order was ended, whatever the third one does', async () => {
    const { officer } = people;
    const lawful = services[0].lawful();
    const row = await sealedRow();
    const act = officer.sign(lawful.order.statement('WITHDRAW', 'ISSUING', officer));
    const end = (at: number) => services[at]?.post('/v1/ends', { v: 1, act });
    expect((await end(0))?.status).toBe(200);
    const found = await sharesOf([0, 1, 2], lawful, row);
    expect(found[0]).toBe('ENDED');
    expect(row.open(await joinShares(opened(found)), row.sealed)).toEqual(row.fields);
    expect((await end(1))?.status).toBe(200);
    const later = services[0].lawful({ order: lawful.order });
    const left = await sharesOf([0, 1, 2], later, row);
    expect(left.slice(0, 2)).toEqual(['ENDED', 'ENDED']);
    await expect(joinShares(opened(left))).rejects.toMatchObject({ code: 'BAD_SHARES' });
  });

  it('is opened while one of the services is away, and by nobody while two are', async () => {
    const row = await sealedRow();
    const lawful = services[0].lawful();
    await services[2].stop();
    try {
      await expect(shareOf(2, lawful, row)).rejects.toThrow(/ENOENT|ECONNREFUSED/);
      const shares = opened(await sharesOf([0, 1], lawful, row));
      expect(row.open(await joinShares(shares), row.sealed)).toEqual(row.fields);
      await expect(joinShares(shares.slice(0, 1))).rejects.toMatchObject({ code: 'BAD_SHARES' });
    } finally {
      await services[2].run();
    }
  });
});

describe('a part that asks three services', () => {
  const connected: ConnectedKeyService[] = [];
  afterAll(() => Promise.all(connected.map((one) => one.close())));
  const disagreements: unknown[] = [];
  function client(part: keyof typeof secrets): ConnectedKeyService {
    const settings = services.map(({ url, publicKey }, at) => ({ owner: `owner-${at}`, url, publicKey, secret: secrets[part] }));
    const one = connectThreeServices(settings, (found) => disagreements.push(found));
    connected.push(one);
    return one;
  }
  /** What `orders` has of a lawful request. */
  function lawful(order?: Lawful['order']) {
    const { body, handle, operation, ...more } = services[0].lawful(order && { order });
    const { v: _, consistency: __, ...grant } = body;
    const { log } = services[0];
    const { size } = log;
    const bringing = async (seen = size) => {
      const path = seen === size ? null : log.consistency(Math.min(seen, size), Math.max(seen, size));
      return { ...grant, consistency: path && { from: seen, path } } as GrantRequest;
    };
    return { bringing, handle, operation, order: more.order };
  }

  it('seals in shares, registers with all, and opens by the first two that answer', async () => {
    const [orders, records] = [client('orders'), client('records')];
    const { id: account } = services[0].alma;
    const identifiers = [{ type: 'HANDLE', value: 'alma.example' }];
    const to = (await orders.accountKeys([{ id: account, identifiers }])).get(account) ?? expect.fail('no key');
    const place: DataKeyPlace = { table: 'orders.snapshot_key', id: randomUUID(), account, category: 'TRAFFIC', period: '2026-01-01' };
    const plain = newDataKey();
    const key = { ...place, version: to.version, sealed: sealDataKey(to, place, plain) };
    const read = async (order?: Lawful['order']) => {
      const { bringing, handle, operation, order: own } = lawful(order);
      await orders.register(bringing);
      return { found: Buffer.from((await records.open({ handle, operation, keys: [key] })).get(place.id) ?? []), order: own };
    };
    const { order } = await read();
    for (const one of services) {
      await one.stop();
      expect((await read()).found.equals(plain)).toBe(true);
      await one.run();
    }
    // Each as long as two others have registered it.
    const { officer } = people;
    const act = officer.sign(order.statement('WITHDRAW', 'ISSUING', officer));
    const end = (at: number) => services[at]?.post('/v1/ends', { v: 1, act });
    expect((await end(2))?.status).toBe(200);
    expect((await read(order)).found.equals(plain)).toBe(true);
    expect((await end(1))?.status).toBe(200);
    await expect(read(order)).rejects.toMatchObject({ code: 'FORBIDDEN', detail: { reason: 'KEYS_ENDED' } });
    await services[0].stop();
    await services[1].stop();
    await expect(read()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await services[0].run();
    await services[1].run();
    await vi.waitFor(() => expect(disagreements).toContainEqual({ owner: 'owner-2', what: 'REFUSES', reason: 'KEYS_ENDED' }));
  });
});
