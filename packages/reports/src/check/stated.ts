/**
 * The operator's own figures as the check reads them: out of the published JWS, whose signature it checks by itself with the operator's key, where it
 * was given one. A figure that is not there is blank in the sheets.
 */
import { createPublicKey, verify } from 'node:crypto';

/** Shares between 0 and 1. */
export type StatedAccuracy = Partial<Record<'accuracy' | 'precision' | 'recall', number>>;

/** What the operator states. */
export interface Stated {
  readonly provider: string;
  readonly service: string;
  readonly published: string;
  readonly previous?: string;
  readonly otherTexts?: Readonly<Record<string, string>>;
  readonly automatedMeans?: Partial<Record<'total' | 'ownInitiative' | 'notices' | 'trustedFlaggers', StatedAccuracy>> & {
    readonly languages?: Readonly<Record<string, StatedAccuracy & { solely?: number; not?: number }>>;
  };
  readonly moderators?: Partial<Record<'internal' | 'external' | 'linguistic', number>> & {
    readonly languages?: Readonly<Record<string, number>>;
  };
  readonly recipients?: { readonly total: number; readonly states: Readonly<Record<string, number>> };
  readonly texts?: Readonly<Record<string, string>>;
}

/** A signed file that says nothing that can be checked. */
export class StatedError extends Error {
  override readonly name = 'StatedError';
}

/** How each algorithm checks a signature over bytes (RFC 7518 and 8037). */
const checks: Readonly<Record<string, (bytes: Buffer, signature: Buffer, pem: string) => boolean>> = {
  EdDSA: (bytes, signature, pem) => verify(null, bytes, createPublicKey(pem), signature),
  ES256: (bytes, signature, pem) => verify('sha256', bytes, { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' }, signature),
  ES384: (bytes, signature, pem) => verify('sha384', bytes, { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' }, signature),
  PS256: (bytes, signature, pem) => verify('sha256', bytes, { key: createPublicKey(pem), padding: 6, saltLength: 32 }, signature),
};

/** Reads the figures; with a key in PEM only if that key signed them. Throws {@link StatedError}. */
export function readStated(jws: string, pem: string | undefined): Stated {
  const [head = '', body = '', signature = '', ...more] = jws.trim().split('.');
  if (signature === '' || more.length > 0) throw new StatedError('it is no JWS in compact form: nobody signed it.');
  try {
    const header = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as { alg?: unknown; typ?: unknown };
    const check = typeof header.alg === 'string' && Object.hasOwn(checks, header.alg) ? checks[header.alg] : undefined;
    if (check === undefined || header.typ !== 'writ-report-figures+jws') throw new StatedError('it is signed as something else.');
    if (pem !== undefined && !check(Buffer.from(`${head}.${body}`), Buffer.from(signature, 'base64url'), pem))
      throw new StatedError('this key did not sign it, or it was changed since.');
    const stated = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Partial<Stated>;
    if (typeof stated.provider !== 'string' || typeof stated.service !== 'string' || typeof stated.published !== 'string')
      throw new StatedError('it names no provider, service or day of publication.');
    return stated as Stated;
  } catch (error) {
    if (error instanceof StatedError) throw error;
    throw new StatedError(error instanceof Error ? error.message : String(error));
  }
}
