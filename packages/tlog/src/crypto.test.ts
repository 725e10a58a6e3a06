import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { flipBit } from '../testing/refusal.ts';
import { utf8 } from './bytes.ts';
import { ed25519Verify, hmacSha256, sha256 } from './crypto.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the digests', () => {
  it('are the published ones (FIPS 180-2, B.1; RFC 4231, 4.3)', () => {
    expect(hex(sha256(utf8('a'), utf8('bc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex(hmacSha256(utf8('Jefe'), utf8('what do ya want '), utf8('for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('are the same however a message is cut into parts, short or long', () => {
    for (const length of [0, 1, 65, 4095, 4096, 4097, 5000, 9000]) {
      const message = new Uint8Array(length).map((_, i) => i * 7 + length);
      const wanted = createHash('sha256').update(message).digest('hex');
      for (const cut of [0, 1, 4000, 4096].filter((at) => at <= length))
        expect(hex(sha256(message.subarray(0, cut), message.subarray(cut)))).toBe(wanted);
    }
  });

  it('with a key are those of another implementation, whatever the length of key and message', () => {
    const bytes = (length: number, step: number) => new Uint8Array(length).map((_, i) => i * step + length);
    for (const keyLength of [0, 1, 31, 32, 63, 64, 65, 131])
      for (const length of [0, 1, 55, 64, 1000, 4032, 4033, 5000]) {
        const [key, message] = [bytes(keyLength, 5), bytes(length, 7)];
        const wanted = createHmac('sha256', key).update(message).digest('hex');
        expect(hex(hmacSha256(key, message.subarray(0, length >> 1), message.subarray(length >> 1)))).toBe(wanted);
      }
  });

  it('remain unchanged when the next one is made', () => {
    const first = sha256(utf8('abc'));
    const before = hex(first);
    sha256(utf8('abd'));
    hmacSha256(utf8('key'), utf8('abd'));
    expect(hex(first)).toBe(before);
    expect(first.buffer.byteLength).toBe(32);
  });
});

describe('ed25519Verify', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const message = utf8('message');
  const signature = new Uint8Array(sign(null, message, privateKey));

  it('accepts the signature and no other that differs in a bit', () => {
    expect(ed25519Verify(key, message, signature)).toBe(true);
    for (let bit = 0; bit < 512; bit += 7) expect(ed25519Verify(key, message, flipBit(signature, bit))).toBe(false);
    for (let bit = 0; bit < 56; bit += 1) expect(ed25519Verify(key, flipBit(message, bit), signature)).toBe(false);
  });

  it('identifies each key by its bytes, however many were used and whatever happens to the array', () => {
    const pairs = Array.from({ length: 70 }, () => generateKeyPairSync('ed25519'));
    const keys = pairs.map((pair) => new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)));
    const signatures = pairs.map((pair) => new Uint8Array(sign(null, message, pair.privateKey)));
    const verdicts = (shift: number) => keys.map((each, i) => ed25519Verify(each, message, signatures[(i + shift) % 70] ?? signature));
    expect(verdicts(0)).toEqual(keys.map(() => true));
    expect(verdicts(1)).toEqual(keys.map(() => false));
    expect(verdicts(0)).toEqual(keys.map(() => true));
    const reused = Uint8Array.from(key);
    expect(ed25519Verify(reused, message, signature)).toBe(true);
    reused.set(keys[0] ?? []);
    expect(ed25519Verify(reused, message, signature)).toBe(false);
    expect(ed25519Verify(reused, message, signatures[0] ?? signature)).toBe(true);
  });

  it('returns false, and throws nothing, for meaningless signatures and keys', () => {
    for (const length of [0, 1, 63, 65, 200]) expect(ed25519Verify(key, message, new Uint8Array(length))).toBe(false);
    for (const byte of [0x02, 0x7f, 0xff]) expect(ed25519Verify(new Uint8Array(32).fill(byte), message, signature)).toBe(false);
  });
});
