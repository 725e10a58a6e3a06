import { createDecipheriv, generateKeyPairSync, hkdfSync } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachByteChanged } from '../testing/records.ts';
import { hpkeOpen } from './hpke.ts';
import {
  type AccountKey,
  accountSecret,
  type DataKeyPlace,
  foldDataKey,
  isFolded,
  newAccountSecret,
  newDataKey,
  openDataKey,
  periodOf,
  sealDataKey,
  signAccountKey,
  verifyAccountKey,
} from './index.ts';

const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });
const service = generateKeyPairSync('ed25519');
const raw = newAccountSecret();
const secret = accountSecret(raw);
const publicOf = (of: typeof secret, version: number) =>
  verifyAccountKey(service.publicKey, signAccountKey(service.privateKey, { account: 'account-1', version, publicKey: of.publicKey }));
const to = publicOf(secret, 1);
const place: DataKeyPlace = {
  table: 'records.data_key',
  id: '0198c1f0-0000-7000-8000-000000000001',
  account: 'account-1',
  category: 'TRAFFIC',
  period: '2026-01-01',
};

const moved: [string, Partial<DataKeyPlace>][] = [
  ['another table', { table: 'sealing.snapshot_key' }],
  ['another id', { id: '0198c1f0-0000-7000-8000-000000000002' }],
  ['another account', { account: 'account-2' }],
  ['another category', { category: 'CONTENT' }],
  ['another month', { period: '2026-02-01' }],
];

describe('a sealed data key', () => {
  it('is suite 1 and 80 bytes of HPKE, bound to the canonical JSON of its place', () => {
    const key = newDataKey();
    const sealed = sealDataKey(to, place, key);
    expect([sealed.length, sealed[0]]).toEqual([81, 1]);
    expect(openDataKey(secret, place, sealed)).toEqual(key);
    const bound = { info: Buffer.from('writ/data-key/v1'), aad: Buffer.from(canonicalize(place) ?? '') };
    expect(hpkeOpen(secret.privateKey, bound, sealed.subarray(1))).toEqual(key);
  });

  it('opens for every place for which it was sealed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-01-01') }), (id, table, at) => {
        const [here, key] = [{ ...place, id, table, period: periodOf(at) }, newDataKey()];
        const bound = { info: Buffer.from('writ/data-key/v1'), aad: Buffer.from(canonicalize(here) ?? '') };
        const sealed = sealDataKey(to, here, key);
        expect(openDataKey(secret, here, sealed)).toEqual(key);
        expect(hpkeOpen(secret.privateKey, bound, sealed.subarray(1))).toEqual(key);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['sealed', (key: Uint8Array) => sealDataKey(to, place, key)],
    ['folded', (key: Uint8Array) => foldDataKey({ secret, place }, { secret, place }, sealDataKey(to, place, key))],
  ])('that is %s does not open with a byte changed, or anywhere else', (_how, made) => {
    const key = newDataKey();
    const sealed = made(key);
    for (const changed of eachByteChanged(sealed)) {
      const expected = changed[0] === sealed[0] ? 'NOT_OPENED' : 'BAD_FORMAT';
      expect(() => openDataKey(secret, place, changed)).toThrow(code(expected));
    }
    for (const [, change] of moved) expect(() => openDataKey(secret, { ...place, ...change }, sealed)).toThrow(code('NOT_OPENED'));
    expect(() => openDataKey(accountSecret(newAccountSecret()), place, sealed)).toThrow(code('NOT_OPENED'));
    for (const length of [0, 1, 30, sealed.length - 1])
      expect(() => openDataKey(secret, place, sealed.subarray(0, length))).toThrow(code('BAD_FORMAT'));
    expect(openDataKey(secret, place, sealed)).toEqual(key);
  });

  it('keeps suite 3 for a key that quantum computers do not open, and refuses it until there is one', () => {
    const sealed = sealDataKey(to, place, newDataKey());
    sealed[0] = 3;
    expect(() => openDataKey(secret, place, sealed)).toThrow(code('BAD_FORMAT'));
  });

  it('goes to a verified public key of its own account alone', () => {
    expect(() => sealDataKey(to, { ...place, account: 'account-2' }, newDataKey())).toThrow(code('OTHER_ACCOUNT'));
    const looksLike = { account: 'account-1', version: 1, publicKey: to.publicKey } as unknown as AccountKey;
    expect(() => sealDataKey(looksLike, place, newDataKey())).toThrow(code('BAD_KEY'));
    expect(() => sealDataKey(to, place, Buffer.alloc(31))).toThrow(code('BAD_KEY'));
  });

  it.each([
    ['no id', { id: '' }],
    ['no month', { period: '2026-01-02' }],
    ['a thirteenth month', { period: '2026-13-01' }],
    ['another category', { category: 'LOCATION' as 'TRAFFIC' }],
  ])('has no place with %s', (_what, change) => {
    expect(() => sealDataKey(to, { ...place, ...change }, newDataKey())).toThrow(code('BAD_PLACE'));
  });
});

describe('folding', () => {
  it('wraps a key under AES-256 from the secret, as a second computation opens it', () => {
    const key = newDataKey();
    const folded = foldDataKey({ secret, place }, { secret, place }, sealDataKey(to, place, key));
    expect([folded.length, folded[0], isFolded(folded)]).toEqual([61, 2, true]);
    const derived = Buffer.from(hkdfSync('sha256', raw, '', 'writ/data-key/fold/v1', 32));
    const decipher = createDecipheriv('aes-256-gcm', derived, folded.subarray(1, 13)).setAuthTag(folded.subarray(-16));
    decipher.setAAD(Buffer.from(canonicalize(place) ?? ''));
    expect(Buffer.concat([decipher.update(folded.subarray(13, -16)), decipher.final()])).toEqual(key);
  });

  it("takes keys, folded or not, to the next version of the account's secret", () => {
    const [key, next] = [newDataKey(), accountSecret(newAccountSecret())];
    const sealed = sealDataKey(to, place, key);
    for (const before of [sealed, foldDataKey({ secret, place }, { secret, place }, sealed)]) {
      const after = foldDataKey({ secret, place }, { secret: next, place }, before);
      expect(openDataKey(next, place, after)).toEqual(key);
      expect(() => openDataKey(secret, place, after)).toThrow(code('NOT_OPENED'));
    }
    expect(() => foldDataKey({ secret: next, place }, { secret: next, place }, sealed)).toThrow(code('NOT_OPENED'));
  });

  it('takes a key to where a snapshot keeps its copy, under a secret of its own', () => {
    const [key, snapshot] = [newDataKey(), accountSecret(newAccountSecret())];
    const there = { ...place, table: 'sealing.snapshot_key' };
    const copied = foldDataKey({ secret, place }, { secret: snapshot, place: there }, sealDataKey(to, place, key));
    expect(openDataKey(snapshot, there, copied)).toEqual(key);
    expect(() => openDataKey(snapshot, place, copied)).toThrow(code('NOT_OPENED'));
  });
});

it('a period is the first day of a month in UTC', () => {
  expect([periodOf(new Date('2026-01-31T23:59:59.999Z')), periodOf(new Date('2026-02-01T01:00:00+02:00'))]).toEqual([
    '2026-01-01',
    '2026-01-01',
  ]);
});
