/**
 * Which security server asks: TLS ends at the operator's edge, which passes the client's certificate on (RFC 9440, `Client-Cert`) and takes away what a client
 * sent under that name. Without an enrolled certificate nothing is answered: the headers of X-Road are believed of a security server alone.
 */
import { X509Certificate } from 'node:crypto';
import type { Body } from '../identity/bodies.ts';

/** RFC 8941, 3.3.5: a byte sequence between colons. */
const byteSequence = /^:([A-Za-z0-9+/]+={0,2}):$/;

function thumbprintOf(header: string): string | null {
  const [, der] = byteSequence.exec(header) ?? [];
  if (der === undefined) return null;
  try {
    return new X509Certificate(Buffer.from(der, 'base64')).fingerprint256.replaceAll(':', '').toLowerCase();
  } catch {
    // OpenSSL's words for what is no certificate: nobody is known by it.
    return null;
  }
}

/** Whether the header has a certificate that is enrolled for the member and good at this instant. */
export function isEnrolledServer({ certificates }: Body, header: string | undefined, now: Date): boolean {
  const thumbprint = header === undefined ? null : thumbprintOf(header);
  return certificates.some((one) => one.thumbprint === thumbprint && one.from <= now.getTime() && now.getTime() < one.until);
}
