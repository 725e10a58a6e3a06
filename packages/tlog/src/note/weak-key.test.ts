import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { sampleSigner } from '../../testing/sample-log.ts';
import { toBase64 } from '../bytes.ts';
import { ed25519Verify } from '../crypto.ts';
import { makeVerifierKey, parseVerifierKey } from './verifier-key.ts';
import { isWeakKey } from './weak-key.ts';

const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const line = (first: string, last: string, middle = '00') => unhex(first + middle.repeat(30) + last);
const eighth = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03';
const otherEighth = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc';
/** Every spelling of a point of small order: with y below the prime, and beyond it. */
const smallOrder = {
  canonical: [
    line('00', '00'),
    line('00', '80'),
    line('01', '00'),
    line('ec', '7f', 'ff'),
    ...['7a', 'fa'].map((end) => unhex(eighth + end)),
    ...['05', '85'].map((end) => unhex(otherEighth + end)),
  ],
  misspelled: [
    line('01', '80'),
    line('ec', 'ff', 'ff'),
    ...['ed', 'ee'].flatMap((first) => ['7f', 'ff'].map((last) => line(first, last, 'ff'))),
  ],
};

/** Whether a signature that needs no private key holds: S is 1, and R the base point. One message in eight and more would do. */
function forge(key: Uint8Array): boolean {
  const signature = Uint8Array.of(...line('58', '66', '66'), 1, ...new Uint8Array(31));
  return Array.from({ length: 64 }, (_, i) => Uint8Array.of(i)).some((message) => ed25519Verify(key, message, signature));
}

describe('the keys under which anybody can sign', () => {
  it.each([...smallOrder.canonical, ...smallOrder.misspelled].map((key) => [Buffer.from(key).toString('hex'), key] as const))(
    'are refused: %s',
    (_, key) => {
      expect(key).toHaveLength(32);
      expect(isWeakKey(key)).toBe(true);
      expect(forge(key)).toBe(false);
      for (const type of [1, 4]) expect(refusalOf(() => makeVerifierKey('log.example.org', key, type))).toBe('BAD_KEY');
    },
  );

  it('are refused in their text form with that reason', () => {
    const key = smallOrder.canonical[2] ?? new Uint8Array();
    const text = `log.example.org+00000000+${toBase64(Uint8Array.of(1, ...key))}`;
    expect(() => parseVerifierKey(text)).toThrow(/anybody can make signatures/);
  });

  it('do not include regular keys, nor their neighbours', () => {
    for (let i = 0; i < 50; i += 1) expect(isWeakKey(sampleSigner('log.example.org').key.publicKey)).toBe(false);
    for (const key of smallOrder.canonical) expect(isWeakKey(flipBit(key, 70))).toBe(false);
  });

  it('are all keys whose y is not below the prime', () => {
    for (const [first, isWeak] of [
      ['eb', false],
      ['ec', true],
      ['ed', true],
      ['f0', true],
      ['ff', true],
    ] as const)
      for (const last of ['7f', 'ff']) expect(isWeakKey(line(first, last, 'ff'))).toBe(isWeak);
  });
});
