/** Whose key a signature is checked with: an enrolled certificate's, and never one that the message brings along. */
import type { KeyObject } from 'node:crypto';
import type { Body, BodyCertificate } from '../../identity/bodies.ts';
import { NoMessage } from '../message/fault.ts';

export interface Signer {
  readonly body: Body;
  readonly certificate: BodyCertificate;
}

/** The same words for every message that nobody enrolled signed. */
export const notEnrolled = (): NoMessage =>
  new NoMessage(403, 'This message is not signed with a certificate that is enrolled here, in one of the forms that are accepted.');

/** The enrolled certificate with this thumbprint, in time. Throws NoMessage. */
export function signerOf(bodies: readonly Body[], thumbprint: string, now: Date): Signer {
  for (const body of bodies)
    for (const certificate of body.certificates) {
      if (certificate.thumbprint !== thumbprint) continue;
      if (now.getTime() < certificate.from || now.getTime() >= certificate.until) throw notEnrolled();
      return { body, certificate };
    }
  throw notEnrolled();
}

export type KeyKind = 'EC' | 'RSA';

/** The kind of a key that is taken: P-256, or RSA of at least 2,048 bits. Throws NoMessage for any other. */
export function kindOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): KeyKind {
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'EC';
  if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048) return 'RSA';
  throw notEnrolled();
}
