/**
 * Regulation (EU) 2023/1543, Art. 5(4) and Annex IV: the offence that an order declares for traffic data and content stands beside a catalogue. Whether it was
 * rightly declared is the issuing authority's to judge: the reviewer is warned, and nothing is refused for it.
 */
import { readFileSync } from 'node:fs';
import { orderLimits } from '@writ/access';
import { offenceOf, offences, otherOffence, warningsOf } from '@writ/orders-domain/law';
import { type OffenceThreshold, offenceThresholds } from '@writ/orders-domain/order';
import { act, drafted, people, production } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

const ours = ['OFFENCE_UNLISTED', 'THRESHOLD_UNFIT'];
const base = production().legalBasis;
const declared = (catalogue: string | null, threshold: OffenceThreshold | null, change = {}) =>
  drafted(production({ legalBasis: { ...base, catalogue, threshold }, ...change }));
const warned = (...given: Parameters<typeof declared>): string[] =>
  warningsOf(declared(...given), orderLimits).filter((one) => ours.includes(one));

it('Regulation (EU) 2023/1543, Annex IV: the catalogue has its 32 categories, each once and with its number', () => {
  const listed = offences().filter(({ article }) => article.includes('Annex IV'));
  expect(listed.map(({ article }) => article)).toEqual(
    Array.from({ length: 32 }, (_, index) => `Regulation (EU) 2023/1543, Annex IV, no. ${index + 1}`),
  );
  expect(new Set(offences().map(({ key }) => key)).size).toBe(offences().length);
  expect(offenceOf('SABOTAGE')?.says.de).toBe('Sabotage');
});

it('Regulation (EU) 2023/1543, Art. 5(4)(b) and (c): each threshold of an offence has one in the catalogue, with the directive', () => {
  const reached = offences().flatMap(({ reaches }) => reaches);
  expect([...reached, 'THREE_YEARS', 'CUSTODIAL_SENTENCE'].sort()).toEqual([...offenceThresholds].sort());
  for (const { reaches, article } of offences()) if (reaches.length > 0) expect(article).toMatch(/Art\. 5\(4\)\([bc]\), and Directive/);
});

it.each([
  ['an offence of the catalogue with a maximum of three years', 'FRAUD', 'THREE_YEARS'],
  ['another offence with a maximum of three years', otherOffence, 'THREE_YEARS'],
  ['an offence of a directive under its own threshold', 'NON_CASH_PAYMENT_FRAUD', 'PAYMENT_FRAUD'],
  ['a terrorist offence', 'TERRORIST_OFFENCES', 'TERRORISM'],
  ['the execution of a sentence', 'ROBBERY', 'CUSTODIAL_SENTENCE'],
] as const)('Regulation (EU) 2023/1543, Art. 5(4): nobody is warned of %s', (_, catalogue, threshold) => {
  expect(warned(catalogue, threshold)).toEqual([]);
});

it.each([
  ['arson under the threshold of terrorism', 'ARSON', 'TERRORISM'],
  ['an offence of one directive under the threshold of another', 'NON_CASH_PAYMENT_FRAUD', 'CHILD_SEXUAL_ABUSE'],
  ['another offence under the threshold of payment fraud', otherOffence, 'PAYMENT_FRAUD'],
  ['an offence without a threshold', 'FRAUD', null],
] as const)('Regulation (EU) 2023/1543, Art. 5(4): the reviewer is warned of %s', (_, catalogue, threshold) => {
  expect(warned(catalogue, threshold)).toEqual(['THRESHOLD_UNFIT']);
});

it('Regulation (EU) 2023/1543, Art. 5(4): the reviewer is warned where no offence of the catalogue is named, or one that it does not know', () => {
  expect(warned(null, 'THREE_YEARS')).toEqual(['OFFENCE_UNLISTED']);
  expect(warned('PIRACY_AT_SEA', 'THREE_YEARS')).toEqual(['OFFENCE_UNLISTED']);
});

it('Regulation (EU) 2023/1543, Art. 5(4): subscriber and identification data need no threshold, and national orders have their own law', () => {
  expect(warned(null, null, { categories: ['SUBSCRIBER', 'IDENTIFICATION'], notNotified: null })).toEqual([]);
  expect(warned(null, 'THREE_YEARS', { kind: 'NATIONAL_PRODUCTION' })).toEqual([]);
});

it('Regulation (EU) 2023/1543, Art. 10(5) to (8): nothing is refused because threshold and catalogue do not fit', () => {
  const submitted = act(declared('ARSON', 'TERRORISM'), { type: 'submitOrder' }, people.police);
  expect(submitted).toMatchObject({ order: { status: 'SUBMITTED' } });
});

it('the page for lawyers lists the catalogue as the rows have it', () => {
  const page = readFileSync(new URL('../../../docs/law/offences.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    offences().map(({ key, article, reaches, says }) => [
      `\`${key}\``,
      says.en,
      says.de,
      reaches.map((one) => `\`${one}\``).join(', '),
      article,
    ]),
  );
});
