/** Invented records of each category, arbitrary ones for properties, and a place for each. */
import fc from 'fast-check';
import type { Category, RecordFields, RowPlace } from '../src/index.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const instant = fc.date({ min: new Date(0), max: new Date('2199-12-31T23:59:59.999Z'), noInvalidDate: true });
const day = instant.map((date) => new Date(date.toISOString().slice(0, 10)));
const integer = fc.integer();
const list = fc.array(fc.record({ kind: text, last: integer }), { maxLength: 3 });
const texts = fc.array(text, { maxLength: 4 });

/** Any record of a category. */
export const anyFields: { readonly [C in Category]: fc.Arbitrary<RecordFields<C>> } = {
  SUBSCRIBER: fc.record({
    name: text,
    birthDate: orNull(day),
    emails: texts,
    phones: texts,
    address: orNull(text),
    registeredAt: instant,
    registrationIp: orNull(text),
    service: text,
    payments: list,
    devices: list,
  }),
  IDENTIFICATION: fc.record({ ip: text, port: orNull(integer), deviceKind: orNull(text), device: orNull(text) }),
  TRAFFIC: fc.record({ event: text, source: text, destination: text, protocol: orNull(text), size: orNull(integer) }),
  CONTENT: fc.record({ fromIdentifier: text, toIdentifiers: texts, subject: orNull(text), text: orNull(text) }),
};

/** A log-in that nobody made. */
export const traffic: RecordFields<'TRAFFIC'> = {
  event: 'LOG_IN',
  source: '198.51.100.7',
  destination: '203.0.113.9',
  protocol: 'https',
  size: 1532,
};

/** Where {@link traffic} belongs. */
export const trafficPlace: RowPlace<'TRAFFIC'> = {
  category: 'TRAFFIC',
  account: 'account-1',
  keyId: '0198c1f0-0000-7000-8000-000000000001',
  rowId: 'traffic-1',
  at: new Date('2026-01-05T12:00:00.123Z'),
  recordedAt: new Date('2026-01-05T12:00:01.000Z'),
};

/** The same bytes with one bit changed, once for each byte. */
export function* eachByteChanged(bytes: Uint8Array): Generator<Uint8Array> {
  for (const [at, byte] of bytes.entries()) {
    const changed = Uint8Array.from(bytes);
    changed[at] = byte ^ (1 << (at % 8));
    yield changed;
  }
}
