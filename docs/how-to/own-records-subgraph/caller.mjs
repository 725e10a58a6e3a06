/**
 * Who asks, by the caller token: HS256 with the key that the gateway and this subgraph share, for `records`, good for 30
 * seconds (RFC 7519; RFC 8725, 3.1). It decides nothing about records, and no other header is read.
 */
import { jwtVerify } from 'jose';
import { refused } from './refused.mjs';

/** The key of WRIT_KEY_RECORDS, in base64. Throws when it is too short to be one. */
export function callerKey(base64) {
  const key = Buffer.from(base64.trim(), 'base64');
  if (key.length < 32) throw new Error('WRIT_KEY_RECORDS must be at least 32 bytes in base64: the same key that the gateway has.');
  return key;
}

/** The caller and the operation of an `Authorization` header. Throws UNAUTHENTICATED, with no part of the token in the message. */
export async function callerOf(authorization, key) {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw refused('UNAUTHENTICATED', 'A subgraph answers only the gateway.');
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], requiredClaims: ['aud', 'iat', 'exp', 'iss', 'op'] }).catch(
    () => {
      throw refused('UNAUTHENTICATED', 'The caller token is not one of the gateway for this subgraph, or has expired.');
    },
  );
  const { aud, iat, exp, iss, sub = null, roles, op } = payload;
  // The gateway's clock may be five seconds ahead.
  const isShort = exp > iat && exp - iat <= 30 && iat <= Date.now() / 1000 + 5;
  if (aud !== 'records' || !isShort || !Array.isArray(roles) || typeof op !== 'string')
    throw refused('UNAUTHENTICATED', 'The caller token has other claims than those of a caller of this subgraph.');
  return { issuer: iss, subject: sub, roles, operation: op };
}
