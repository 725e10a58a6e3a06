/**
 * The signature of a message in JSON: a JWS in flattened form without its content (RFC 7515, 7.2.2 and appendix F), over the RFC 8785 form of the message without `Signature`. ES256 or
 * PS256, as the enrolled certificate's key is; its header names that certificate by `x5t#S256` and has nothing else.
 */
import { constants, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Body } from '../../identity/bodies.ts';
import type { SigningKey } from '../../identity/tokens.ts';
import { NoMessage } from '../message/fault.ts';
import type { JsonObject } from '../message/types.ts';
import { type KeyKind, kindOf, notEnrolled, type Signer, signerOf } from './signer.ts';

const algorithms: Readonly<Record<KeyKind, { readonly name: string; readonly options: object }>> = {
  EC: { name: 'ES256', options: { dsaEncoding: 'ieee-p1363' } },
  RSA: { name: 'PS256', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
};

const base64url = /^[A-Za-z0-9_-]{1,8192}$/;
const bytesOf = (text: unknown): Buffer => {
  if (typeof text !== 'string' || !base64url.test(text)) throw notEnrolled();
  return Buffer.from(text, 'base64url');
};

/** Two readers must not read another message in the same bytes: what RFC 8785 has no form for is refused. */
export function canonicalBytes(message: JsonObject): Buffer {
  try {
    return Buffer.from(canonicalize(message) ?? '', 'utf8');
  } catch (cause) {
    // The library has no error of its own for half a surrogate pair and for a number without an end.
    if (!(cause instanceof Error)) throw cause;
    throw new NoMessage(400, 'The message has a text that is no text in Unicode, or a number that is too large.');
  }
}

function headerOf(text: unknown): Readonly<Record<string, unknown>> {
  let header: unknown;
  try {
    header = JSON.parse(bytesOf(text).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw notEnrolled();
    throw error;
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) throw notEnrolled();
  return header as Readonly<Record<string, unknown>>;
}

/**
 * Who signed it, and the message without its signature: what was verified is what is read. Throws NoMessage where nobody enrolled did, or in another form than the one above: no other
 * algorithm, no key and no chain in the header, one signature.
 */
export function verifiedJson(signed: JsonObject, bodies: readonly Body[], now: Date): { signer: Signer; message: JsonObject } {
  const { Signature: signature, ...message } = signed;
  if (typeof signature !== 'object' || signature === null || Array.isArray(signature) || 'Signatures' in message) throw notEnrolled();
  const { protected: head, signature: value, ...more } = signature as JsonObject;
  const { alg, 'x5t#S256': thumbprint, ...others } = headerOf(head);
  if (Object.keys(more).length > 0 || Object.keys(others).length > 0) throw notEnrolled();
  // Before the signer is looked for: what is wrong with the bytes tells nobody who is enrolled.
  const bytes = canonicalBytes(message);
  const signer = signerOf(bodies, bytesOf(thumbprint).toString('hex'), now);
  const { name, options } = algorithms[kindOf(signer.certificate.publicKey)];
  if (alg !== name) throw notEnrolled();
  const input = Buffer.from(`${String(head)}.${bytes.toString('base64url')}`);
  if (!verify('sha256', input, { key: signer.certificate.publicKey, ...options }, bytesOf(value))) throw notEnrolled();
  return { signer, message };
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The same form for whoever signs with a private key: `header` names the key. */
function signed(message: JsonObject, header: object, key: KeyObject): JsonObject {
  const { name, options } = algorithms[kindOf(createPublicKey(key))];
  const head = encoded({ alg: name, ...header });
  const input = Buffer.from(`${head}.${canonicalBytes(message).toString('base64url')}`);
  const value = sign('sha256', input, { key, ...options }).toString('base64url');
  return { ...message, Signature: { protected: head, signature: value } };
}

/** An answer, signed with the connector's own key, which its header names as its published key set does. */
export const signedAnswer = (message: JsonObject, { key, id }: SigningKey): JsonObject => signed(message, { kid: id }, key);

/** A message as a body signs it; `thumbprint` is that of its certificate, in hexadecimal. */
export const signedByBody = (message: JsonObject, thumbprint: string, key: KeyObject): JsonObject =>
  signed(message, { 'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url') }, key);
