/**
 * An order that came otherwise than by a submission here: by e-CODEX, through the contact point, or on paper. Whoever of the platform records
 * it writes down what it says. It is served at the instant of its receipt, whatever it says and whether or not its authority is enrolled:
 * Regulation (EU) 2023/1543, Art. 10(2) and 19(5); Regulation (EU) 2021/784, Art. 3(3) and (5). What it lacks, its reviewer answers.
 */
import { isCountry, type Office } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import type { OrderContent } from '../order/content.ts';
import { submittedDigest } from '../order/digest.ts';
import { newOrder } from '../order/draft.ts';
import type { Order, Receipt, ReceiptChannel, Signature } from '../order/order.ts';
import { notFound, type Reason, reason } from '../order/refusal.ts';
import type { Salts } from '../order/salts.ts';
import { isInstant } from '../order/window.ts';
import { type PersonActor, signatureOf } from '../people/actor.ts';
import { effectsOf } from './effects.ts';
import type { Moved, Refused } from './move.ts';
import { served, withReminder } from './serving.ts';

/** An authority as the document names it: nobody who signed in. */
export interface StatedAuthority {
  readonly organisation: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly office: Office;
}

/** What somebody of the platform records. */
export interface ReceivedDocument {
  readonly content: OrderContent;
  readonly channel: ReceiptChannel;
  readonly receivedAt: Date;
  /** The day that the document bears. */
  readonly issuedAt: Date;
  readonly issuing: StatedAuthority;
  readonly validating: StatedAuthority | null;
  /** Of the document. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Whoever signed a document outside: no token has this issuer, so that nobody here is ever that person. */
export const outside = 'OUTSIDE';

const stated = ({ organisation, country, office }: StatedAuthority, at: Date): Signature => ({
  issuer: outside,
  subject: outside,
  organisation: organisation.trim(),
  country,
  office,
  at,
});

function authorityReasons({ organisation, country }: StatedAuthority, field: string): Reason[] {
  return [
    ...textReasons(organisation, { field: `${field}.organisation`, needed: 'it is recorded which authority the document names' }),
    ...(isCountry(country) ? [] : [reason('INVALID', `Give ${field}.country as two capital letters of ISO 3166.`)]),
  ];
}

function receiptReasons({ receivedAt, issuedAt, issuing, validating, bytes }: ReceivedDocument, now: Date): Reason[] {
  const reasons: Reason[] = [
    ...authorityReasons(issuing, 'issuing'),
    ...(validating === null ? [] : authorityReasons(validating, 'validating')),
  ];
  if (!isInstant(receivedAt) || receivedAt > now)
    reasons.push(reason('INVALID', 'The instant of receipt is in the past: give the one that the channel shows.'));
  if (!isInstant(issuedAt) || issuedAt > receivedAt)
    reasons.push(reason('INVALID', 'An order was issued before it was received: give the date that the document bears.'));
  if (bytes === 0) reasons.push(reason('MISSING', 'Attach the document: what was received is stored sealed.'));
  return reasons;
}

/** The order, served at its receipt, with what follows from that. Staff alone record one. */
export function receivedOrder(
  document: ReceivedDocument,
  actor: PersonActor,
  now: Date,
  { id, salts, country }: { id: string; salts: Salts; country: string },
): Moved | Refused {
  const isStaff = actor.roles.includes('AGENT') || actor.roles.includes('COUNSEL');
  const recorder = isStaff ? signatureOf(actor, now) : null;
  if (recorder === null) return { refused: [notFound()], entries: [] };
  const reasons = receiptReasons(document, now);
  if (reasons.length > 0) return { refused: reasons, entries: [] };
  const { channel, receivedAt: at, issuedAt, sha256, bytes } = document;
  const received: Receipt = { channel, at, sha256, bytes, authenticity: null };
  const issuing = stated(document.issuing, issuedAt);
  const validating = document.validating && stated(document.validating, issuedAt);
  const before: Order = {
    ...newOrder(id, document.content, issuing, salts),
    status: 'SUBMITTED',
    desiredStatus: 'IN_FORCE',
    validating,
    received,
  };
  const signed = { ...before, digest: submittedDigest(before), clocks: withReminder(before, at, country) };
  const event = {
    act: 'receiveOrder',
    part: 'RECORDER',
    by: recorder,
    at: now,
    from: null,
    to: 'SERVED',
    generation: 1,
    text: null,
    codes: [],
  } as const;
  const order: Order = { ...signed, ...served(signed, at, country), status: 'SERVED', history: [event] };
  return { order, entries: ['order.received.v1', 'order.served.v1'], effects: effectsOf(signed, order) };
}
