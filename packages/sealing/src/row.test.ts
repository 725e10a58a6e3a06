import { createSecretKey, randomBytes, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFields, eachByteChanged, traffic, trafficPlace } from '../testing/records.ts';
import { categories, isCategory, newDataKey, openRow, type RecordFields, type RowPlace, rowKey, sealRow } from './index.ts';

const key = rowKey(newDataKey());
const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });

/** Format 2 by WebCrypto, written from the design and not from the code. */
async function openByWebCrypto(raw: Uint8Array<ArrayBuffer>, additionalData: string, sealed: Uint8Array<ArrayBuffer>): Promise<string> {
  const imported = await webcrypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const bytes = await webcrypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(1, 13), additionalData: Buffer.from(additionalData), tagLength: 128 },
    imported,
    sealed.subarray(13),
  );
  return new TextDecoder().decode(bytes);
}

describe('a sealed row', () => {
  it('is 0x02, a nonce, AES-256-GCM of the fields in their order, and a tag, as a second implementation reads it', async () => {
    const raw = newDataKey();
    const sealed = sealRow(rowKey(raw), trafficPlace, traffic);
    expect(sealed[0]).toBe(2);
    const additional =
      'writ/record/v2\0records.traffic\0account-1\0TRAFFIC\x000198c1f0-0000-7000-8000-000000000001\0traffic-1\0' +
      '2026-01-05T12:00:00.123Z\x002026-01-05T12:00:01.000Z\0';
    const plain = await openByWebCrypto(raw, additional, sealed);
    expect(plain).toBe('["LOG_IN","198.51.100.7","203.0.113.9","https",1532]'.padEnd(64, ' '));
  });

  it('opens what a second implementation sealed', async () => {
    const raw = newDataKey();
    const additional = 'writ/record/v2\0records.subscriber\0account-1\0SUBSCRIBER\0key-1\0account-1\x00\x002026-01-05T12:00:01.000Z\0';
    const fields = '["Orla","1990-02-28",["orla@example.org"],[],null,"2020-01-01T00:00:00.000Z",null,"Account",[{"kind":"card"}],[]]';
    const iv = randomBytes(12);
    const imported = await webcrypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
    const body = await webcrypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: Buffer.from(additional) },
      imported,
      Buffer.from(fields.padEnd(128, ' ')),
    );
    const place = {
      category: 'SUBSCRIBER',
      account: 'account-1',
      keyId: 'key-1',
      rowId: 'account-1',
      at: null,
      recordedAt: trafficPlace.recordedAt,
    } as const;
    expect(openRow(rowKey(raw), place, Buffer.concat([Buffer.of(2), iv, Buffer.from(body)]))).toEqual({
      name: 'Orla',
      birthDate: new Date('1990-02-28'),
      emails: ['orla@example.org'],
      phones: [],
      address: null,
      registeredAt: new Date('2020-01-01T00:00:00Z'),
      registrationIp: null,
      service: 'Account',
      payments: [{ kind: 'card' }],
      devices: [],
    });
  });

  it.each(Object.keys(categories).filter(isCategory))('of %s opens as it was sealed, whatever its fields hold', (category) => {
    const fields: fc.Arbitrary<RecordFields<typeof category>> = anyFields[category];
    fc.assert(
      fc.property(fields, fc.string({ minLength: 1, unit: 'grapheme-ascii' }), (record, account) => {
        const place = { ...trafficPlace, category, account } as RowPlace<typeof category>;
        expect(openRow(key, place, sealRow(key, place, record))).toEqual(record);
      }),
    );
  });

  it('reveals the length of its record in steps of 32 bytes, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (source) => {
        const record = { ...traffic, source };
        const sealed = sealRow(key, trafficPlace, record);
        const json = Buffer.byteLength(JSON.stringify([record.event, source, record.destination, record.protocol, record.size]));
        expect(sealed.length).toBe(29 + 32 * Math.ceil(json / 32));
        expect(sealRow(key, trafficPlace, record).equals(sealed)).toBe(false);
      }),
    );
    expect(sealRow(key, trafficPlace, { event: '', source: '', destination: '', protocol: null, size: null })).toHaveLength(61);
  });

  it('does not open with any byte changed, cut off or added', () => {
    const sealed = sealRow(key, trafficPlace, traffic);
    let refused = 0;
    for (const changed of eachByteChanged(sealed)) {
      expect(() => openRow(key, trafficPlace, changed)).toThrow(code(refused === 0 ? 'BAD_FORMAT' : 'NOT_OPENED'));
      refused += 1;
    }
    expect(refused).toBe(sealed.length);
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => openRow(key, trafficPlace, sealed.subarray(0, length))).toThrow(code(length === 61 ? 'NOT_OPENED' : 'BAD_FORMAT'));
    expect(() => openRow(key, trafficPlace, Buffer.concat([sealed, Buffer.alloc(32)]))).toThrow(code('NOT_OPENED'));
    expect(() => openRow(key, trafficPlace, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(code('BAD_FORMAT'));
  });

  it.each([
    ['moved to another account', { account: 'account-2' }],
    ['moved to another id', { rowId: 'traffic-2' }],
    ['put under another key id', { keyId: '0198c1f0-0000-7000-8000-000000000002' }],
    ['redated by a millisecond', { at: new Date('2026-01-05T12:00:00.124Z') }],
    ['left without its date', { at: null }],
    ['recorded a millisecond earlier', { recordedAt: new Date('2026-01-05T12:00:00.999Z') }],
    ['put where ids run into each other', { account: 'account-1traffic', rowId: '-1' }],
  ])('%s does not open', (_what, change) => {
    const sealed = sealRow(key, trafficPlace, traffic);
    expect(() => openRow(key, { ...trafficPlace, ...change }, sealed)).toThrow(code('NOT_OPENED'));
    expect(openRow(key, trafficPlace, sealed)).toEqual(traffic);
  });

  it('does not open as another category, or with another key', () => {
    const sealed = sealRow(key, trafficPlace, traffic);
    expect(() => openRow(key, { ...trafficPlace, category: 'IDENTIFICATION' }, sealed)).toThrow(code('NOT_OPENED'));
    expect(() => openRow(rowKey(newDataKey()), trafficPlace, sealed)).toThrow(code('NOT_OPENED'));
  });

  it.each([
    ['an empty account', { account: '' }],
    ['a NUL in an id', { rowId: 'a\0b' }],
    ['half of a character', { rowId: '\ud800' }],
    ['a category that there is not', { category: 'LOCATION' }],
    ['no instant', { at: new Date(Number.NaN) }],
  ])('has no place with %s', (_what, change) => {
    expect(() => sealRow(key, { ...trafficPlace, ...change } as typeof trafficPlace, traffic)).toThrow(code('BAD_PLACE'));
  });

  it.each([
    ['a field that is missing', { event: undefined }],
    ['a field that there is not', { password: 'x' }],
    ['null where there is a text', { source: null }],
    ['a text where there is a number', { size: '1532' }],
    ['a number that JSON loses', { size: Number.NaN }],
  ])('is not made of a record with %s', (_what, change) => {
    expect(() => sealRow(key, trafficPlace, { ...traffic, ...change } as unknown as typeof traffic)).toThrow(code('BAD_FIELDS'));
  });

  it('keeps half of a character as it was: JSON writes it as an escape', () => {
    const record = { ...traffic, source: '\ud800' };
    expect(openRow(key, trafficPlace, sealRow(key, trafficPlace, record))).toEqual(record);
  });

  it('refuses a day with an hour, and an instant that is none', () => {
    const place = { ...trafficPlace, category: 'SUBSCRIBER' } as const;
    const subscriber = {
      ...{ name: 'Orla', birthDate: null, emails: [], phones: [], address: null, registeredAt: new Date(0) },
      ...{ registrationIp: null, service: 'Account', payments: [], devices: [] },
    };
    const seal = (change: object) => sealRow(key, place, { ...subscriber, ...change });
    expect(() => seal({ birthDate: new Date('1990-02-28T01:00:00Z') })).toThrow(code('BAD_FIELDS'));
    expect(() => seal({ registeredAt: new Date(Number.NaN) })).toThrow(code('BAD_FIELDS'));
    expect(() => seal({ registeredAt: new Date('+012026-01-01T00:00:00Z') })).toThrow(code('BAD_FIELDS'));
    expect(() => seal({ payments: ['card'] })).toThrow(code('BAD_FIELDS'));
    expect(openRow(key, place, seal({}))).toEqual(subscriber);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => rowKey(Buffer.alloc(31))).toThrow(code('BAD_KEY'));
    expect(() => sealRow(createSecretKey(Buffer.alloc(16)), trafficPlace, traffic)).toThrow();
    expect(new Set(Array.from({ length: 100 }, () => newDataKey().toString('hex'))).size).toBe(100);
  });
});
