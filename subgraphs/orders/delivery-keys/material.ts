/** What a body gives as its key: one certificate in PEM. Anything else is refused with what to do instead, and kept nowhere. */
import { createHash } from 'node:crypto';
import { CertificateRefused, readRecipient, readSigningCertificate } from '@writ/cms';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { DeliveryKey, KeyProfile, KeyPurpose } from './key.ts';

export interface GivenKey {
  readonly purpose: KeyPurpose;
  readonly profile: KeyProfile | null;
  readonly material: string;
}

/** What is kept of it: the certificate alone, without anything that was around it. */
export type KeyMaterial = Pick<DeliveryKey, 'purpose' | 'profile' | 'material' | 'thumbprint' | 'publicKey'> & { readonly notAfter: Date };

/** In characters: a certificate with an RSA key of 8,192 bits has fewer than 4,000. */
const longest = 16_000;
const block = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/;

/** `sha256:` and the hash in hexadecimal. */
const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** What people paste in place of a certificate. */
const mistakes: readonly [RegExp, string][] = [
  [
    /PRIVATE KEY|AGE-SECRET-KEY/i,
    'This is a private key. It was not stored, but it has left your hands: never use it again. Make a new key, and give the certificate of that one.',
  ],
  [/BEGIN (NEW )?CERTIFICATE REQUEST/, 'This is a request for a certificate. Give the certificate that was issued for it.'],
  [/BEGIN PGP/, 'This is a key of OpenPGP, for which no packages are made. Give an X.509 certificate.'],
  [/BEGIN (RSA |EC )?PUBLIC KEY|^ssh-/, 'This is a public key without a certificate. Give the X.509 certificate that contains it.'],
  [/^age1/, 'Packages are not encrypted for recipients of age here yet. Give an X.509 certificate.'],
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

/** The key that was given, or every reason why it can't be one at the instant. */
export function readMaterial({ purpose, profile, material }: GivenKey, at: Date): KeyMaterial | Reason[] {
  if ((purpose === 'ENCRYPTION') !== (profile !== null))
    return [reason('INVALID', 'A key that packages are encrypted for has a profile, and a key that signs has none.')];
  const text = material.trim();
  const wrong = formReasons(text);
  if (wrong.length > 0) return wrong;
  if (profile === 'AGE')
    return [reason('INVALID', 'The profile AGE takes a recipient of age and no certificate: choose CMS or CMS_COMPATIBLE.')];
  try {
    const { certificate } = purpose === 'ENCRYPTION' ? readRecipient(text) : readSigningCertificate(text);
    const { raw, publicKey, validFromDate, validToDate } = certificate;
    if (validToDate <= at) return [reason('TOO_LATE', 'The certificate has ended: give one that is valid.')];
    if (validFromDate > at) return [reason('NOT_YET', 'The certificate is not valid yet: give one that is valid.')];
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return { purpose, profile, material: certificate.toString(), thumbprint: hashOf(raw), publicKey: hashOf(spki), notAfter: validToDate };
  } catch (error) {
    if (error instanceof CertificateRefused) return [reason('INVALID', error.message)];
    throw error;
  }
}
