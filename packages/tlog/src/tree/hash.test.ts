import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { utf8 } from '../bytes.ts';
import { emptyRoot, hashChildren, hashLeaf, hashPairs } from './hash.ts';

const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

describe('the hashes of RFC 6962, 2.1,', () => {
  it('have 0x00 before a leaf and 0x01 before two children', () => {
    const a = hashLeaf(utf8('a'));
    const b = hashLeaf(utf8('b'));
    expect(a).toEqual(sha(Uint8Array.of(0), utf8('a')));
    expect(hashChildren(a, b)).toEqual(sha(Uint8Array.of(1), a, b));
    expect(hashChildren(a, b)).not.toEqual(hashChildren(b, a));
    expect(emptyRoot).toEqual(sha());
  });

  it('combine a row in pairs, and leave out a last one that is alone', () => {
    const leaves = Array.from({ length: 256 }, (_, i) => sha(Uint8Array.of(0, i)));
    for (const width of [0, 1, 2, 3, 4, 7, 255, 256]) {
      const row = Buffer.concat(leaves.slice(0, width));
      const pairs = Array.from({ length: Math.floor(width / 2) }, (_, i) => sha(Uint8Array.of(1), row.subarray(i * 64, i * 64 + 64)));
      expect(hashPairs(new Uint8Array(row))).toEqual(new Uint8Array(Buffer.concat(pairs)));
    }
  });

  it('refuse malformed children', () => {
    expect(refusalOf(() => hashChildren(emptyRoot.subarray(1), emptyRoot))).toBe('BAD_HASH');
    expect(refusalOf(() => hashChildren(emptyRoot, new Uint8Array(33)))).toBe('BAD_HASH');
  });
});
