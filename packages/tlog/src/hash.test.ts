import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal.ts';
import { utf8 } from './bytes.ts';
import { emptyRoot, hashChildren, hashLeaf } from './hash.ts';

const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

describe('hashes of RFC 6962, 2.1', () => {
  it('puts 0x00 before a leaf and 0x01 before two children', () => {
    const a = hashLeaf(utf8('a'));
    const b = hashLeaf(utf8('b'));
    expect(a).toEqual(sha(Uint8Array.of(0), utf8('a')));
    expect(hashChildren(a, b)).toEqual(sha(Uint8Array.of(1), a, b));
    expect(hashChildren(a, b)).not.toEqual(hashChildren(b, a));
    expect(emptyRoot).toEqual(sha());
  });

  it('refuses children that are no hashes', () => {
    expect(refusalOf(() => hashChildren(emptyRoot.subarray(1), emptyRoot))).toBe('BAD_HASH');
    expect(refusalOf(() => hashChildren(emptyRoot, new Uint8Array(33)))).toBe('BAD_HASH');
  });
});
