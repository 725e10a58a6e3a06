/** An order finds its target by the blind index of its identifier: both sides have one normal form for one spelling. */
import { accountIdentifiers, accountIdentifierForm as indexed } from '@writ/core/identifier-form';
import { parseIdentifier } from '@writ/orders-domain/identifiers';
import { lawOf } from '@writ/orders-domain/law';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const port = fc.oneof(fc.integer({ min: 0, max: 70_000 }).map(String), fc.constantFrom('00080', '', '-1', '1e3'));
const instant = fc.oneof(
  fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  fc.constantFrom('2002-08-22T13:26:25.9+02:00', '2002-08-22', '2002-08-22T11:26:25', '2002-13-22T11:26:25Z', 'now'),
);
const blank = fc.constantFrom(' ', '  ', '\t', '\n', '\u00a0');
const spelled = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.emailAddress(),
  fc.emailAddress().map((address) => ` ${address.toUpperCase()}`),
  fc.stringMatching(/^[+0]{0,2}[\d ()./-]{0,20}$/),
  fc.tuple(fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), blank, port, blank, instant).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    'ｏrla@example.org',
    'ORLA@EXAMPLE.ORG',
    '001 555 555 0123',
    '2001:DB8:0::1 80 2002-08-22T11:26:25Z',
    'fe80::1%eth0 80 2002-08-22T11:26:25Z',
  ),
);

test('the types that name an account are the types that are indexed', () =>
  expect(lawOf('EPOC').targets.types).toEqual(accountIdentifiers));

test('an order may name exactly what is indexed', () => {
  let named = 0;
  fc.assert(
    fc.property(fc.constantFrom(...accountIdentifiers), spelled, (type, value) => {
      const parsed = parseIdentifier({ type, value }, 'Target 1', '');
      if ('reason' in parsed) return;
      named += 1;
      expect(parsed.value).toBe(indexed(type, value));
    }),
    { numRuns: 2_000 },
  );
  expect(named).toBeGreaterThan(100);
});
