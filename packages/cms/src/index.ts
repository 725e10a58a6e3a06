/**
 * `@writ/cms`: encrypts a stream for the holder of a certificate, and signs bytes for whoever asks who made them, in the Cryptographic
 * Message Syntax (RFC 5652). Knows nothing of what it encrypts and signs.
 */
export { CertificateRefused } from './certificate.ts';
export { CmsEncryption, type CmsProfile } from './encrypting.ts';
export { type Recipient, readRecipient, readSigningCertificate } from './recipient.ts';
export { selfSignedCertificate } from './self-signed.ts';
export { readSigner, type Signer, sealCades, sealJws } from './signing.ts';
