import { describe, expect, it } from 'vitest';
import { blindIndex, type IdentifierType, identifierKey, normaliseIdentifier, normaliseIp } from './blind-index.ts';

const key = identifierKey(Buffer.alloc(32, 7));

describe('the normal form of an identifier', () => {
  it.each<[IdentifierType, string, string]>([
    ['EMAIL', ' Orla@Example.ORG ', 'orla@example.org'],
    ['EMAIL', 'ｏrla@example.org', 'orla@example.org'],
    ['PHONE_NUMBER', '+1 (555) 555-01.23', '+15555550123'],
    ['PHONE_NUMBER', '001 555 555 0123', '+15555550123'],
    ['USER_ID', ' Orla.Q ', 'Orla.Q'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7  01024 2002-08-22T13:26:25.9+02:00', '198.51.100.7 1024 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_PORT_TIME', '2001:DB8:0::1 80 2002-08-22T11:26:25Z', '2001:db8::1 80 2002-08-22T11:26:25Z'],
  ])('of %s is %j', (type, value, normal) => expect(normaliseIdentifier(type, value)).toBe(normal));

  it.each<[IdentifierType, string]>([
    ['EMAIL', 'orla'],
    ['EMAIL', 'a b@example.org'],
    ['PHONE_NUMBER', 'call me'],
    ['PHONE_NUMBER', '12'],
    ['USER_ID', '  '],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7 1024'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.777 1024 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7 65536 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7 1024 2002-08-22'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7 1024 2002-08-22T11:26:25'],
  ])('does not exist: %s %j', (type, value) => {
    expect(normaliseIdentifier(type, value)).toBeUndefined();
    expect(() => blindIndex(key, type, value)).toThrow(RangeError);
  });

  it('does not exist for a zone-bound address, which means nothing elsewhere', () => {
    expect(normaliseIp('fe80::1%eth0')).toBeUndefined();
  });
});

describe('the blind index', () => {
  it('is the HMAC of type and normal form under the derived key, cut to 16 bytes', () => {
    // Computed apart: HKDF-SHA-256 of 32 bytes of 0x07 with info "bidx/v1/records/identifier", then HMAC-SHA-256.
    expect(blindIndex(key, 'EMAIL', 'Orla@Example.org').toString('hex')).toBe('56ec33b9d11cf330361383ebe0244e58');
  });

  it('is equal for spellings of one identifier and for no other', () => {
    const index = (type: IdentifierType, value: string, under = key) => blindIndex(under, type, value).toString('hex');
    expect(index('EMAIL', 'a@example.org')).toBe(index('EMAIL', 'A@EXAMPLE.org '));
    expect(index('EMAIL', 'a@example.org')).not.toBe(index('EMAIL', 'b@example.org'));
    expect(index('USER_ID', 'a@example.org')).not.toBe(index('EMAIL', 'a@example.org'));
    expect(index('EMAIL', 'a@example.org')).not.toBe(index('EMAIL', 'a@example.org', identifierKey(Buffer.alloc(32, 8))));
  });

  it('needs a key of 32 bytes', () => {
    expect(() => identifierKey(Buffer.alloc(31))).toThrow(RangeError);
  });
});
