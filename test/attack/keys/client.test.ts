/** The client of parts against the service itself: keys of accounts, grants behind the log, data keys, and what the service refuses or is away for. */
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { actId } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { connectKeyService, type GrantRequest } from '@writ/keys-client';
import { type DataKeyPlace, newDataKey, sealDataKey } from '@writ/sealing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, people, SignedOrder, secrets, servicePublicKey, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

const publicKey = createPublicKey(servicePublicKey);
function client(part: keyof typeof secrets, more: { secret?: string; publicKey?: typeof publicKey } = {}) {
  const connected = connectKeyService({ url: keys.url, secret: secrets[part], publicKey, ...more });
  closing.push(() => connected.close());
  return connected;
}

/** What `orders` has of a lawful request, with the proof of history for what the service has seen. */
function lawful(account: string) {
  const { body, handle, operation } = keys.lawful({ account });
  const { v: _, consistency: __, ...grant } = body;
  const { size } = keys.log;
  const sizes: (number | undefined)[] = [];
  const bringing = async (seen?: number) => {
    sizes.push(seen);
    const path = seen === undefined || seen === size ? null : keys.log.consistency(Math.min(seen, size), Math.max(seen, size));
    return { ...grant, consistency: path && { from: seen, path } } as GrantRequest;
  };
  return { bringing, handle, operation, sizes };
}

describe('the client of the service of keys', () => {
  it('seals to the key of an account, registers grants while the log grows, and opens what was sealed', async () => {
    const [orders, records] = [client('orders'), client('records')];
    const found = await orders.accountKeys([{ id: keys.alma.id, identifiers: [{ type: 'HANDLE', value: 'alma.example' }] }]);
    const key = found.get(keys.alma.id);
    if (key === undefined) throw new Error('no key was given');
    const place: DataKeyPlace = {
      ...{ table: 'orders.snapshot_key', id: randomUUID(), account: keys.alma.id, category: 'TRAFFIC', period: '2026-01-01' },
    };
    const plain = newDataKey();
    const sealed = { ...place, version: key.version, sealed: sealDataKey(key, place, plain) };

    // A service that has seen nothing takes the first as it is; it is then behind for a client that knows nothing of it.
    const first = lawful(keys.alma.id);
    expect((await orders.register(first.bringing)).endsAt.getTime()).toBeGreaterThan(Date.now());
    const second = lawful(keys.alma.id);
    await client('orders').register(second.bringing);
    expect([first.sizes, second.sizes]).toEqual([[undefined], [undefined, keys.log.size - 1]]);
    // The first client remembers an older size: it is corrected once.
    const third = lawful(keys.alma.id);
    await orders.register(third.bringing);
    expect(third.sizes).toEqual([keys.log.size - 2, keys.log.size - 1]);
    // Who lost the answer registers the same again.
    await orders.register(third.bringing);

    for (const { handle, operation } of [first, third]) {
      const opened = await records.open({ handle, operation, keys: [sealed] });
      expect([...opened].map(([id, bytes]) => [id, Buffer.from(bytes).equals(plain)])).toEqual([[place.id, true]]);
    }
  });

  it('is refused with the code of the service, and each refusal is a line', async () => {
    const orders = client('orders');
    const other = lawful(keys.bert.id);
    await expect(orders.register(other.bringing)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      detail: { reason: 'KEYS_NOT_IN_ORDER' },
    });
    expect(await keys.lastLine()).toMatchObject({ operation: 'GRANT', outcome: 'NOT_IN_ORDER', part: 'orders' });
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    const opening = { handle: 'nobody-has-it', operation: 'x', keys: [{ ...asked, sealed: Buffer.from(asked.sealed, 'base64') }] };
    await expect(client('records').open(opening)).rejects.toMatchObject({ detail: { reason: 'KEYS_NO_PERMIT' } });
    await expect(client('writer').open(opening)).rejects.toMatchObject({ detail: { reason: 'KEYS_OTHER_RECIPIENT' } });
    await expect(client('orders', { secret: 'a-secret-of-nobody-1' }).accountKeys([{ id: keys.alma.id }])).rejects.toThrow(
      'does not recognise',
    );
  });

  it('brings ends, and has the receipt that the service signed of this act', async () => {
    const order = new SignedOrder();
    const { officer } = people;
    const act = officer.sign(order.statement('WITHDRAW', 'ISSUING', officer));
    const records = client('writer');
    const first = await records.end(act);
    expect(first.receipt).toMatchObject({ act: actId(act.statement), ended: { order: order.id } });
    expect(await records.end(act)).toEqual(first);
    const unknown = new SoftAuthenticator(signingOrigin, { subject: 'nobody-knows', roles: ['COUNSEL'] });
    await expect(records.end(unknown.sign(order.statement('WITHDRAW', 'COUNSEL', unknown)))).rejects.toMatchObject({
      detail: { reason: 'KEYS_UNKNOWN_CREDENTIAL' },
    });
    const other = client('orders', { publicKey: generateKeyPairSync('ed25519').publicKey });
    await expect(other.end(act)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('has a day as the service signed it, and believes no other', async () => {
    const day = await client('writer').day('2026-01-01');
    expect(day).toMatchObject({ v: 1, day: '2026-01-01', counts: { granted: '<10' } });
    await expect(client('records').day('2026-01-01')).rejects.toMatchObject({ detail: { reason: 'KEYS_OTHER_RECIPIENT' } });
    const other = client('orders', { publicKey: generateKeyPairSync('ed25519').publicKey });
    await expect(other.day('2026-01-01')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('believes no key that another service signed', async () => {
    const other = client('orders', { publicKey: generateKeyPairSync('ed25519').publicKey });
    await expect(other.accountKeys([{ id: keys.alma.id }])).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('has nothing while the service is away, and goes on when it is back', async () => {
    const orders = client('orders');
    expect((await orders.accountKeys([{ id: keys.bert.id }])).size).toBe(1);
    await keys.stop();
    const away = { code: 'UPSTREAM_UNAVAILABLE', detail: { retryAfterSeconds: 5 } };
    await expect(orders.accountKeys([{ id: keys.bert.id }])).rejects.toMatchObject(away);
    await keys.run();
    expect((await orders.accountKeys([{ id: keys.bert.id }])).size).toBe(1);
  });
});
