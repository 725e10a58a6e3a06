/** What somebody records of the receipt of an order beside its text, as it was typed, and the input that it makes. What the text lacks stops nothing. */
import type { Office } from '@writ/orders-domain/law';
import { inputOf, type OrderForm } from '../../authority/new-order/form.ts';
import type { ReceiptChannel, ReceivedOrderInput } from '../../graphql/platform/graphql.ts';
import { instantOf } from '../../parts/instants.ts';

export interface StatedAuthority {
  organisation: string;
  country: string;
  office: Office | '';
}

export interface AttachedDocument {
  name: string;
  bytes: Uint8Array;
  /** Of the bytes, computed in this browser. */
  sha256: string;
}

export interface Receipt {
  channel: ReceiptChannel | '';
  /** Minutes in the person's own zone. */
  receivedAt: string;
  /** A day in the person's own zone. */
  issuedDay: string;
  issuing: StatedAuthority;
  isValidated: boolean;
  validating: StatedAuthority;
  document: AttachedDocument | null;
}

const nobody: StatedAuthority = { organisation: '', country: '', office: '' };
export const emptyReceipt: Receipt = {
  channel: '',
  receivedAt: '',
  issuedDay: '',
  issuing: nobody,
  isValidated: false,
  validating: nobody,
  document: null,
};

export const channels: readonly ReceiptChannel[] = ['E_CODEX', 'CONTACT_POINT', 'PAPER'];

/** What a request can carry of a document, in bytes: in Base64 it is a third longer. */
export const documentMost = 3 * 1024 * 1024;

/** The name of the control with the fault, and the last part of the key of its sentence. */
export type ReceiptFault = readonly [
  field: string,
  code: 'choose' | 'missing' | 'instant' | 'future' | 'after-receipt' | 'country' | 'document' | 'kind' | 'secrecy',
];

function authorityFaults(of: StatedAuthority, field: string): ReceiptFault[] {
  return [
    ...(of.organisation.trim() === '' ? [[`${field}-organisation`, 'missing'] as const] : []),
    ...(/^[A-Z]{2}$/.test(of.country) ? [] : [[`${field}-country`, 'country'] as const]),
    ...(of.office === '' ? [[`${field}-office`, 'choose'] as const] : []),
  ];
}

function instantFaults({ receivedAt, issuedDay }: Receipt, now: Date): ReceiptFault[] {
  const [received, issued] = [instantOf(receivedAt), instantOf(`${issuedDay}T00:00`)];
  const faults: ReceiptFault[] = [];
  if (received === null) faults.push(['received-at', 'instant']);
  else if (received > now) faults.push(['received-at', 'future']);
  if (issued === null) faults.push(['issued-day', 'instant']);
  else if (received !== null && issued > received) faults.push(['issued-day', 'after-receipt']);
  return faults;
}

/** Why it can't be recorded yet, in the order of the fields. */
export function receiptFaults(receipt: Receipt, form: OrderForm, now: Date): ReceiptFault[] {
  return [
    ...(receipt.channel === '' ? [['channel', 'choose'] as const] : []),
    ...instantFaults(receipt, now),
    ...authorityFaults(receipt.issuing, 'issuing'),
    ...(receipt.isValidated ? authorityFaults(receipt.validating, 'validating') : []),
    ...(receipt.document === null ? [['document', 'document'] as const] : []),
    ...(form.kind === '' ? [['kind', 'kind'] as const] : []),
    ...(form.telling === 'SILENCE' && form.secrecyGround === '' ? [['secrecyGround', 'secrecy'] as const] : []),
  ];
}

/** Base64 in pieces: a whole document has more bytes than a call takes arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const statedInput = ({ organisation, country, office }: StatedAuthority) =>
  office === '' ? null : { organisation: organisation.trim(), country, office };

/** Null while something of the receipt is missing. */
export function receivedInput(receipt: Receipt, form: OrderForm): ReceivedOrderInput | null {
  const order = inputOf(form, 'RECORDER');
  const [received, issued] = [instantOf(receipt.receivedAt), instantOf(`${receipt.issuedDay}T00:00`)];
  const issuing = statedInput(receipt.issuing);
  const { channel, document, isValidated } = receipt;
  if (order === null || received === null || issued === null || issuing === null || document === null || channel === '') return null;
  return {
    order,
    channel,
    receivedAt: received.toISOString(),
    issuedAt: issued.toISOString(),
    issuing,
    validating: isValidated ? statedInput(receipt.validating) : null,
    document: base64Of(document.bytes),
  };
}
