import { type OrderLimits, orderLimits } from '@writ/access/vocabulary';
import { describe, expect, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { at, day, emergency, ordinarilyKnown, production, removal, start, utc } from '../../testing/sample-order.ts';
import { clarificationFor } from '../law/clarifications.ts';
import type { OrderContent } from '../order/content.ts';
import { tidied } from '../order/draft.ts';
import { type PersonActor, signatureOf } from '../people/actor.ts';
import { textCheck } from './text-check.ts';

function check(content: OrderContent, signer: PersonActor, limits = orderLimits as OrderLimits) {
  const signed = signatureOf(signer, start);
  if (signed === null) throw new Error('nobody signs');
  return textCheck(tidied(content), { signer: signed, limits, known: ordinarilyKnown, country: 'IE' });
}
const codes = (...given: Parameters<typeof check>): string[] => check(...given).map(({ reason }) => reason);
const emails = (count: number) => Array.from({ length: count }, (_, n) => ({ type: 'EMAIL' as const, value: `a${n}@example.org` }));
const basis = (content: OrderContent, change: Partial<OrderContent['legalBasis']>): OrderContent => ({
  ...content,
  legalBasis: { ...content.legalBasis, ...change },
});
const secret = { ground: 'PUBLIC_SECURITY', reason: 'Accomplices would flee.', until: at(day) } as const;

test.each<[string, OrderContent, PersonActor]>([
  ['of the police for all four categories', production(), people.police],
  ['of a prosecutor for all four', production(), people.prosecutor],
  ['of a court', production(), people.court],
  ['for subscriber data alone, without a window', production({ categories: ['SUBSCRIBER'], from: null, to: null }), people.prosecutor],
  ['with ten targets', production({ identifiers: emails(10) }), people.police],
  ['that ends at this instant', production({ to: start, from: at(-day) }), people.police],
  ['of 366 days', production({ to: start, from: at(-366 * day) }), people.police],
  ['in an emergency', emergency(), people.police],
  ['in an emergency for content, which then waits for its validator', emergency({ categories: ['CONTENT'] }), people.police],
  ['under secrecy', production({ secrecy: secret }), people.police],
  ['received by its validator', production({ recipient: 'VALIDATING_AUTHORITY' }), people.police],
  ['with a notified authority', production({ notified: { organisation: 'west-enforcing', country: 'IE' } }), people.police],
  ['to act', removal(), people.regulator],
  ['to act, by the police', removal(), people.police],
  ['to act, by a court, on a URL', removal({ identifiers: [{ type: 'ITEM_URL', value: 'https://example.org/items/1' }] }), people.court],
  ['to act in all of the Union and the EEA', removal({ territories: ['IS', 'GR', 'DE'] }), people.regulator],
  [
    'to act everywhere, on its own ground',
    basis(removal({ territories: ['WORLD'] }), { worldwide: 'A convention, Art. 3' }),
    people.regulator,
  ],
])('an order passes the check: %s', (_, content, signer) => expect(check(content, signer)).toEqual([]));

test.each<[string, OrderContent, PersonActor, string[]]>([
  ['without a reference', production({ reference: ' ' }), people.police, ['MISSING']],
  ['without a purpose', production({ purpose: '' }), people.police, ['MISSING']],
  ['without a legal basis', basis(production(), { provision: '' }), people.police, ['MISSING']],
  ['without grounds', basis(production(), { grounds: '\n' }), people.police, ['MISSING']],
  ['without an offence', basis(production(), { offence: null }), people.police, ['OFFENCE']],
  ["with a text that can't be stored", production({ purpose: 'a\u0000b' }), people.police, ['INVALID']],
  ['with half a character', production({ reference: '\ud800' }), people.police, ['INVALID']],
  ['with a text too long', production({ purpose: 'x'.repeat(5_001) }), people.police, ['INVALID']],
  ["with an optional text that can't be stored", basis(production(), { redress: 'a\u0000' }), people.police, ['INVALID']],
  ['without a target', production({ identifiers: [] }), people.police, ['TARGETS']],
  ['with eleven targets', production({ identifiers: emails(11) }), people.police, ['TARGETS']],
  [
    'naming one target in two spellings',
    production({ identifiers: [...emails(1), { type: 'EMAIL', value: 'A0@Example.org ' }] }),
    people.police,
    ['DUPLICATE_TARGET'],
  ],
  [
    'with two broad targets',
    production({
      identifiers: [
        { type: 'EMAIL', value: '@example.org' },
        { type: 'USER_ID', value: 'a b' },
      ],
    }),
    people.police,
    ['WILDCARD', 'KEYWORD'],
  ],
  [
    'with a range of numbers that has a normal form',
    production({ identifiers: [{ type: 'PHONE_NUMBER', value: '+15550100 - +15550199' }] }),
    people.police,
    ['RANGE'],
  ],
  ['for an item', production({ identifiers: [{ type: 'ITEM_ID', value: 'item-1' }] }), people.police, ['INVALID']],
  ['for no category', production({ categories: [], from: null, to: null }), people.police, ['CATEGORY']],
  [
    'of a regulator, which no validator cures',
    production({ categories: ['SUBSCRIBER'], from: null, to: null }),
    people.regulator,
    ['NOT_COMPETENT'],
  ],
  ['of an unknown office', production(), { ...people.police, office: null }, Array(4).fill('NOT_COMPETENT')],
  ['without a window', production({ from: null, to: null }), people.police, ['WINDOW_MISSING']],
  ['without an end', production({ to: null }), people.police, ['WINDOW_OPEN']],
  ['without a beginning', production({ from: null }), people.police, ['WINDOW_OPEN']],
  ['for subscriber data alone with a window', production({ categories: ['SUBSCRIBER'] }), people.police, ['WINDOW_FORBIDDEN']],
  [
    'for subscriber data alone with half a window',
    production({ categories: ['SUBSCRIBER'], to: null }),
    people.police,
    ['WINDOW_FORBIDDEN'],
  ],
  ['with an empty window', production({ to: utc('2026-01-01T00:00:00') }), people.police, ['WINDOW_EMPTY']],
  ['that ends a millisecond from now', production({ from: at(-day), to: at(1) }), people.police, ['WINDOW_NOT_PAST']],
  ['a millisecond longer than 366 days', production({ to: start, from: at(-366 * day - 1) }), people.police, ['WINDOW_TOO_LONG']],
  ['with a window of no instants', production({ from: new Date(Number.NaN) }), people.police, ['INVALID']],
  ['with territories', production({ territories: ['DE'] }), people.police, ['TERRITORY']],
  [
    'in an emergency without a threat',
    emergency({ emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: ' ' } }),
    people.police,
    ['EMERGENCY'],
  ],
  ['secret without a reason', production({ secrecy: { ...secret, reason: '' } }), people.police, ['SECRECY']],
  ['secret without an end, where the platform informs', removal({ secrecy: { ...secret, until: null } }), people.regulator, ['SECRECY']],
  ["received by a validator that it doesn't need", production({ recipient: 'VALIDATING_AUTHORITY' }), people.court, ['INVALID']],
  [
    'notified in an unknown country',
    production({ notified: { organisation: 'west-enforcing', country: 'irland' } }),
    people.police,
    ['INVALID'],
  ],
  [
    'notified to what no token can name',
    production({ notified: { organisation: 'w'.repeat(256), country: 'IE' } }),
    people.police,
    ['INVALID'],
  ],
  ['notified to its own body', production({ notified: { organisation: 'north-police', country: 'DE' } }), people.police, ['INVALID']],
  ['to act, of an unknown office', removal(), { ...people.police, office: null }, ['NOT_COMPETENT']],
  ['to act, for data', removal({ categories: ['SUBSCRIBER'] }), people.regulator, ['CATEGORY']],
  ['to act, with a window', removal({ from: at(-day), to: start }), people.regulator, ['WINDOW_FORBIDDEN']],
  ['to act on an account', removal({ identifiers: emails(1) }), people.regulator, ['INVALID']],
  ['to act without redress', basis(removal(), { redress: null }), people.regulator, ['MISSING']],
  ['to act nowhere', removal({ territories: [] }), people.regulator, ['TERRITORY']],
  ['to act everywhere by default', removal({ territories: ['WORLD'] }), people.regulator, ['TERRITORY']],
  [
    'to act everywhere and somewhere',
    basis(removal({ territories: ['WORLD', 'DE'] }), { worldwide: 'x' }),
    people.regulator,
    ['TERRITORY'],
  ],
  ['to act outside the EEA', removal({ territories: ['US'] }), people.regulator, ['TERRITORY']],
  ['to act in EL, which is no country', removal({ territories: ['EL'] }), people.regulator, ['TERRITORY']],
  ['to act in an emergency', removal({ emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 't' } }), people.regulator, ['EMERGENCY']],
  ['to act with a notified authority', removal({ notified: { organisation: 'w', country: 'IE' } }), people.regulator, ['NOTIFICATION']],
])('an order is refused by the check: %s', (_, content, signer, expected) => expect(codes(content, signer)).toEqual(expected));

