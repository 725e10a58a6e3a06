import { describe, expect, test } from 'vitest';
import { clientAddress, originOf, trustedProxies } from './client-address.ts';

const isTrusted = trustedProxies(['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7']);

describe('the address of a client', () => {
  test.each<[string, string | undefined, string | undefined, string | null]>([
    ['the peer where nothing is forwarded', '198.51.100.1', undefined, '198.51.100.1'],
    ['the peer when it is no trusted proxy, whatever it sends', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
    ['what a trusted proxy names', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['the last that is no proxy, whatever precedes it', '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.9.9.9, 192.0.2.7', '203.0.113.9'],
    ['the proxy itself when it names no client', '10.0.0.1', undefined, '10.0.0.1'],
    ['the first proxy when all are trusted', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['the last good one before what is no address', '10.0.0.1', '203.0.113.9, unknown, 10.0.0.2', '10.0.0.2'],
    ['the proxy when all is nonsense', '10.0.0.1', 'a\u0000b,,;', '10.0.0.1'],
    ['without the port', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['IPv6 without brackets and port', '2001:db8:1::2', '[2001:db8:9::1]:443', '2001:db8:9::1'],
    ['IPv4 in the form of IPv6', '::ffff:10.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['the same in hexadecimal', '::ffff:c633:6401', undefined, '198.51.100.1'],
    ['without a zone', 'fe80::1%eth0', undefined, 'fe80::1'],
    ['unknown when the connection has ended', undefined, '203.0.113.9', null],
  ])('is %s', (_what, peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded, isTrusted)).toBe(address);
  });

  test('is counted separately and with its block', () => {
    expect(originOf('203.0.113.9')).toEqual({ client: '203.0.113.9', block: '203.0.113.0/24' });
    expect(originOf('2001:db8:9:1:2:3:4:5')).toEqual({ client: '2001:db8:9:1::/64', block: '2001:db8:9::/48' });
    expect(originOf('2001:db8::1')).toEqual({ client: '2001:db8:0:0::/64', block: '2001:db8:0::/48' });
    expect(originOf('::1')).toEqual({ client: '0:0:0:0::/64', block: '0:0:0::/48' });
  });
});
