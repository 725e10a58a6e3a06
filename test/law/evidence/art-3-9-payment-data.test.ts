/** Payment data and devices: of which category they are, who reads them, and what is never imported. Written from the regulation. */
import { readFileSync } from 'node:fs';
import { declarationsOf } from '@writ/access';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { importLine } from '../../../apps/demo/seed/lines/lines.ts';
import { lineOf } from '../../../apps/demo/seed/testing/sample-lines.ts';
import { subscriberLists } from '../../../subgraphs/records/records.ts';

const sdl = parse(readFileSync(new URL('../../../schema/subgraphs/records.graphql', import.meta.url), 'utf8'));
const fields = declarationsOf(sdl);
const readersOf = (type: string) =>
  fields.filter((one) => one.type === type).map(({ field, allow }) => [field, [...allow].sort().join(' ')]);

type Payment = NonNullable<ReturnType<typeof lineOf<'account'>>['subscriber']['payments']>[number];
const imports = (payment: Payment): boolean =>
  importLine.safeParse(lineOf('account', { subscriber: { name: 'Orla Velkabart', payments: [payment] } })).success;
const deviceImports = (kind: 'IMEI' | 'MAC_ADDRESS' | 'ADVERTISING_ID', value: string): boolean =>
  importLine.safeParse(lineOf('identification', { device: { kind, value } })).success;

describe('the categories of the law', () => {
  it('Regulation (EU) 2023/1543, Art. 3(9)(a) and (b): payment data and the devices of the activation are read as subscriber data alone', () => {
    for (const type of ['DisclosedAccount', 'OwnAccount'])
      expect(fields.find((one) => one.type === type && one.field === 'subscriber')?.category).toBe('SUBSCRIBER');
    for (const type of ['PaymentInstrument', 'ActivationDevice'])
      expect(new Set(readersOf(type).map(([, who]) => who))).toEqual(new Set(['ACCOUNT_HOLDER ISSUING VALIDATING']));
    const onto = fields.filter(({ field }) => field === 'payments' || field === 'devices').map(({ type }) => type);
    expect(new Set(onto)).toEqual(new Set(['SubscriberRecord']));
  });

  it('Regulation (EU) 2023/1543, Art. 3(10): a device that was seen with an address is data for identifying the user, a technical equivalent', () => {
    expect(fields.find((one) => one.type === 'DisclosedAccount' && one.field === 'identification')?.category).toBe('IDENTIFICATION');
    expect(readersOf('IdentificationRecord').map(([field]) => field)).toEqual(expect.arrayContaining(['deviceKind', 'device']));
    expect(readersOf('TrafficRecord').map(([field]) => field)).not.toContain('device');
  });

  it('Regulation (EU) 2016/679, Art. 5(1)(c): what staff read for a case, and what a report names, has neither', () => {
    for (const type of ['CaseSubscriber', 'ReportedSubscriber'])
      for (const field of ['payments', 'devices']) expect(readersOf(type).map(([name]) => name)).not.toContain(field);
  });
});

describe('a snapshot that was taken before', () => {
  it('Regulation (EU) 2023/1543, Art. 10(1): is answered as it was preserved, with no payments and no devices', () => {
    expect([subscriberLists.payments({}), subscriberLists.devices({})]).toEqual([[], []]);
  });
});

describe('what is imported', () => {
  it('Regulation (EU) 2023/1543, Art. 3(9)(a): an instrument has its end, its fingerprint and, of a bank account, its IBAN', () => {
    expect(imports({ kind: 'CARD', provider: 'Demo Card', ending: '4242', fingerprint: 'pf_Xt5EWLLDS7FJjR1c' })).toBe(true);
    expect(imports({ kind: 'BANK_ACCOUNT', reference: 'DE89 3704 0044 0532 0130 00' })).toBe(true);
    expect(imports({ kind: 'BANK_ACCOUNT', reference: 'DE88 3704 0044 0532 0130 00' })).toBe(false);
  });

  it.each<[string, Payment]>([
    ['as the end', { kind: 'CARD', ending: '4111111111111111' }],
    ['as the reference of a card', { kind: 'CARD', reference: '4111111111111111' }],
    ['as the reference of a wallet', { kind: 'WALLET', reference: '4111 1111 1111 1111' }],
    ['as a bank account', { kind: 'BANK_ACCOUNT', reference: '4111111111111111' }],
    ['as the fingerprint', { kind: 'CARD', fingerprint: '4111111111111111' }],
    ['in the name of the provider', { kind: 'CARD', provider: 'Demo 4111-1111-1111-1111' }],
    ['in the name of the holder', { kind: 'CARD', holder: '4111111111111111' }],
  ])('Regulation (EU) 2016/679, Art. 5(1)(c): the number of a card is not imported %s', (_, payment) => {
    expect(imports(payment)).toBe(false);
  });

  it('Regulation (EU) 2023/1543, Annex I, Section E: a device is imported in the form by which an order names it, or not at all', () => {
    expect(deviceImports('IMEI', '49-015420-323751-8')).toBe(true);
    expect(deviceImports('IMEI', '490154203237517')).toBe(false);
    expect(deviceImports('MAC_ADDRESS', '02:00:5e:10:00:01')).toBe(true);
    expect(deviceImports('MAC_ADDRESS', 'ff:ff:ff:ff:ff:ff')).toBe(false);
    expect(deviceImports('ADVERTISING_ID', '38400000-8cf0-11bd-b23e-10b96e40000d')).toBe(true);
  });
});
