import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachByteChanged } from '../testing/records.ts';
import { hpkeOpen, hpkeSeal, sharedSecret, x25519Private, x25519Public, x25519Raw } from './hpke.ts';
import { newAccountSecret } from './index.ts';

const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });
const hex = (text: string) => Buffer.from(text, 'hex');
const bytes = (value: Uint8Array): ArrayBuffer => Uint8Array.from(value).buffer;
const other = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const secret = newAccountSecret();
const [own, to] = [x25519Private(secret), x25519Public(x25519Raw(x25519Private(secret)))];
const bound = { info: Buffer.from('writ/data-key/v1'), aad: Buffer.from('{"account":"a"}') };

describe('HPKE', () => {
  it('agrees on the shared secret of the vectors of RFC 9180, A.1.1', () => {
    const vector = {
      skEm: '52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736',
      pkEm: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
      skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
      pkRm: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
      shared: 'fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc',
    };
    const context = hex(vector.pkEm + vector.pkRm);
    expect(x25519Raw(x25519Private(hex(vector.skEm))).toString('hex')).toBe(vector.pkEm);
    const sender = sharedSecret(x25519Private(hex(vector.skEm)), x25519Public(hex(vector.pkRm)), context);
    const receiver = sharedSecret(x25519Private(hex(vector.skRm)), x25519Public(hex(vector.pkEm)), context);
    expect([sender.toString('hex'), receiver.toString('hex')]).toEqual([vector.shared, vector.shared]);
  });

  it('opens what another implementation seals, and the other way round', async () => {
    const theirs = {
      public: await other.kem.deserializePublicKey(bytes(x25519Raw(to))),
      private: await other.kem.deserializePrivateKey(bytes(secret)),
    };
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), async (info, aad, plain) => {
        const sealed = hpkeSeal(to, { info, aad }, plain);
        expect(sealed).toHaveLength(48 + plain.length);
        const enc = bytes(sealed.subarray(0, 32));
        const opened = await other.open({ recipientKey: theirs.private, info: bytes(info), enc }, bytes(sealed.subarray(32)), bytes(aad));
        expect(new Uint8Array(opened)).toEqual(plain);
        const { enc: from, ct } = await other.seal({ recipientPublicKey: theirs.public, info: bytes(info) }, bytes(plain), bytes(aad));
        expect(Uint8Array.from(hpkeOpen(own, { info, aad }, Buffer.concat([Buffer.from(from), Buffer.from(ct)])))).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('opens nothing with a byte changed, another use, another place or another key', () => {
    const sealed = hpkeSeal(to, bound, Buffer.alloc(32, 7));
    for (const changed of eachByteChanged(sealed)) {
      const refused = () => hpkeOpen(own, bound, changed);
      // X25519 leaves the highest bit of a public key out (RFC 7748, 5); the key schedule has the whole of it.
      expect(refused).toThrow(code('NOT_OPENED'));
    }
    expect(() => hpkeOpen(own, { ...bound, info: Buffer.from('writ/data-key/v2') }, sealed)).toThrow(code('NOT_OPENED'));
    expect(() => hpkeOpen(own, { ...bound, aad: Buffer.from('{"account":"b"}') }, sealed)).toThrow(code('NOT_OPENED'));
    expect(() => hpkeOpen(x25519Private(newAccountSecret()), bound, sealed)).toThrow(code('NOT_OPENED'));
    expect(() => hpkeOpen(own, bound, sealed.subarray(0, 47))).toThrow(code('BAD_FORMAT'));
    expect(hpkeOpen(own, bound, sealed)).toEqual(Buffer.alloc(32, 7));
  });

  it('refuses public keys of small order, on which everybody agrees, and keys of another length', () => {
    const small = ['00'.repeat(32), `01${'00'.repeat(31)}`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'];
    for (const point of small) {
      expect(() => hpkeSeal(x25519Public(hex(point)), bound, Buffer.alloc(32))).toThrow(code('BAD_KEY'));
      expect(() => hpkeOpen(own, bound, Buffer.concat([hex(point), Buffer.alloc(48)]))).toThrow(code('BAD_KEY'));
    }
    expect(() => x25519Public(Buffer.alloc(31))).toThrow(code('BAD_KEY'));
    expect(() => x25519Private(Buffer.alloc(33))).toThrow(code('BAD_KEY'));
  });
});
