/**
 * The certificate with which a client showed itself to the edge that ends TLS, as that edge passes it on: RFC 9440, 2. Only the edge that knows the secret of this installation is
 * believed; the header of anybody else is refused and not ignored, so that an edge that lets one through is found. The edge has checked that the client holds the key; the certificate
 * itself may be of anybody, since a token names it (RFC 8705, 3).
 */
import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import { PublicError } from '@writ/core';

/** How this installation knows the edge: what it sends as `Writ-Edge`. Null where no edge passes certificates on. */
export type EdgeSecret = string | null;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Longer than any certificate of a client. */
const charactersMax = 16_384;

const refused = (why: string): PublicError =>
  new PublicError('UNAUTHENTICATED', `The header Client-Cert was refused: ${why}.`, { reason: 'CLIENT_CERT' });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isEdge = (shown: string | string[] | undefined, secret: EdgeSecret): boolean =>
  secret !== null && typeof shown === 'string' && timingSafeEqual(digest(shown), digest(secret));

/** The DER of a byte sequence (RFC 8941, 3.3.5), in its one spelling. */
function derIn(text: string): Buffer {
  const [, base64] = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(text) ?? [];
  const der = Buffer.from(base64 ?? '', 'base64');
  if (text.length > charactersMax || base64 === undefined || der.toString('base64') !== base64)
    throw refused('it is not one certificate as RFC 9440 has it, base64 between two colons');
  return der;
}

/**
 * The thumbprint by which a token names a certificate, `x5t#S256` (RFC 8705, 3.1): SHA-256 of its DER, base64url. Undefined where no certificate was passed on.
 * Throws UNAUTHENTICATED for one that the edge did not send, and for what is no certificate.
 */
export function clientCertificateIn(headers: Headers, secret: EdgeSecret): string | undefined {
  const shown = headers['client-cert'];
  if (shown === undefined && headers['client-cert-chain'] === undefined) return undefined;
  if (!isEdge(headers['writ-edge'], secret))
    throw refused(
      'the edge of this installation did not send it. Clients show their certificate to the edge, which takes this header away from them',
    );
  if (typeof shown !== 'string') throw refused('there is a chain and no certificate');
  const der = derIn(shown);
  try {
    const { raw } = new X509Certificate(der);
    if (!raw.equals(der)) throw refused('something follows the certificate');
  } catch (error) {
    if (error instanceof PublicError) throw error;
    throw refused('it holds no certificate'); // the one thing that it throws for
  }
  return createHash('sha256').update(der).digest('base64url');
}
