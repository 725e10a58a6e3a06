/** A body's seal over what it does with an order: a compact JWS in the national parameters of an authorisation, where persons sign (docs/decisions/signed-acts.md). */
import { wrong } from '../message/fault.ts';
import type { Hi1Object, JsonObject } from '../message/types.ts';

/** Where a seal comes: beside what an authorisation's desired status says. */
export const sealHolder = 'auth:NationalAuthorisationParameters';

/** As the graph takes it. Whether it is a seal of this act is judged there. */
export interface Seal {
  /** The bytes that were sealed, which the JWS itself contains. */
  readonly statement: string;
  /** The key, as its register names it. */
  readonly credential: string;
  readonly seal: string;
}

const fields = ['@xsi:type', 'auth:CountryCode', 'writ:Seal', 'writ:SigningKey'];

/** The seal of an UPDATE; null where it has none. Throws Hi1Fault 3007 for half of one, and for what else is beside it. */
export function sealIn(object: Hi1Object): Seal | null {
  const given = object[sealHolder] as JsonObject | undefined;
  if (given === undefined) return null;
  const { 'writ:Seal': seal, 'writ:SigningKey': credential } = given;
  if (Object.keys(given).some((name) => !fields.includes(name)) || typeof seal !== 'string' || typeof credential !== 'string')
    throw wrong('NationalAuthorisationParameters of a change have writ:Seal and writ:SigningKey, and nothing else.');
  const [, payload = '', ...more] = seal.split('.');
  if (payload === '' || more.length !== 1) throw wrong('writ:Seal must be a compact JWS with the statement as its content.');
  return { statement: Buffer.from(payload, 'base64url').toString('utf8'), credential, seal };
}

/** Throws Hi1Fault 3007 for a seal in a CREATE: nobody knows yet over what it would be. */
export function requireUnsealed(authorisation: Hi1Object): void {
  const given = (authorisation[sealHolder] ?? {}) as JsonObject;
  if (['writ:Seal', 'writ:SigningKey'].some((name) => Object.hasOwn(given, name)))
    throw wrong('A new authorisation has no seal yet: CREATE it as CreatingForCSP, GET what is sealed, and UPDATE it as SubmittedToCSP.');
}
