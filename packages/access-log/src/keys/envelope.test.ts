import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EnvelopeError, type EnvelopePlace, openEnvelope, sealEnvelope } from './envelope.ts';

const key = createSecretKey(randomBytes(32));
const place: EnvelopePlace = { table: 'log.log_detail', column: 'fields_ct', row: 'e', subject: 'account:1', version: 7 };
const plain = Buffer.from('+352 621 000 000');

describe('an envelope', () => {
  test('opens to the sealed value, and shows only format and key version', () => {
    const sealed = sealEnvelope(key, place, plain);
    expect(openEnvelope(key, place, sealed)).toEqual(plain);
    expect(sealed.length).toBe(plain.length + 33);
    expect([...sealed.subarray(0, 5)]).toEqual([1, 0, 0, 0, 7]);
    expect(sealed.includes(plain)).toBe(false);
    expect(openEnvelope(key, place, sealEnvelope(key, place, new Uint8Array()))).toEqual(Buffer.alloc(0));
  });

  test('is never the same twice', () => {
    const nonces = Array.from({ length: 2_000 }, () => sealEnvelope(key, place, plain).toString('hex', 5, 17));
    expect(new Set(nonces).size).toBe(2_000);
  });

  test.each([
    ['table', { table: 'log.subject_key' }],
    ['column', { column: 'wrapped' }],
    ['row', { row: 'e/legal' }],
    ['subject', { subject: 'account:2' }],
    ['version', { version: 8 }],
    ['parts shifted into each other', { column: 'fields_ct","e', row: '' }],
  ])('does not open at another place: %s', (_, change) => {
    expect(() => openEnvelope(key, { ...place, ...change }, sealEnvelope(key, place, plain))).toThrow(EnvelopeError);
  });

  test('does not open under another key', () => {
    expect(() => openEnvelope(createSecretKey(randomBytes(32)), place, sealEnvelope(key, place, plain))).toThrow(EnvelopeError);
  });

  test('does not open when any byte was changed, removed or added', () => {
    const sealed = sealEnvelope(key, place, plain);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openEnvelope(key, place, changed)).toThrow(EnvelopeError);
      expect(() => openEnvelope(key, place, sealed.subarray(0, at))).toThrow(EnvelopeError);
    }
    expect(() => openEnvelope(key, place, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(EnvelopeError);
  });
});
