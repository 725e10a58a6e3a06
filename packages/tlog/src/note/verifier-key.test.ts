import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { toBase64 } from '../bytes.ts';
import { formatVerifierKey, isKeyName, makeVerifierKey, parseVerifierKey, sameVerifierKey } from './verifier-key.ts';
import { isWeakKey } from './weak-key.ts';

const raw = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => !isWeakKey(bytes));

describe('verifier keys', () => {
  it('are parsed from their own text, whatever plus signs the base64 has', () => {
    fc.assert(
      fc.property(fc.constantFrom('log.example.org/log/1', 'a', 'ключ'), raw, (name, publicKey) => {
        const key = makeVerifierKey(name, publicKey);
        expect(parseVerifierKey(formatVerifierKey(key))).toEqual(key);
      }),
    );
    const plus = makeVerifierKey('log.example.org', new Uint8Array(32).fill(0xfb));
    expect(formatVerifierKey(plus).split('+').length).toBeGreaterThan(3);
    expect(parseVerifierKey(formatVerifierKey(plus))).toEqual(plus);
  });

  it('are refused with every other id, name or type', () => {
    const text = formatVerifierKey(makeVerifierKey('log.example.org', new Uint8Array(32).fill(7)));
    const [name, id, key] = text.split('+') as [string, string, string];
    expect(refusalOf(() => parseVerifierKey(text))).toBe('accepted');
    const type4 = toBase64(Uint8Array.of(4, ...new Uint8Array(32).fill(7)));
    const type2 = toBase64(Uint8Array.of(2, ...new Uint8Array(32).fill(7)));
    for (const other of [
      ...['', '+', '++', name, `${name}+${id}`, `${name}+${id}+`, `+${id}+${key}`, `${name}+${key}`, `${name}+${id}+${key}+`],
      ...[`${name}x+${id}+${key}`, `${name}+00000000+${key}`, `${name}+${id.slice(1)}+${key}`, `${name}+0${id}+${key}`],
      ...[`${name}+${id}+${key} `, `${name} +${id}+${key}`, `${name}+${id}+${key.slice(4)}`, `${name}+${id}+AQ==`],
      ...[`${name}+${id}+${type4}`, `${name}+${id}+${type2}`, `${name}+${id.replace(/[0-9a-f]/, 'A')}+${key}`, `${name}+ ${id}+${key}`],
    ])
      expect(
        refusalOf(() => parseVerifierKey(other)),
        other,
      ).toBe('BAD_KEY');
  });

  it('are of two types: Ed25519 notes and Ed25519 cosignatures', () => {
    const raw32 = new Uint8Array(32).fill(7);
    const witness = makeVerifierKey('w.example.org', raw32, 4);
    expect(parseVerifierKey(formatVerifierKey(witness))).toEqual(witness);
    expect(witness.id).not.toBe(makeVerifierKey('w.example.org', raw32).id);
    for (const type of [0, 2, 3, 5, 6, 255]) expect(refusalOf(() => makeVerifierKey('w.example.org', raw32, type))).toBe('BAD_KEY');
    expect(() => parseVerifierKey(`w.example.org+00000000+${toBase64(Uint8Array.of(2, ...raw32))}`)).toThrow(/type 2 are not supported/);
  });

  it('have 32 bytes and a name that fits on a signature line', () => {
    expect(refusalOf(() => makeVerifierKey('a', new Uint8Array(31)))).toBe('BAD_KEY');
    for (const name of ['', 'a b', 'a\u00a0b', 'a\u2003b', 'a\u0085b', 'a+b', 'a\nb', 'a\u0000', '\ud800']) {
      expect(isKeyName(name)).toBe(false);
      expect(refusalOf(() => makeVerifierKey(name, new Uint8Array(32).fill(7)))).toBe('BAD_KEY');
    }
  });

  it('are the same only when all parts are the same', () => {
    const key = makeVerifierKey('a', new Uint8Array(32).fill(7));
    expect(sameVerifierKey(key, { ...key, publicKey: new Uint8Array(32).fill(7) })).toBe(true);
    for (const change of [{ name: 'b' }, { id: 1 }, { type: 4 }, { publicKey: new Uint8Array(32).fill(1) }])
      expect(sameVerifierKey(key, { ...key, ...change })).toBe(false);
  });
});
