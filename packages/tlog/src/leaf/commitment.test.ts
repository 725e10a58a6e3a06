import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { utf8 } from '../bytes.ts';
import { commitment, entryCommitment } from './commitment.ts';

const salt = new Uint8Array(32).fill(5);
const value = utf8('+3225550101');
const one = commitment('target', salt, value);
const two = commitment('time', salt, value);

describe('commitment', () => {
  it('is the HMAC of label, name and value under the salt', () => {
    const expected = createHmac('sha256', salt).update('acclog/commit/v1\0target\0+3225550101').digest('base64url');
    expect(one).toBe(expected);
    expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('changes with every bit of salt and value and with the name', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(value.length * 8 - 1), (saltBit, valueBit) => {
        expect(commitment('target', flipBit(salt, saltBit), value)).not.toBe(one);
        expect(commitment('target', salt, flipBit(value, valueBit))).not.toBe(one);
      }),
    );
    expect(two).not.toBe(one);
  });

  it('accepts only salts of 32 bytes: HMAC pads shorter ones, so they would collide', () => {
    for (const length of [0, 16, 31, 33, 64])
      expect(refusalOf(() => commitment('a', new Uint8Array(length), value))).toBe('BAD_COMMITMENT');
  });

  it.each(['', 'a b', 'a\0b', 'é', 'a\n', 'a'.repeat(101)])('refuses the field name %j', (field) => {
    expect(refusalOf(() => commitment(field, salt, value))).toBe('BAD_COMMITMENT');
    expect(refusalOf(() => entryCommitment({ [field]: one }))).toBe('BAD_COMMITMENT');
  });
});

describe('entryCommitment', () => {
  it('is the hash of names and commitments in the order of the names', () => {
    const expected = createHash('sha256').update(`acclog/entry/v1\0Z\0${one}\0a\0${two}\0a.b\0${one}\0`).digest('base64url');
    expect(entryCommitment({ 'a.b': one, a: two, Z: one })).toBe(expected);
  });

  it('changes with every field', () => {
    const all = entryCommitment({ a: one, b: two });
    expect(entryCommitment({ b: two, a: one })).toBe(all);
    for (const other of [{ a: one }, { a: two, b: one }, { a: one, c: two }, { a: one, b: two, c: two }])
      expect(entryCommitment(other)).not.toBe(all);
  });

  it('refuses an empty list and malformed commitments', () => {
    expect(refusalOf(() => entryCommitment({}))).toBe('BAD_COMMITMENT');
    for (const text of ['', `${one}=`, one.slice(1), `${one}A`, `${one.slice(0, -1)}B`, 'not base64 at all, not at all, not at all!!'])
      expect(refusalOf(() => entryCommitment({ a: text }))).toBe('BAD_COMMITMENT');
  });
});
