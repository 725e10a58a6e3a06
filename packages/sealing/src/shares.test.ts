import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { combine, split } from 'shamir-secret-sharing';
import { describe, expect, it } from 'vitest';
import { traffic, trafficPlace } from '../testing/records.ts';
import {
  AccountKey,
  accountSecret,
  type DataKeyPlace,
  isShared,
  joinDataKey,
  joinShares,
  newAccountSecret,
  newDataKey,
  openDataKey,
  openRow,
  readShares,
  rowKey,
  sealDataKey,
  sealRow,
  serviceName,
  signAccountKey,
  verifyAccountKey,
} from './index.ts';
import { splitKey } from './shares.ts';

const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });
const place: DataKeyPlace = { table: 'records.data_key', id: 'key-1', account: 'account-1', category: 'TRAFFIC', period: '2026-01-01' };

/** Three services, each with its own signing key and its own secret of the account. */
const services = [1, 2, 3].map((version) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = accountSecret(newAccountSecret());
  const keyOf = (account: string, of = secret) =>
    verifyAccountKey(publicKey, signAccountKey(privateKey, { account, version, publicKey: of.publicKey }));
  return { secret, keyOf, key: keyOf('account-1'), name: serviceName(publicKey) };
});
const [first, second, third] = services.map(({ key }) => key) as [AccountKey, AccountKey, AccountKey];
const to = AccountKey.atThree([first, second, third]);

/** What each service opens of its own share, and the check that they are joined by. */
function shared(key: Uint8Array) {
  const sealed = sealDataKey(to, place, key);
  const { check, shares } = readShares(sealed);
  return { check, opened: shares.map((share, at) => openDataKey(services[at]?.secret ?? expect.fail(), place, share.sealed)) };
}
const three = (key: Uint8Array) => shared(key).opened as [Buffer, Buffer, Buffer];

describe('a data key in three shares', () => {
  it('is one value of 299 bytes, in which each share names its service and the version of the secret there', () => {
    const sealed = sealDataKey(to, place, newDataKey());
    expect([sealed.length, sealed[0], isShared(sealed)]).toEqual([299, 4, true]);
    const { shares } = readShares(sealed);
    expect(shares.map(({ service, version, sealed: { length } }) => [service, version, length])).toEqual(
      services.map(({ name }, at) => [name, at + 1, 82]),
    );
    expect(isShared(sealDataKey(first, place, newDataKey()))).toBe(false);
    expect(() => readShares(sealed.subarray(1))).toThrow(code('BAD_FORMAT'));
    expect(() => readShares(sealed.subarray(0, -1))).toThrow(code('BAD_FORMAT'));
    expect(() => openDataKey(services[0]?.secret ?? expect.fail(), place, sealed)).toThrow(code('BAD_FORMAT'));
  });

  it('is joined by any two of them and by all', async () => {
    const key = newDataKey();
    const [one, two, other] = three(key);
    for (const some of [
      [one, two],
      [one, other],
      [other, two],
      [one, two, other],
    ])
      expect(await joinShares(some)).toEqual(key);
  });

  it('is split so that another implementation joins it, whatever the key is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 0, max: 2 }), async (key, left) => {
        const pair = splitKey(key).filter((_, at) => at !== left);
        expect(await combine(pair.map((share) => Uint8Array.from(share)))).toEqual(key);
        expect(await joinShares((await split(key, 3, 2)).slice(1))).toEqual(Buffer.from(key));
      }),
    );
  });

  it('is not joined by one, by one twice, or by four', async () => {
    const [one, two, other] = three(newDataKey());
    for (const some of [[], [one], [one, one], [one, two, other, one], [one, two.subarray(1)]])
      await expect(joinShares(some)).rejects.toEqual(code('BAD_SHARES'));
  });

  it('is not in a share: each byte of one is any byte, whatever the key is', () => {
    const zeros = new Uint8Array(32);
    const seen = new Set(Array.from({ length: 400 }, () => splitKey(zeros)[0]?.subarray(0, 32) ?? expect.fail()).flatMap((of) => [...of]));
    expect(seen.size).toBe(256);
    const key = newDataKey();
    const [one] = three(key);
    const row = sealRow(rowKey(key), trafficPlace, traffic);
    expect(() => openRow(rowKey(one.subarray(0, 32)), trafficPlace, row)).toThrow(code('NOT_OPENED'));
  });

  it('differs from another by its check: two shares of which one is wrong join to nothing', async () => {
    const key = newDataKey();
    const { check, opened } = shared(key);
    const [one, two, other] = opened as [Buffer, Buffer, Buffer];
    expect(await joinDataKey([one, two], place, check)).toEqual(key);
    const [, foreign] = three(newDataKey());
    const wrong = Buffer.from(two);
    wrong[0] = (wrong[0] ?? 0) ^ 1;
    for (const lie of [foreign, wrong, Buffer.concat([two.subarray(0, 32), Buffer.of(1)]), two.subarray(1), Buffer.alloc(33)])
      for (const good of [one, other]) expect(await joinDataKey([good, lie], place, check)).toBeUndefined();
    expect(await joinDataKey([one, one], place, check)).toBeUndefined();
    expect(await joinDataKey([one, two], { ...place, id: 'key-2' }, check)).toBeUndefined();
    expect(await joinDataKey([one, two], place, check.subarray(1)).catch(String)).toMatch('RangeError');
  });

  it('goes to three different services, each of which opens its own share alone', () => {
    const twice = (services[0] ?? expect.fail()).keyOf('account-1', accountSecret(newAccountSecret()));
    expect(() => AccountKey.atThree([first, second])).toThrow(code('BAD_SHARES'));
    expect(() => AccountKey.atThree([first, second, first])).toThrow(code('BAD_SHARES'));
    expect(() => AccountKey.atThree([first, second, twice])).toThrow(code('BAD_SHARES'));
    // Another service that shows the public key of the second one.
    expect(() => AccountKey.atThree([first, second, (services[2] ?? expect.fail()).keyOf('account-1', services[1]?.secret)])).toThrow(
      code('BAD_SHARES'),
    );
    expect(() => AccountKey.atThree([first, second, (services[2] ?? expect.fail()).keyOf('account-2')])).toThrow(code('OTHER_ACCOUNT'));
    expect(() => sealDataKey(to, { ...place, account: 'account-2' }, newDataKey())).toThrow(code('OTHER_ACCOUNT'));
    expect(() => sealDataKey(to, place, Buffer.alloc(33))).toThrow(code('BAD_KEY'));
    const [share] = readShares(sealDataKey(to, place, newDataKey())).shares;
    expect(() => openDataKey(services[1]?.secret ?? expect.fail(), place, share?.sealed ?? Buffer.alloc(0))).toThrow(code('NOT_OPENED'));
  });
});
