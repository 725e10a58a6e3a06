import type { X509Certificate } from 'node:crypto';
import { allows, CertificateRefused, type NamedCertificate, readCertificate } from './certificate.ts';

/** A certificate that evidence may be encrypted for: an RSA key of at least 3,072 bits, or a key on P-256 or P-384. */
export interface Recipient extends NamedCertificate {
  readonly kind: 'RSA' | 'EC';
}

const leastBits = 3072;
const curves = ['prime256v1', 'secp384r1'];
/** The bit of key usage that allows to encrypt a key for this one (RFC 5280 4.2.1.3), and what the refusal calls it. */
const needed = { RSA: { bit: 2, name: 'keyEncipherment' }, EC: { bit: 4, name: 'keyAgreement' } };
const digitalSignature = 0;

/**
 * Reads a recipient's certificate.
 * @throws CertificateRefused when it is none, when its key is of another kind or too short, or when its key usage does not allow encryption.
 */
export function readRecipient(bytes: string | Uint8Array): Recipient {
  const named = readCertificate(bytes);
  const kind = kindOf(named.certificate);
  if (!allows(named, needed[kind].bit))
    throw new CertificateRefused(`The certificate's key usage does not allow encryption: it needs ${needed[kind].name}.`);
  return { ...named, kind };
}

/**
 * Reads the certificate of somebody who signs, for whoever checks the signature: its key is of the same kinds as a recipient's.
 * @throws CertificateRefused when it is none, when its key is of another kind or too short, or when its key usage does not allow signatures.
 */
export function readSigningCertificate(bytes: string | Uint8Array): Recipient {
  const named = readCertificate(bytes);
  if (!allows(named, digitalSignature))
    throw new CertificateRefused("The certificate's key usage does not allow signatures: it needs digitalSignature.");
  return { ...named, kind: kindOf(named.certificate) };
}

function kindOf({ publicKey }: X509Certificate): Recipient['kind'] {
  const { modulusLength = 0, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'rsa' && modulusLength >= leastBits) return 'RSA';
  if (publicKey.asymmetricKeyType === 'ec' && curves.includes(namedCurve)) return 'EC';
  throw new CertificateRefused(`The certificate's key must be RSA of at least ${leastBits} bits, or on the curve P-256 or P-384.`);
}
