import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOrder, littleEndian, oddPair, smallPoint } from '../../testing/edwards.ts';
import * as product from '../crypto.ts';
import { makeVerifierKey } from '../note/verifier-key.ts';
import * as browser from './crypto.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const bytes = (maxLength = 300) => fc.uint8Array({ maxLength });
/** The browser's stands in for the whole file, so this must stay assignable. */
const standIn: typeof product = browser;

describe('the digests', () => {
  it('are those of Node, at each length around a block', () => {
    for (let length = 0; length < 260; length += 1) {
      const message = new Uint8Array(length).map((_, i) => i * 7 + length);
      expect(hex(standIn.sha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
      expect(hex(sha512(message))).toBe(createHash('sha512').update(message).digest('hex'));
    }
  });

  it('of a text are those of Node, in hex', () => {
    for (const text of ['', 'a', 'Übung', '\u{1f512}', 'a'.repeat(70)]) {
      const expected = createHash('sha256').update(text, 'utf8').digest('hex');
      expect([standIn.sha256OfText(text), product.sha256OfText(text)]).toEqual([expected, expected]);
    }
  });

  it('with a key are those of Node, whatever the length of the key', () => {
    for (const length of [0, 1, 31, 32, 63, 64, 65, 131]) {
      const key = new Uint8Array(length).map((_, i) => i * 5 + length);
      expect(hex(standIn.hmacSha256(key, Uint8Array.of(1, 2)))).toBe(createHmac('sha256', key).update(Uint8Array.of(1, 2)).digest('hex'));
    }
  });

  it('are those of Node over any parts, with a key or without', () => {
    fc.assert(
      fc.property(bytes(150), fc.array(bytes(), { maxLength: 4 }), (key, parts) => {
        expect(standIn.sha256(...parts)).toEqual(product.sha256(...parts));
        expect(standIn.hmacSha256(key, ...parts)).toEqual(product.hmacSha256(key, ...parts));
      }),
    );
  });
});

describe('a signature', () => {
  const pair = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
    return { key, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
  };

  /** RFC 8032, 7.1: tests 1 to 3. */
  it.each([
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('is valid for the published key %s', (key, message, signature) => {
    expect(standIn.ed25519Verify(unhex(key), unhex(message), unhex(signature))).toBe(true);
    expect(standIn.ed25519Verify(unhex(key), unhex(`${message}00`), unhex(signature))).toBe(false);
  });

  it('is valid when Node made it, and not when it was changed', () => {
    const other = pair();
    fc.assert(
      fc.property(bytes(), fc.nat(511), (message, bit) => {
        const { key, sign: made } = pair();
        const signature = made(message);
        expect(standIn.ed25519Verify(key, message, signature)).toBe(true);
        expect(standIn.ed25519Verify(other.key, message, signature)).toBe(false);
        expect(standIn.ed25519Verify(key, Uint8Array.of(...message, 0), signature)).toBe(false);
        const flipped = signature.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(standIn.ed25519Verify(key, message, flipped)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('is invalid with S beyond the order, which would give every signature a second spelling', () => {
    const { key, sign: made } = pair();
    const message = Uint8Array.of(1, 2, 3);
    const signature = made(message);
    const little = (part: Uint8Array) => BigInt(`0x${hex(part.toReversed())}`);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const second = unhex((little(signature.subarray(32)) + order).toString(16).padStart(64, '0')).toReversed();
    const malleable = Uint8Array.of(...signature.subarray(0, 32), ...second);
    expect(product.ed25519Verify(key, message, malleable)).toBe(false);
    expect(standIn.ed25519Verify(key, message, malleable)).toBe(false);
  });

  it('is invalid with meaningless signatures and keys', () => {
    const { key, sign: made } = pair();
    const message = Uint8Array.of(9);
    const signature = made(message);
    for (const length of [0, 1, 63, 65, 200]) expect(standIn.ed25519Verify(key, message, new Uint8Array(length))).toBe(false);
    for (const other of [new Uint8Array(), key.slice(1), Uint8Array.of(...key, 0)])
      expect(standIn.ed25519Verify(other, message, signature)).toBe(false);
    for (const byte of [0x00, 0x02, 0x7f, 0xff])
      expect(standIn.ed25519Verify(new Uint8Array(32).fill(byte), message, signature)).toBe(false);
  });

  describe('has the same verdict here and with Node, whatever the key that can be pinned:', () => {
    const both = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => {
      const verdicts = [standIn.ed25519Verify(key, message, signature), product.ed25519Verify(key, message, signature)];
      expect(verdicts[0], `${hex(key)} ${hex(message)} ${hex(signature)}`).toBe(verdicts[1]);
      return verdicts[0];
    };
    const messages = Array.from({ length: 60 }, (_, i) => Uint8Array.of(i, 1));

    it('also a key with a part of small order, for which some signatures are valid', () => {
      const odd = [0, 1, 2, 4].map((part) => oddPair(123n, part));
      const verdicts = odd.map(({ key, sign: signOdd }) => messages.map((message) => both(key, message, signOdd(message))));
      expect(verdicts[0]).toEqual(messages.map(() => true));
      for (const some of verdicts.slice(1)) expect(new Set(some)).toEqual(new Set([true, false]));
    });

    it('and whatever R and S are: of small order, beyond the prime or the order, misspelled', () => {
      const { key, sign: made } = pair();
      const keys = [key, oddPair(99n, 1).key, littleEndian(2n), littleEndian(2n ** 255n - 21n)];
      const points = [
        ...Array.from({ length: 8 }, (_, part) => smallPoint(part)),
        ...[2n ** 255n - 19n, 2n ** 255n - 18n, 2n ** 255n - 1n, 2n ** 256n - 1n, 2n ** 255n + 1n, 2n ** 256n - 20n].map(littleEndian),
        made(Uint8Array.of(0)).slice(0, 32),
      ];
      const edges = [0n, 1n, 8n, groupOrder - 1n, groupOrder, groupOrder + 1n, 2n ** 252n, 2n ** 253n - 1n, 2n ** 255n, 2n ** 256n - 1n];
      const scalars = [...edges.map(littleEndian), made(Uint8Array.of(0)).slice(32)];
      let held = 0;
      for (const one of keys)
        for (const r of points) for (const s of scalars) held += both(one, Uint8Array.of(0), Uint8Array.of(...r, ...s)) ? 1 : 0;
      expect(held).toBe(1);
    });

    it('and a key of small order, under which anybody could sign, is no key here, with Node, or to pin', () => {
      const r = oddPair(5n, 0).key;
      const forged = Uint8Array.of(...r, ...littleEndian(5n));
      for (let part = 0; part < 8; part += 1) {
        const key = smallPoint(part);
        for (const message of messages) expect(both(key, message, forged)).toBe(false);
        expect(() => makeVerifierKey('log.example.org', key)).toThrow(/must not be trusted/);
      }
    });
  });
});
