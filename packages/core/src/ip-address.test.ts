/** The reading of addresses against Node's own, on addresses, on what is nearly one, and on any text. */
import { isIPv4 as isNodeIPv4, isIPv6 as isNodeIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isIPv4, isIPv6 } from './ip-address.ts';

const written =
  '0.0.0.0 255.255.255.255 256.0.0.1 1.2.3 1.2.3.4.5 1.2.3.4. .1.2.3.4 01.2.3.4 1.2.3.04 1..2.3 0x1.2.3.4 1.2.3.4/8 ::ffff:1.2.3.4 ' +
  ':: ::1 1:: 1::8 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7 1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 1:2:3:4:5:6:7:8:9 1::2::3 ::: :1 1: 12345:: g:: ' +
  '::1.2.3.4 ::1.2.3.256 ::1.2.3.04 ::1.2.3 1.2.3.4:: 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:1.2.3.4 1:2:3:4:5::1.2.3.4 ::1.2.3.4:5 ::00001 ' +
  'FE80::A fe80:0000:0000:0000:0000:0000:255.255.255.255 [::1] ::1] 1 : . %';

const same = (text: string): void => {
  expect(isIPv4(text), text).toBe(isNodeIPv4(text));
  // A zone means nothing elsewhere: it is no part of an address here.
  expect(isIPv6(text), text).toBe(isNodeIPv6(text) && !text.includes('%'));
};

it('the parser reads each of these addresses as Node does', () => {
  for (const text of [...written.split(' '), '', ' ', ' ::1', '::1 ', '::\t1', '::1\n', '1.2.3.4\n', 'fe80::1%eth0']) same(text);
});

it('the parser reads any address, and any text that is nearly one, as Node does', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.constantFrom('', '00', '01', 'a'));
  const four = fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.'));
  const hextet = fc.oneof(
    fc.integer({ min: 0, max: 0x1ffff }).map((number) => number.toString(16)),
    fc.constantFrom('', '0000', 'g'),
  );
  const many = fc.array(hextet, { maxLength: 9 }).map((parts) => parts.join(':'));
  const mixed = fc.tuple(many, fc.constantFrom(':', '::', ''), fc.oneof(four, many)).map((parts) => parts.join(''));
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF:.%/[]x '), maxLength: 50 });
  for (const texts of [fc.ipV4(), fc.ipV6(), four, many, mixed, letters, fc.string()])
    fc.assert(fc.property(texts, same), { numRuns: 3_000 });
});
