/**
 * `@writ/cms`: encrypts a stream for the holder of a certificate, and signs bytes for whoever asks who made them, in the Cryptographic
 * Message Syntax (RFC 5652), with a timestamp over the signature (RFC 3161); or encrypts it in the format age (C2SP). Knows nothing of what it
 * encrypts and signs.
 */
export { AgeEncryption } from './age.ts';
export { type AgeRecipient, AgeRecipientRefused, readAgeRecipient } from './age-recipient.ts';
export { CertificateRefused } from './certificate.ts';
export { JwsRefused, jwsAlgorithmOf, jwsSigner, jwsSigningInput, signDetached, verifyDetached } from './detached-jws.ts';
export { CmsEncryption, type CmsProfile } from './encrypting.ts';
export { type Recipient, readRecipient, readSigningCertificate } from './recipient.ts';
export { selfSignedCertificate } from './self-signed.ts';
export { readSigner, type Signer, sealCades, sealJws } from './signing.ts';
export { fetchTimestamp, TimestampUnavailable } from './timestamp.ts';
