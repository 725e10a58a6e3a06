import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseIdentifier } from './identifier.ts';
import { type IdentifierType, identifierTypes } from './identifier-type.ts';

const parse = (type: IdentifierType, value: string) => parseIdentifier({ type, value }, 'Target 1', 'Art. 1');
const outcome = (type: IdentifierType, value: string) => {
  const parsed = parse(type, value);
  return 'reason' in parsed ? parsed.reason : { value: parsed.value };
};

test.each<[IdentifierType, string, string]>([
  ['EMAIL', ' Orla@Example.ORG ', 'orla@example.org'],
  ['EMAIL', 'orla+list_1-2@mail.example.org', 'orla+list_1-2@mail.example.org'],
  ['PHONE_NUMBER', '+1 (555) 555-01.23', '+15555550123'],
  ['PHONE_NUMBER', '+1 555-0012', '+15550012'],
  ['PHONE_NUMBER', '001 555 555 0123', '+15555550123'],
  ['PHONE_NUMBER', '+49 151 / 555 01', '+4915155501'],
  ['USER_ID', ' Orla.Q ', 'Orla.Q'],
  ['USER_ID', '0188-77aa-orla_q/7', '0188-77aa-orla_q/7'],
  ['USER_ID', '@orla:chat.example', '@orla:chat.example'],
  ['IP_ADDRESS_PORT_TIME', '198.51.100.7  01024 2002-08-22T13:26:25.9+02:00', '198.51.100.7 1024 2002-08-22T11:26:25Z'],
  ['IP_ADDRESS_PORT_TIME', '2001:DB8:0::1 80 2002-08-22T11:26:25Z', '2001:db8::1 80 2002-08-22T11:26:25Z'],
  ['ITEM_ID', ' item-1 ', 'item-1'],
  ['ITEM_URL', 'HTTPS://Example.org:443/items/1?lang=en#c2', 'https://example.org/items/1?lang=en#c2'],
])('the identifier %s %j names one target', (type, value, normal) => expect(outcome(type, value)).toEqual({ value: normal }));

test.each<[string, IdentifierType, string]>([
  ['MISSING', 'EMAIL', '  '],
  ['MISSING', 'ITEM_URL', ''],
  ['WILDCARD', 'EMAIL', '*@example.org'],
  ['WILDCARD', 'EMAIL', '@example.org'],
  ['WILDCARD', 'EMAIL', 'orla@'],
  ['WILDCARD', 'EMAIL', 'orl?@example.org'],
  ['WILDCARD', 'EMAIL', 'orl%@example.org'],
  ['WILDCARD', 'EMAIL', 'orl\uff0a@example.org'],
  ['WILDCARD', 'USER_ID', 'orla*'],
  ['WILDCARD', 'USER_ID', 'orl\uff05'],
  ['WILDCARD', 'PHONE_NUMBER', '+1555555xxxx'],
  ['WILDCARD', 'PHONE_NUMBER', '+1555555????'],
  ['WILDCARD', 'IP_ADDRESS_PORT_TIME', '198.51.100.* 80 2002-08-22T11:26:25Z'],
  ['WILDCARD', 'ITEM_ID', 'item-%'],
  ['WILDCARD', 'ITEM_URL', 'https://example.org/items/*'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.0/24 80 2002-08-22T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '2001:db8::/32 80 2002-08-22T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.1-198.51.100.9 80 2002-08-22T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.1 \u2013 198.51.100.9 80 2002-08-22T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.1 1-65535 2002-08-22T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.1 80 2002-08-22T11:26:25Z/2002-08-23T11:26:25Z'],
  ['RANGE', 'IP_ADDRESS_PORT_TIME', '198.51.100.1 80 2002-08-22T11:26:25Z 2002-08-23T11:26:25Z'],
  ['RANGE', 'USER_ID', '1000-2000'],
  ['RANGE', 'USER_ID', 'a..z'],
  ['RANGE', 'USER_ID', '198.51.100.0/24'],
  ['RANGE', 'PHONE_NUMBER', '+15550100-+15550199'],
  ['RANGE', 'PHONE_NUMBER', '+15550100..0199'],
  ['LIST', 'PHONE_NUMBER', '+1555-0100 - 1555-0199-000'],
  ['LIST', 'PHONE_NUMBER', '+15550100, +15550101'],
  ['LIST', 'PHONE_NUMBER', '+15550100 / +15550101'],
  ['LIST', 'EMAIL', 'a@example.org;b@example.org'],
  ['LIST', 'EMAIL', 'a@example.org b@example.org'],
  ['LIST', 'EMAIL', 'a@example.org\nb@example.org'],
  ['LIST', 'USER_ID', 'orla,finn'],
  ['LIST', 'ITEM_ID', 'item-1\nitem-2'],
  ['LIST', 'IP_ADDRESS_PORT_TIME', '198.51.100.1, 198.51.100.2 80 2002-08-22T11:26:25Z'],
  ['LIST', 'ITEM_URL', 'https://example.org/a https://example.org/b'],
  ['KEYWORD', 'EMAIL', 'orla'],
  ['KEYWORD', 'EMAIL', 'Orla Quinn <orla@example.org>'],
  ['KEYWORD', 'USER_ID', 'all users who wrote this'],
  ['KEYWORD', 'USER_ID', 'Orla\u00a0Quinn'],
  ['KEYWORD', 'PHONE_NUMBER', 'call me'],
  ['KEYWORD', 'ITEM_URL', 'forged passports'],
  ['INVALID', 'PHONE_NUMBER', '12'],
  ['INVALID', 'IP_ADDRESS_PORT_TIME', '198.51.100.7'],
  ['INVALID', 'IP_ADDRESS_PORT_TIME', '198.51.100.7 2002-08-22T11:26:25Z'],
  ['INVALID', 'IP_ADDRESS_PORT_TIME', '198.51.100.7 65536 2002-08-22T11:26:25Z'],
  ['INVALID', 'IP_ADDRESS_PORT_TIME', 'fe80::1%eth0 80 2002-08-22T11:26:25Z'],
  ['INVALID', 'ITEM_URL', 'https://example.org/'],
  ['INVALID', 'ITEM_URL', 'https://user:secret@example.org/items/1'],
  ['INVALID', 'ITEM_URL', 'https://user@example.org/items/1'],
  ['INVALID', 'ITEM_URL', 'https://:secret@example.org/items/1'],
  ['INVALID', 'ITEM_URL', 'javascript:alert(1)'],
  ['INVALID', 'USER_ID', 'or\u200bla'],
  ['INVALID', 'USER_ID', 'or\u0000la'],
  ['INVALID', 'USER_ID', '\ud800'],
  ['INVALID', 'USER_ID', 'o'.repeat(2_049)],
])('the identifier %s is refused: %s %j', (code, type, value) => expect(outcome(type, value)).toBe(code));

describe('a parsed identifier', () => {
  it('is its own normal form', () =>
    fc.assert(
      fc.property(fc.constantFrom(...identifierTypes), fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl(), fc.ipV4()), (type, value) => {
        const parsed = parse(type, value);
        if (!('reason' in parsed)) expect(parse(type, parsed.value)).toEqual(parsed);
      }),
    ));

  it('is refused with a text that repeats nothing of it, with the article', () => {
    const refused = parse('EMAIL', 'secret*@example.org');
    expect(refused).toMatchObject({ reason: 'WILDCARD', article: 'Art. 1' });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});
