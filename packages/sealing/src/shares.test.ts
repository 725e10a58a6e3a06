import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { traffic, trafficPlace } from '../testing/records.ts';
import {
  type AccountKey,
  accountSecret,
  type DataKeyPlace,
  joinShares,
  newAccountSecret,
  newDataKey,
  openDataKey,
  openRow,
  rowKey,
  sealDataKey,
  sealRow,
  sealShares,
  signAccountKey,
  type ThreeKeys,
  verifyAccountKey,
} from './index.ts';

const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });
const place: DataKeyPlace = { table: 'records.data_key', id: 'key-1', account: 'account-1', category: 'TRAFFIC', period: '2026-01-01' };

/** Three services, each with its own signing key and its own secret of the account. */
const services = [1, 2, 3].map(() => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = accountSecret(newAccountSecret());
  const signed = signAccountKey(privateKey, { account: 'account-1', version: 1, publicKey: secret.publicKey });
  return { secret, key: verifyAccountKey(publicKey, signed) };
});
const [first, second, third] = services.map(({ key }) => key) as [AccountKey, AccountKey, AccountKey];
const keys: ThreeKeys = [first, second, third];

/** What each service opens of its own share. */
async function shared(key: Uint8Array): Promise<Buffer[]> {
  const sealed = await sealShares(keys, place, key);
  expect(sealed.map(({ length }) => length)).toEqual([82, 82, 82]);
  return services.map(({ secret }, at) => openDataKey(secret, place, sealed[at] ?? Buffer.alloc(0)));
}

describe('a data key in three shares', () => {
  it('is joined by any two of them and by all', async () => {
    const key = newDataKey();
    const [one, two, three] = (await shared(key)) as [Buffer, Buffer, Buffer];
    for (const some of [
      [one, two],
      [one, three],
      [three, two],
      [one, two, three],
    ])
      expect(await joinShares(some)).toEqual(key);
    expect([one, two, three].map(({ length }) => length)).toEqual([33, 33, 33]);
  });

  it('is not joined by one, by one twice, or by four', async () => {
    const [one, two, three] = (await shared(newDataKey())) as [Buffer, Buffer, Buffer];
    for (const some of [[], [one], [one, one], [one, two, three, one], [one, two.subarray(1)]])
      await expect(joinShares(some)).rejects.toEqual(code('BAD_SHARES'));
  });

  it('is not in a share: no share opens a row, as a key or beside a guess', async () => {
    const key = newDataKey();
    const [one] = (await shared(key)) as [Buffer];
    const row = sealRow(rowKey(key), trafficPlace, traffic);
    expect(() => openRow(rowKey(one.subarray(0, 32)), trafficPlace, row)).toThrow(code('NOT_OPENED'));
    const guess = Buffer.concat([Buffer.alloc(32), Buffer.of(one[32] === 1 ? 2 : 1)]);
    expect(() => openRow(rowKey(guess.subarray(0, 32)), trafficPlace, row)).toThrow(code('NOT_OPENED'));
    const joined = rowKey(await joinShares([one, guess]));
    expect(() => openRow(joined, trafficPlace, row)).toThrow(code('NOT_OPENED'));
  });

  it('does not open with shares of two keys', async () => {
    const key = newDataKey();
    const [one] = (await shared(key)) as [Buffer];
    const other = (await shared(newDataKey())).find((share) => share[32] !== one[32]) ?? Buffer.alloc(33);
    const joined = rowKey(await joinShares([one, other]));
    expect(() => openRow(joined, trafficPlace, sealRow(rowKey(key), trafficPlace, traffic))).toThrow(code('NOT_OPENED'));
  });

  it('goes to three different services, each of which opens its own share alone', async () => {
    await expect(sealShares([first, second, first], place, newDataKey())).rejects.toEqual(code('BAD_SHARES'));
    await expect(sealShares(keys, place, Buffer.alloc(33))).rejects.toEqual(code('BAD_KEY'));
    const [sealed] = await sealShares(keys, place, newDataKey());
    expect(() => openDataKey(services[1]?.secret ?? accountSecret(newAccountSecret()), place, sealed ?? Buffer.alloc(0))).toThrow(
      code('NOT_OPENED'),
    );
    expect(sealDataKey(first, place, newDataKey())).toHaveLength(81);
  });
});
