/**
 * What a body gives as its key: one certificate in PEM, or one recipient of age. Anything else is refused with what to do instead, and kept nowhere.
 *
 * Each has a thumbprint, which is read aloud in the call before the approval: SHA-256 of the certificate's DER (`openssl x509 -noout -fingerprint -sha256`), or of the
 * recipient's 62 characters without a line break (`age-keygen -y key.txt | tr -d '\n' | sha256sum`). A recipient is read aloud by its thumbprint, too, and not by its
 * own characters: so every call is about hexadecimal digits in groups of four, and whoever reads has computed them from the file with the secret key.
 */
import { createHash } from 'node:crypto';
import { AgeRecipientRefused, CertificateRefused, readAgeRecipient, readRecipient, readSigningCertificate } from '@writ/cms';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { DeliveryKey, KeyProfile, KeyPurpose } from './key.ts';

export interface GivenKey {
  readonly purpose: KeyPurpose;
  readonly profile: KeyProfile | null;
  readonly material: string;
}

/** What is kept of it: the certificate or the recipient alone, without anything that was around it. */
export type KeyMaterial = Pick<DeliveryKey, 'purpose' | 'profile' | 'material' | 'thumbprint' | 'publicKey' | 'notAfter'>;

/** In characters: a certificate with an RSA key of 8,192 bits has fewer than 4,000. */
const longest = 16_000;
const block = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/;

/** `sha256:` and the hash in hexadecimal. */
const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const secret = /PRIVATE KEY|AGE-SECRET-KEY/i;
const isSecret = (): Reason =>
  reason(
    'INVALID',
    'This is a private key. It was not stored, but it has left your hands: never use it again. Make a new key, and give the certificate or the recipient of that one.',
  );

/** What people paste in place of a certificate. */
const mistakes: readonly [RegExp, string][] = [
  [/BEGIN (NEW )?CERTIFICATE REQUEST/, 'This is a request for a certificate. Give the certificate that was issued for it.'],
  [/BEGIN PGP/, 'This is a key of OpenPGP, for which no packages are made. Give an X.509 certificate.'],
  [/BEGIN (RSA |EC )?PUBLIC KEY|^ssh-/, 'This is a public key without a certificate. Give the X.509 certificate that contains it.'],
  [/^age1/, 'This is a recipient of age, which goes with the profile AGE alone: choose that, or give an X.509 certificate.'],
];

/** Why it is no single certificate in PEM; none where it is one. */
function formReasons(text: string): Reason[] {
  const mistake = mistakes.find(([pattern]) => pattern.test(text));
  if (mistake !== undefined) return [reason('INVALID', mistake[1])];
  if (text.length > longest)
    return [reason('INVALID', 'This is too long for one certificate: give the certificate alone, without its chain.')];
  if (text.split('BEGIN CERTIFICATE').length > 2)
    return [reason('INVALID', 'These are several certificates: give that of the key alone, without its chain.')];
  if (block.test(text)) return [];
  return [reason('INVALID', 'Give one X.509 certificate in PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.')];
}

/** A recipient of age has no end, and nothing else can be told by its public key. */
function readAge(text: string): KeyMaterial | Reason[] {
  if (text.includes('BEGIN CERTIFICATE'))
    return [reason('INVALID', 'The profile AGE takes a recipient of age and no certificate: choose CMS or CMS_COMPATIBLE.')];
  const { text: material } = readAgeRecipient(text);
  return { purpose: 'ENCRYPTION', profile: 'AGE', material, thumbprint: hashOf(Buffer.from(material)), publicKey: null, notAfter: null };
}

function readCertificate({ purpose, profile }: GivenKey, text: string, at: Date): KeyMaterial | Reason[] {
  const wrong = formReasons(text);
  if (wrong.length > 0) return wrong;
  const { certificate } = purpose === 'ENCRYPTION' ? readRecipient(text) : readSigningCertificate(text);
  const { raw, publicKey, validFromDate, validToDate } = certificate;
  if (validToDate <= at) return [reason('TOO_LATE', 'The certificate has ended: give one that is valid.')];
  if (validFromDate > at) return [reason('NOT_YET', 'The certificate is not valid yet: give one that is valid.')];
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { purpose, profile, material: certificate.toString(), thumbprint: hashOf(raw), publicKey: hashOf(spki), notAfter: validToDate };
}

/** The key that was given, or every reason why it can't be one at the instant. */
export function readMaterial(given: GivenKey, at: Date): KeyMaterial | Reason[] {
  const { purpose, profile, material } = given;
  if ((purpose === 'ENCRYPTION') !== (profile !== null))
    return [reason('INVALID', 'A key that packages are encrypted for has a profile, and a key that signs has none.')];
  const text = material.trim();
  if (secret.test(text)) return [isSecret()];
  try {
    return profile === 'AGE' ? readAge(text) : readCertificate(given, text, at);
  } catch (error) {
    if (error instanceof CertificateRefused || error instanceof AgeRecipientRefused) return [reason('INVALID', error.message)];
    throw error;
  }
}
