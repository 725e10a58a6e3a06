/**
 * Who acts on an order: a signed-in person, as the verified token has them, or SYSTEM, which is clocks and workers and never
 * a token. Bodies are compared whole, by organisation and country.
 */
import type { Caller } from '@writ/access';
import type { Body } from '../order/content.ts';
import type { Order, Signature } from '../order/order.ts';
import { isSamePerson } from './separation-of-duties.ts';

export type PersonActor = Pick<Caller, 'issuer' | 'subject' | 'organisation' | 'country' | 'office' | 'roles'>;
export type Actor = PersonActor | 'SYSTEM';

/** The person's signature at an instant; null for a caller who is not signed in. */
export function signatureOf({ issuer, subject, organisation, country, office }: PersonActor, at: Date): Signature | null {
  return subject === null ? null : { issuer, subject, organisation, country, office, at };
}

/** The body that somebody signed for; null when the token names none. */
export const bodyOf = ({ organisation, country }: Pick<Signature, 'organisation' | 'country'>): Body | null =>
  organisation === null || country === null ? null : { organisation, country };

/** Whether the signature is of this body. */
export const isOfBody = (who: Signature, body: Body | null): boolean =>
  body !== null && who.organisation === body.organisation && who.country === body.country;

/** Whether it is that very person, still acting for that body. */
export const isSigner = (who: Signature, signed: Signature | null): boolean =>
  signed !== null && isSamePerson(who, signed) && isOfBody(who, bodyOf(signed));

/** The authority of the platform's state that scrutinises orders of other states: Regulation (EU) 2021/784, Art. 4(1). Null where there is none. */
export const scrutiniserOf = ({ issuing, home }: Pick<Order, 'issuing' | 'home'>): Body | null =>
  home !== null && issuing.country !== home.country ? home : null;

/** Whether it is of that authority. */
export const isHome = (order: Pick<Order, 'issuing' | 'home'>, who: Signature): boolean => isOfBody(who, scrutiniserOf(order));
