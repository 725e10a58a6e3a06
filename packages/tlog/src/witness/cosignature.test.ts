import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { concatBytes, fromUtf8, utf8 } from '../bytes.ts';
import { cosignatureMessage, cosignatureTime, cosigner } from './cosignature.ts';

const body = 'log.example.org\n3\nroot\n';
const witness = sampleWitness('witness.example.org');
const other = sampleSigner('witness.example.org');
const cosign = (time: number, text = body) => witness.at(time).sign(utf8(text));
const timeOf = (signature: Uint8Array, text = body) => cosignatureTime(witness.key.publicKey, text, signature);

describe('cosigner', () => {
  it('signs the header, the time and the text, and puts the time before the signature', () => {
    expect(fromUtf8(cosignatureMessage(1679315147, body))).toBe(`cosignature/v1\ntime 1679315147\n${body}`);
    const messages: Uint8Array[] = [];
    const sign = (message: Uint8Array) => {
      messages.push(message);
      return new Uint8Array(64).fill(9);
    };
    const made = cosigner({ key: witness.key, time: 258, sign }).sign(utf8(body));
    expect(messages).toEqual([cosignatureMessage(258, body)]);
    expect(made).toEqual(concatBytes([Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2), new Uint8Array(64).fill(9)]));
  });

  it('is one witness at one time', () => {
    const sign = () => new Uint8Array(64);
    expect(refusalOf(() => cosigner({ key: other.key, time: 1, sign }))).toBe('BAD_KEY');
    for (const time of [1, Number.MAX_SAFE_INTEGER]) expect(refusalOf(() => cosigner({ key: witness.key, time, sign }))).toBe('accepted');
    for (const time of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(refusalOf(() => cosigner({ key: witness.key, time, sign }))).toBe('BAD_TIME');
  });
});

describe('cosignatureTime', () => {
  it('returns the time, for any time and text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.string({ unit: 'grapheme' }), (time, text) => {
        expect(timeOf(cosign(time, text), text)).toBe(time);
      }),
    );
  });

  it('parses a signature that is part of larger bytes', () => {
    expect(timeOf(concatBytes([new Uint8Array(3), cosign(7)]).subarray(3))).toBe(7);
  });

  it('is undefined for every changed bit, another text, key or length', () => {
    const good = cosign(1_956_528_000);
    expect(timeOf(good)).toBe(1_956_528_000);
    for (let bit = 0; bit < good.length * 8; bit += 1) expect(timeOf(flipBit(good, bit))).toBeUndefined();
    expect(timeOf(good, `${body}x\n`)).toBeUndefined();
    expect(cosignatureTime(other.key.publicKey, body, good)).toBeUndefined();
    for (const length of [0, 1, 7, 8, 64, 71]) expect(timeOf(good.slice(0, length))).toBeUndefined();
    expect(timeOf(concatBytes([good, Uint8Array.of(0)]))).toBeUndefined();
  });

  it('is undefined for a signature over the bare text, and for a time that is no safe integer', () => {
    const log = sampleSigner('log.example.org');
    const bare = concatBytes([new Uint8Array(8), log.signer.sign(utf8(body))]);
    expect(cosignatureTime(log.key.publicKey, body, bare)).toBeUndefined();
    const stamp = new Uint8Array(8);
    new DataView(stamp.buffer).setBigUint64(0, 2n ** 53n);
    const late = concatBytes([stamp, log.signer.sign(cosignatureMessage(2 ** 53, body))]);
    expect(cosignatureTime(log.key.publicKey, body, late)).toBeUndefined();
  });
});