describe('the answer of the check', () => {
  const broken = production({
    reference: '',
    identifiers: [],
    categories: [],
    from: at(0),
    secrecy: { ...secret, reason: '' },
    territories: ['DE'],
  });
  test('has every reason at once, in a fixed order', () => {
    expect(codes(broken, people.police)).toEqual(['MISSING', 'TARGETS', 'CATEGORY', 'WINDOW_FORBIDDEN', 'TERRITORY', 'SECRECY']);
    expect(check(broken, people.police)).toEqual(check(broken, people.police));
  });
  test('has the code of each reason in the answer of the platform', () =>
    expect(codes(broken, people.police).map((code) => clarificationFor[code as keyof typeof clarificationFor])).not.toContain(undefined));
  test('names the article', () =>
    expect(check(production({ identifiers: [] }), people.police)[0]?.article).toBe('Regulation (EU) 2023/1543, Art. 5(5)(c)'));
});

test('an installation may permit less', () => {
  const limits = { ...orderLimits, targets: 1, windowDays: 30 };
  expect(codes(production({ identifiers: emails(2) }), people.police, limits)).toEqual(['TARGETS', 'WINDOW_TOO_LONG']);
  expect(codes(production({ from: utc('2026-01-02T00:00:00') }), people.police, limits)).toEqual([]);
});
