import { describe, expect, it } from 'vitest';
import { type AccountIdentifier, accountIdentifierForm, ipForm } from './identifier-form.ts';

describe('the normal form of an identifier', () => {
  it.each<[AccountIdentifier, string, string]>([
    ['EMAIL', ' Orla@Example.ORG ', 'orla@example.org'],
    ['EMAIL', 'ｏrla@example.org', 'orla@example.org'],
    ['PHONE_NUMBER', '+1 (555) 555-01.23', '+15555550123'],
    ['PHONE_NUMBER', '001 555 555 0123', '+15555550123'],
    ['USER_ID', ' Orla.Q ', 'Orla.Q'],
    ['IP_ADDRESS_PORT_TIME', '198.51.100.7  01024 2002-08-22T13:26:25.9+02:00', '198.51.100.7 1024 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_PORT_TIME', '2001:DB8:0::1 80 2002-08-22T11:26:25Z', '2001:db8::1 80 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_TIME', '198.51.100.7  2002-08-22T13:26:25.9+02:00', '198.51.100.7 2002-08-22T11:26:25Z'],
  ])('of %s is %j', (type, value, normal) => expect(accountIdentifierForm(type, value)).toBe(normal));

  it.each<[AccountIdentifier, string]>([
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
    ['IP_ADDRESS_TIME', '198.51.100.7 1024 2002-08-22T11:26:25Z'],
    ['IP_ADDRESS_TIME', '198.51.100.7 2002-08-22'],
  ])('does not exist: %s %j', (type, value) => expect(accountIdentifierForm(type, value)).toBeNull());

  it('does not exist for a zone-bound address, which means nothing elsewhere', () => expect(ipForm('fe80::1%eth0')).toBeNull());
});
