/** What stops the recording of an order that was received otherwise, and what does not: its receipt must be whole, its text is as it is. */
import { expect, it } from 'vitest';
import { emptyForm, type OrderForm } from '../../authority/new-order/form.ts';
import { faultsOf } from '../../authority/new-order/rules/faults.ts';
import { emptyReceipt, type Receipt, receiptFaults, receivedInput } from './receipt.ts';

const now = new Date('2026-03-09T08:00:00Z');
const receipt: Receipt = {
  ...emptyReceipt,
  channel: 'E_CODEX',
  receivedAt: '2026-03-06T20:30',
  issuedDay: '2026-03-05',
  issuing: { organisation: ' Cour d’appel de Sudport ', country: 'FR', office: 'COURT' },
  document: { name: 'epoc.pdf', bytes: new Uint8Array(20_000).fill(7), sha256: 'a'.repeat(64) },
};
const form: OrderForm = { ...emptyForm('IE'), kind: 'EPOC', targets: [{ key: 1, type: 'EMAIL', value: 'someone@example.org' }] };

it('a text that lacks what the law asks is recorded as it is', () => {
  expect(faultsOf(form, { office: 'RECORDER', country: null, platformCountry: null, now }).length).toBeGreaterThan(2);
  expect(receiptFaults(receipt, form, now)).toEqual([]);
  const input = receivedInput(receipt, form);
  expect(input).toMatchObject({
    channel: 'E_CODEX',
    receivedAt: new Date('2026-03-06T20:30').toISOString(),
    issuedAt: new Date('2026-03-05T00:00').toISOString(),
    issuing: { organisation: 'Cour d’appel de Sudport', country: 'FR', office: 'COURT' },
    validating: null,
    order: { kind: 'EPOC', recipient: 'ISSUING_AUTHORITY', categories: [] },
  });
  expect(Buffer.from(input?.document ?? '', 'base64').equals(Buffer.alloc(20_000, 7))).toBe(true);
});

it('every kind and category can be recorded, also an emergency for content, whatever the office that signed', () => {
  const urgent: OrderForm = {
    ...form,
    categories: ['CONTENT'],
    isEmergency: true,
    emergencyGround: 'IMMINENT_THREAT_TO_LIFE',
    threat: 'A person is missing.',
  };
  expect(receivedInput(receipt, urgent)?.order).toMatchObject({
    categories: ['CONTENT'],
    emergency: { ground: 'IMMINENT_THREAT_TO_LIFE' },
  });
});

it.each<[string, Partial<Receipt>, string[]]>([
  ['no channel', { channel: '' }, ['channel']],
  ['a receipt in the future', { receivedAt: '2026-03-12T20:30' }, ['received-at']],
  ['a document that was issued after its receipt', { issuedDay: '2026-03-07' }, ['issued-day']],
  [
    'half an authority',
    { issuing: { organisation: '', country: 'France', office: '' } },
    ['issuing-organisation', 'issuing-country', 'issuing-office'],
  ],
  ['half a validator', { isValidated: true }, ['validating-organisation', 'validating-country', 'validating-office']],
  ['no document', { document: null }, ['document']],
])('it is not recorded with %s', (_, change, fields) => {
  expect(receiptFaults({ ...receipt, ...change }, form, now).map(([field]) => field)).toEqual(fields);
});

it('it is not recorded without a kind, nor with half a non-disclosure period', () => {
  expect(receiptFaults(receipt, { ...form, kind: '' }, now)).toEqual([['kind', 'kind']]);
  expect(receiptFaults(receipt, { ...form, telling: 'SILENCE' }, now)).toEqual([['secrecyGround', 'secrecy']]);
});
