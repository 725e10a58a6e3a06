/** Three services as one, each a stand-in with real keys that answers as it likes. Over HTTP: `test/attack/keys/three-services.test.ts`. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { PublicError } from '@writ/core';
import {
  type AccountKey,
  type AccountSecret,
  accountSecret,
  type DataKeyPlace,
  isShared,
  newAccountSecret,
  newDataKey,
  openDataKey,
  sealDataKey,
  serviceName,
  signAccountKey,
  verifyAccountKey,
} from '@writ/sealing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Disagreement, threeAsOne } from './three-services.ts';
import type { AskedAccount, AskedKey, GrantRequest, KeyService } from './types.ts';

const refused = (code: string) => new PublicError('FORBIDDEN', 'The service of keys refuses.', { reason: `KEYS_${code}` });
const away = new PublicError('UPSTREAM_UNAVAILABLE', 'The service of keys does not answer.', { retryAfterSeconds: 5 });
const unavailable = { code: 'UPSTREAM_UNAVAILABLE' };

class StandIn implements KeyService {
  readonly #signer = generateKeyPairSync('ed25519').privateKey;
  readonly owner: string;
  readonly name = serviceName(createPublicKey(this.#signer));
  secret: AccountSecret = accountSecret(newAccountSecret());
  /** Which version of the account's secret it is at. */
  version = 1;
  fault: Error | undefined;
  /** What it makes of a share that it opened. */
  lie: (share: Buffer) => Uint8Array = (share) => share;
  /** Answers once this has passed. */
  until: Promise<unknown> = Promise.resolve();
  readonly opened: (readonly AskedKey[])[] = [];
  registered = 0;
  ended = 0;
  answered = 0;

  constructor(owner: string) {
    this.owner = owner;
  }

  async #here(): Promise<void> {
    await this.until;
    if (this.fault !== undefined) throw this.fault;
  }

  async accountKeys(accounts: readonly AskedAccount[]): Promise<ReadonlyMap<string, AccountKey>> {
    await this.#here();
    const { version } = this;
    return new Map(
      accounts.map(({ id }) => {
        const signed = signAccountKey(this.#signer, { account: id, version, publicKey: this.secret.publicKey });
        return [id, verifyAccountKey(createPublicKey(this.#signer), signed)];
      }),
    );
  }

  async register() {
    await this.#here();
    this.registered += 1;
    return { endsAt: new Date(this.registered * 1_000) };
  }

  async end() {
    await this.#here();
    this.ended += 1;
    return {
      receipt: { v: 1 as const, act: 'act', ended: { order: 'order' }, receivedAt: new Date(this.ended).toISOString() },
      signature: '',
    };
  }

  async open({ keys }: Parameters<KeyService['open']>[0]) {
    this.opened.push(keys);
    await this.#here();
    expect(new Set(keys.map(({ version }) => version))).toEqual(new Set([this.version]));
    this.answered += 1;
    return new Map(keys.map(({ version: _, sealed, ...place }) => [place.id, this.lie(openDataKey(this.secret, place, sealed))]));
  }
}

let three: [StandIn, StandIn, StandIn];
let found: Disagreement[];
let one: KeyService;
beforeEach(() => {
  three = [new StandIn('platform'), new StandIn('court'), new StandIn('auditor')];
  found = [];
  one = joinOf(three);
});
const joinOf = (services: readonly StandIn[]) =>
  threeAsOne(
    services.map((service) => ({ owner: service.owner, name: service.name, service })),
    (disagreement) => found.push(disagreement),
  );

const placeOf = (id: string): DataKeyPlace => ({
  table: 'orders.snapshot_key',
  id,
  account: 'alma',
  category: 'TRAFFIC',
  period: '2026-01-01',
});
/** Data keys as a writer seals them, and as the database gives them. */
async function sealed(...ids: string[]) {
  const to = (await one.accountKeys([{ id: 'alma' }])).get('alma') ?? expect.fail('no key');
  return ids.map((id) => {
    const plain = Buffer.from(newDataKey());
    return { plain, asked: { ...placeOf(id), version: to.version, sealed: sealDataKey(to, placeOf(id), plain) } };
  });
}
const openBy = (service: KeyService, keys: readonly { asked: AskedKey }[]) =>
  service.open({ handle: 'handle', operation: 'operation', keys: keys.map(({ asked }) => asked) });
const plainOf = (keys: Awaited<ReturnType<typeof sealed>>) => new Map(keys.map(({ asked, plain }) => [asked.id, plain]));
const changed = (share: Buffer) => Buffer.concat([Buffer.of((share[0] ?? 0) ^ 1), share.subarray(1)]);
const grant: GrantRequest = {
  ...{ grant: 'ab'.repeat(32), purpose: 'ORDER', leaf: '', commitments: {}, openings: {}, proof: '' },
  ...{ consistency: null, order: null, acts: [] },
};
const bringing = async () => grant;
const never = new Promise<never>(() => {});
/** All that was asked has been answered and compared. */
const reported = (what: Disagreement['what'][]) => vi.waitFor(() => expect(found.map((disagreement) => disagreement.what)).toEqual(what));

describe('data keys of three services', () => {
  it('are sealed in shares, and opened by the first two that answer', async () => {
    const keys = await sealed('key-1', 'key-2');
    expect(keys.every(({ asked }) => isShared(asked.sealed))).toBe(true);
    for (const slow of three) {
      slow.until = never;
      expect(await openBy(one, keys)).toEqual(plainOf(keys));
      slow.until = Promise.resolve();
    }
    expect(three.map(({ opened }) => opened.length)).toEqual([3, 3, 3]);
    expect(three[1].opened[0]?.map(({ id, sealed }) => [id, sealed.length])).toEqual([
      ['key-1', 82],
      ['key-2', 82],
    ]);
    expect(found).toEqual([]);
  });

  it('are asked by the version that the account has at each service, and whatever the order of the services is', async () => {
    three[1].version = 4;
    three[2].version = 2;
    const keys = await sealed('key-1');
    expect(await openBy(joinOf(three.toReversed()), keys)).toEqual(plainOf(keys));
  });

  it('are not sealed while one is away, nor where two show one key', async () => {
    three[2].fault = away;
    await expect(sealed('key-1')).rejects.toMatchObject(unavailable);
    three[2].fault = undefined;
    three[2].secret = three[1].secret;
    await expect(sealed('key-1')).rejects.toMatchObject(unavailable);
    expect(found.map(({ what }) => what)).toEqual(['SAME_KEY', 'SAME_KEY', 'SAME_KEY']);
  });

  it('are opened while one is away, and by nobody while two are', async () => {
    const keys = await sealed('key-1');
    for (const at of [0, 1, 2]) {
      for (const [place, service] of three.entries()) service.fault = place === at ? away : undefined;
      expect(await openBy(one, keys)).toEqual(plainOf(keys));
      for (const [place, service] of three.entries()) service.fault = place === at ? undefined : away;
      await expect(openBy(one, keys)).rejects.toMatchObject(unavailable);
    }
    expect(found).toEqual([]);
  });

  it('stay shut where two refuse, and where one refuses while another is away', async () => {
    const keys = await sealed('key-1');
    three[0].fault = refused('ENDED');
    expect(await openBy(one, keys)).toEqual(plainOf(keys));
    await reported(['REFUSES']);
    expect(found).toEqual([{ owner: 'platform', what: 'REFUSES', reason: 'KEYS_ENDED' }]);
    three[1].fault = refused('ENDED');
    // Two are enough: nobody waits for the third.
    three[2].until = never;
    await expect(openBy(one, keys)).rejects.toMatchObject({ code: 'FORBIDDEN', detail: { reason: 'KEYS_ENDED' } });
    three[2].until = Promise.resolve();
    three[1].fault = away;
    await expect(openBy(one, keys)).rejects.toMatchObject(unavailable);
  });

  it.each([
    ['changed', changed],
    ['of another place', (share: Buffer) => Buffer.concat([share.subarray(0, 32), Buffer.of(9)])],
    ['as if it were a whole key', (share: Buffer) => share.subarray(0, 32)],
  ])('are opened by the two others where a share is %s, and the one who lied is named', async (_what, lie) => {
    const keys = await sealed('key-1', 'key-2');
    for (const [at, liar] of three.entries()) {
      // The liar is among the first two.
      const last = three[(at + 1) % 3] ?? expect.fail();
      let answer: (value: unknown) => void = () => {};
      last.until = new Promise((resolve) => {
        answer = resolve;
      });
      liar.lie = lie;
      const before = three.map(({ answered }) => answered);
      const opening = openBy(one, keys);
      const isFirst = (_: StandIn, place: number) => three[place] !== last;
      const once = before.map((count) => count + 1).filter((_count, place) => three[place] !== last);
      await vi.waitFor(() => expect(three.filter(isFirst).map(({ answered }) => answered)).toEqual(once));
      answer(undefined);
      expect(await opening).toEqual(plainOf(keys));
      expect(found.splice(0)).toEqual([{ owner: liar.owner, what: 'WRONG_SHARE', keys: 2 }]);
      liar.lie = (share) => share;
    }
  });

  it('are opened by nobody where one lies and another is away, or where two lie: nobody knows which', async () => {
    const keys = await sealed('key-1');
    three[0].lie = changed;
    three[1].fault = away;
    await expect(openBy(one, keys)).rejects.toMatchObject(unavailable);
    expect(found.splice(0).map(({ owner, what }) => [owner, what])).toEqual([
      ['platform', 'NO_TWO_FIT'],
      ['auditor', 'NO_TWO_FIT'],
    ]);
    three[1].fault = undefined;
    three[2].lie = (share) => Buffer.from(share.map((byte, at) => (at === 32 ? byte : byte ^ 255)));
    await expect(openBy(one, keys)).rejects.toMatchObject(unavailable);
    expect(found).toHaveLength(3);
  });

  it('that were sealed to one service are opened by it alone, beside others', async () => {
    const [first] = three;
    const before = (await first.accountKeys([{ id: 'alma' }])).get('alma') ?? expect.fail('no key');
    const plain = Buffer.from(newDataKey());
    const whole = { plain, asked: { ...placeOf('key-0'), version: 1, sealed: sealDataKey(before, placeOf('key-0'), plain) } };
    expect(await openBy(one, [whole])).toEqual(plainOf([whole]));
    expect(three.map(({ opened }) => opened.length)).toEqual([1, 0, 0]);
    const keys = [whole, ...(await sealed('key-1'))];
    expect(await openBy(one, keys)).toEqual(plainOf(keys));
    expect(three.map(({ opened }) => opened.at(-1)?.map(({ id }) => id))).toEqual([['key-0', 'key-1'], ['key-1'], ['key-1']]);
    first.fault = refused('NO_ACCOUNT');
    await expect(openBy(one, keys)).rejects.toMatchObject({ detail: { reason: 'KEYS_NO_ACCOUNT' } });
    first.fault = away;
    await expect(openBy(one, keys)).rejects.toMatchObject(unavailable);
  });

  it('are refused where they are altered, or of services that nobody knows here', async () => {
    const [key] = await sealed('key-1');
    const { asked } = key ?? expect.fail();
    const others = joinOf([three[0], new StandIn('b'), new StandIn('c')]);
    await expect(openBy(others, [{ asked }])).rejects.toMatchObject({ detail: { reason: 'KEYS_KEY_ALTERED' } });
    const short = { ...asked, sealed: asked.sealed.subarray(0, 200) };
    await expect(openBy(one, [{ asked: short }])).rejects.toMatchObject({ detail: { reason: 'KEYS_KEY_ALTERED' } });
    expect(three.map(({ opened }) => opened.length)).toEqual([0, 0, 0]);
    // One service was replaced: the two others go on.
    expect((await openBy(joinOf([three[0], new StandIn('b'), three[2]]), [{ asked }])).size).toBe(1);
  });
});

describe('a grant', () => {
  it('is registered with all, and two are enough', async () => {
    expect(await one.register(bringing)).toEqual({ endsAt: new Date(1_000) });
    await vi.waitFor(() => expect(three.map(({ registered }) => registered)).toEqual([1, 1, 1]));
    three[1].until = never;
    await one.register(bringing);
    three[0].fault = away;
    three[1].until = Promise.resolve();
    await one.register(bringing);
    expect(found).toEqual([]);
  });

  it('is refused where two refuse, and not where one does: that one is named', async () => {
    three[2].fault = refused('ENDED');
    await one.register(bringing);
    await reported(['REFUSES']);
    three[1].fault = refused('ACT_MISSING');
    await expect(one.register(bringing)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    three[1].fault = away;
    await expect(one.register(bringing)).rejects.toMatchObject(unavailable);
  });

  it('goes on without a service that does not recognise this part, which is named; with two of them the setting is at fault', async () => {
    three[0].fault = new Error('it does not recognise this part');
    await one.register(bringing);
    await reported(['UNUSABLE']);
    three[1].fault = new Error('it does not recognise this part');
    await expect(one.register(bringing)).rejects.toThrow('does not recognise');
  });
});

describe('an end', () => {
  const act = {} as Parameters<KeyService['end']>[0];

  it('is brought to all three, and brought again where one was away', async () => {
    expect(await one.end(act)).toMatchObject({ receipt: { act: 'act' } });
    three[1].fault = away;
    await expect(one.end(act)).rejects.toMatchObject(unavailable);
    expect(three.map(({ ended }) => ended)).toEqual([2, 1, 2]);
    three[1].fault = undefined;
    await one.end(act);
    expect(three.map(({ ended }) => ended)).toEqual([3, 2, 3]);
  });
});

it('three services have three owners and three keys', () => {
  const [first, second, third] = three;
  for (const services of [
    [first, second],
    [first, second, first],
    [first, second, Object.assign(new StandIn('court'))],
    [...three, third],
  ])
    expect(() => joinOf(services)).toThrow(TypeError);
});
