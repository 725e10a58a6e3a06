import { expect, test } from 'vitest';
import { checkedLookup, isPublicAddress, type Resolve } from './addresses.ts';

const refused = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.19.255.255',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:93.184.215.14',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456:789a::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  '2606:4700::1%eth0',
  'localhost',
  '',
];
test.each(refused)('no event is sent to the address %s', (address) => expect(isPublicAddress(address)).toBe(false));

/** The nearest neighbours of what is refused. */
const allowed = [
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '223.255.255.255',
  '2606:4700::1111',
  '2a01::1',
];
test.each(allowed)('the address %s is public', (address) => expect(isPublicAddress(address)).toBe(true));

const to =
  (...addresses: string[]): Resolve =>
  (_name, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
const look = (resolve: Resolve, all: boolean): Promise<unknown> =>
  new Promise((found) => checkedLookup(isPublicAddress, resolve)('name', { all }, (error, address) => found(error?.name ?? address)));

test('a name resolves to its public addresses, and to none when one of them is not public or there is none', async () => {
  expect(await look(to('1.1.1.1', '2606:4700::1111'), false)).toBe('1.1.1.1');
  expect(await look(to('1.1.1.1', '2606:4700::1111'), true)).toEqual([
    { address: '1.1.1.1', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ]);
  expect(await look(to('1.1.1.1', '10.0.0.1'), true)).toBe('AddressRefused');
  expect(await look(to('::ffff:127.0.0.1'), true)).toBe('AddressRefused');
  expect(await look(to(), true)).toBe('AddressRefused');
  expect(await look((_name, _options, done) => done(new RangeError('no such name'), []), true)).toBe('RangeError');
});
