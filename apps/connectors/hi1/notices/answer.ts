/** Whether what an endpoint answered is the answer of the body: a response of HI-1 to this very message, signed with a certificate that the body enrolled. */
import type { Body } from '../../identity/bodies.ts';
import { checkedHeader } from '../message/check.ts';
import { Hi1Fault, NoMessage } from '../message/fault.ts';
import { type Header, isSameEndpoint, type JsonObject } from '../message/types.ts';
import { type Form, readSigned } from '../signature/forms.ts';

/** What was sent, and to whom. */
export interface Sent {
  readonly body: Body;
  readonly header: Header;
  /** In which it answers, too. */
  readonly form: Form;
}

/** Any response ends a message, also one that refuses it: whoever signed it has the message. */
export function isAnswerTo({ body, header, form }: Sent, bytes: Uint8Array, now: Date): boolean {
  try {
    const { message } = readSigned(form, bytes, { bodies: [body], now });
    const answered = checkedHeader(message);
    const payload = (message['Payload'] as JsonObject | undefined)?.['ResponsePayload'];
    return (
      typeof payload === 'object' &&
      payload !== null &&
      answered.TransactionIdentifier === header.TransactionIdentifier &&
      isSameEndpoint(answered.SenderIdentifier, header.ReceiverIdentifier) &&
      isSameEndpoint(answered.ReceiverIdentifier, header.SenderIdentifier)
    );
  } catch (error) {
    if (error instanceof NoMessage || error instanceof Hi1Fault) return false;
    throw error;
  }
}
