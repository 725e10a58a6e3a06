/** Whose an object is: an authority speaks for itself alone, so whatever a message states of an owner is compared with the enrolled body whose certificate signed it. */
import { wrong } from '../message/fault.ts';
import type { EndpointId, Hi1Object, JsonObject } from '../message/types.ts';
import type { Order } from '../orders/writ.ts';
import type { Context } from './context.ts';

/** The body that made the order, as it is called in messages: by its own name for the sender, by Writ's for any other body. */
export const ownerOf = ({ sender, own }: Context, { issuing }: Pick<Order, 'issuing'>): EndpointId =>
  issuing.organisation === own.organisation && issuing.country === own.country
    ? sender
    : { CountryCode: issuing.country ?? '', UniqueIdentifier: issuing.organisation ?? '' };

/** Throws Hi1Fault 3007 where an object names another owner, or the law of another country, than it has. What it leaves out is the owner's. */
export function requireOwner(object: Hi1Object, owner: EndpointId): void {
  const { CountryCode: country, OwnerIdentifier: name } = object;
  if ((name !== undefined && name !== owner.UniqueIdentifier) || (country !== undefined && country !== owner.CountryCode))
    throw wrong('OwnerIdentifier and CountryCode of an object are those of the body that it belongs to: yours, where you create it.');
  const parameters = object['auth:NationalAuthorisationParameters'] as JsonObject | undefined;
  const national = parameters?.['auth:CountryCode'];
  if (national !== undefined && national !== owner.CountryCode)
    throw wrong('CountryCode of NationalAuthorisationParameters is that of your country.');
}
