/**
 * A proof that whoever sends a token holds the key that it is bound to: RFC 9449, 4.3, one check after the other. It knows neither who the caller is nor whether the
 * proof was used before.
 */
import { createHash } from 'node:crypto';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  decodeProtectedHeader,
  EmbeddedJWK,
  errors,
  type JWK,
  type JWSHeaderParameters,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { ProofNonces } from './proof-nonces.ts';
import { badProof, ProofRefused, proofAlgorithms } from './proof-refused.ts';
import type { UsedProof } from './used-proofs.ts';

/** What a request with a bound token presents. */
export interface PresentedProof {
  /** The header `DPoP`. */
  readonly proof: string | undefined;
  readonly method: string;
  /** The address that was asked, as people open it, without its query. */
  readonly url: string;
}

/** How old a proof may be, and how far in the future its clock, in seconds. */
const oldestSeconds = 60;
const aheadSeconds = 10;
const proofCharactersMax = 4_096;
const jtiCharactersMax = 256;

/** Public keys of the two kinds that the algorithms have, and nothing private in them. */
function isPublicKey(jwk: JWK | undefined): jwk is JWK {
  if (jwk === undefined || typeof jwk !== 'object' || jwk === null) return false;
  const isKind = (jwk.kty === 'EC' && jwk.crv === 'P-256') || (jwk.kty === 'OKP' && jwk.crv === 'Ed25519');
  return isKind && !['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth'].some((name) => Object.hasOwn(jwk, name));
}

function keyIn(proof: string): JWK {
  let jwk: JWK | undefined;
  try {
    ({ jwk } = decodeProtectedHeader(proof));
  } catch (error) {
    if (error instanceof TypeError) throw badProof('it is not a JSON Web Token');
    throw error;
  }
  if (!isPublicKey(jwk)) throw badProof('its jwk must be a public key on P-256 or of Ed25519, without a private part');
  return jwk;
}

/** A key as it was read, and its thumbprint (RFC 7638). */
interface ReadKey {
  readonly key: CryptoKey;
  readonly thumbprint: string;
}

/** By all that a proof says of them. A client has one key for a while; whoever shows many only makes each be read again. */
const read = new LRUCache<string, ReadKey>({ max: 1_000 });

async function readKey(header: JWSHeaderParameters, jwk: JWK): Promise<ReadKey> {
  const name = JSON.stringify([header.alg, jwk]);
  const known = read.get(name);
  if (known !== undefined) return known;
  const found = { key: await EmbeddedJWK(header), thumbprint: await calculateJwkThumbprint(jwk) };
  read.set(name, found);
  return found;
}

/** What the proof says, and the thumbprint of the key that signed it. */
async function verified(proof: string, jwk: JWK): Promise<JWTPayload & Pick<ReadKey, 'thumbprint'>> {
  try {
    let thumbprint = '';
    const keyOf = async (header: JWSHeaderParameters): Promise<CryptoKey> => {
      const found = await readKey(header, jwk);
      ({ thumbprint } = found);
      return found.key;
    };
    // Its time is compared below: a proof has no end of its own.
    const { payload } = await jwtVerify(proof, keyOf, { typ: 'dpop+jwt', algorithms: [...proofAlgorithms] });
    return { ...payload, thumbprint };
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'typ') throw badProof('its type must be dpop+jwt');
    // What the platform answers for a jwk that is no key: a point off its curve, a part that is missing, a use that isn't checking.
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException)
      throw badProof(`it was not signed by its own key with one of ${proofAlgorithms.join(', ')}`);
    throw error;
  }
}

/** Two addresses are the same in the normal form of RFC 3986, 6.2; query and fragment don't count (RFC 9449, 4.3). */
function isSameAddress(one: unknown, other: string): boolean {
  const normal = (text: string): string | null => {
    const url = URL.parse(text);
    return url && `${url.origin}${url.pathname}`;
  };
  return typeof one === 'string' && normal(one) !== null && normal(one) === normal(other);
}

const hashOf = (token: string): string => createHash('sha256').update(token, 'ascii').digest('base64url');

/** What a proof is compared with. */
export interface Expected {
  readonly token: string;
  readonly now: Date;
  readonly nonces: ProofNonces;
}

/** Checks everything but the use before; answers the key's thumbprint (RFC 7638) with what makes the proof unique. Throws {@link ProofRefused}. */
export async function checkProof({ proof, method, url }: PresentedProof, { token, now, nonces }: Expected): Promise<UsedProof> {
  if (proof === undefined || proof === '') throw badProof('it is missing: send one for each request');
  if (proof.length > proofCharactersMax) throw badProof('it is too long');
  const { htm, htu, ath, jti, iat, nonce, thumbprint } = await verified(proof, keyIn(proof));
  if (htm !== method) throw badProof('its htm is not the method of this request');
  if (!isSameAddress(htu, url)) throw badProof('its htu is not the address of this request');
  if (ath !== hashOf(token)) throw badProof('its ath is not the SHA-256 of this token');
  if (typeof jti !== 'string' || jti === '' || jti.length > jtiCharactersMax) throw badProof('it has no jti of its own');
  const age = now.getTime() / 1_000 - (iat ?? Number.NaN);
  if (!(age <= oldestSeconds && age >= -aheadSeconds)) throw badProof('its iat is not the time of this request: compare the clocks');
  if (typeof nonce !== 'string' || !nonces.accepts(nonce, now))
    throw new ProofRefused(
      'The proof needs the nonce of the header DPoP-Nonce. Make another proof with it and send the request again.',
      'use_dpop_nonce',
    );
  return { thumbprint, jti, iat: iat ?? 0 };
}
