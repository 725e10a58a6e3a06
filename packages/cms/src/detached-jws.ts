import { constants, createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { readSigningCertificate } from './recipient.ts';

/** Why a text is no signature of whom it should be. The message is a sentence for whoever sent it. */
export class JwsRefused extends Error {}

/** The algorithms that are taken, each for one kind of key: nobody chooses another one for a key. */
const algorithms = {
  ES256: { hash: 'sha256', options: { dsaEncoding: 'ieee-p1363' } },
  ES384: { hash: 'sha384', options: { dsaEncoding: 'ieee-p1363' } },
  PS256: { hash: 'sha256', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
} as const;

export type JwsAlgorithm = keyof typeof algorithms;

/** The algorithm (RFC 7518 3.1) of a certificate's key. */
export function jwsAlgorithmOf({ publicKey }: X509Certificate): JwsAlgorithm {
  if (publicKey.asymmetricKeyType === 'rsa') return 'PS256';
  return publicKey.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ES384' : 'ES256';
}

const base64url = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');
const thumbprintOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('base64url');

/** What is signed (RFC 7515 5.1): the protected header, which names the certificate by its SHA-256 (4.1.8), and the content. */
export function jwsSigningInput(certificate: X509Certificate, content: string | Uint8Array): string {
  const header = `{"alg":"${jwsAlgorithmOf(certificate)}","x5t#S256":"${thumbprintOf(certificate.raw)}"}`;
  return `${base64url(header)}.${base64url(content)}`;
}

/**
 * A JWS in compact form without its content (RFC 7515 appendix F).
 * @throws CertificateRefused for a certificate whose key is none for signatures, and JwsRefused for the key of another one.
 */
export function signDetached(certificatePem: string | Uint8Array, key: KeyObject, content: string | Uint8Array): string {
  const { certificate } = readSigningCertificate(certificatePem);
  if (!certificate.checkPrivateKey(key)) throw new JwsRefused('The certificate is not that of the private key.');
  const { hash, options } = algorithms[jwsAlgorithmOf(certificate)];
  const input = jwsSigningInput(certificate, content);
  return `${input.split('.')[0]}..${base64url(sign(hash, Buffer.from(input), { key, ...options }))}`;
}

const form = 'Give the signature as a JWS without its content: two texts in base64url with two dots between them.';
const named = 'The header of the signature has alg and the certificate as x5t#S256 or x5c, and nothing else.';

interface Header {
  readonly alg: string;
  /** SHA-256 of the certificate's DER, in base64url. */
  readonly thumbprint: string;
}

function headerOf(text: string): Header {
  let header: unknown;
  try {
    header = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw new JwsRefused(form);
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) throw new JwsRefused(form);
  const { alg, 'x5t#S256': thumbprint, x5c, ...more } = header as Record<string, unknown>;
  if (Object.keys(more).length > 0 || typeof alg !== 'string') throw new JwsRefused(named);
  const first: unknown = Array.isArray(x5c) ? x5c[0] : undefined;
  const ofChain = typeof first === 'string' ? thumbprintOf(Buffer.from(first, 'base64')) : undefined;
  if ((x5c !== undefined && ofChain === undefined) || (thumbprint !== undefined && typeof thumbprint !== 'string'))
    throw new JwsRefused(named);
  const found = thumbprint ?? ofChain;
  if (found === undefined || (ofChain !== undefined && ofChain !== found)) throw new JwsRefused(named);
  return { alg, thumbprint: found };
}

function partsOf(jws: string): { header: Header; head: string; signature: string } {
  const [, head, signature] = /^([A-Za-z0-9_-]{1,20000})\.\.([A-Za-z0-9_-]{1,4000})$/.exec(jws) ?? [];
  if (head === undefined || signature === undefined) throw new JwsRefused(form);
  return { header: headerOf(head), head, signature };
}

/**
 * The certificate that a detached JWS names: `sha256:` and the hash of its DER in hexadecimal. Nothing is verified by that.
 * @throws JwsRefused for any other text.
 */
export const jwsSigner = (jws: string): string => `sha256:${Buffer.from(partsOf(jws).header.thumbprint, 'base64url').toString('hex')}`;

/**
 * Verifies a detached JWS over the content by this certificate, and no key that the signature brings along. Whether the certificate is anybody's, and is in time, is
 * for whoever has it.
 * @throws JwsRefused when it is of another certificate, of another algorithm than that of the certificate's key, or not over these bytes.
 */
export function verifyDetached(jws: string, certificatePem: string, content: string | Uint8Array): void {
  const { header, head, signature } = partsOf(jws);
  const certificate = new X509Certificate(certificatePem);
  if (header.thumbprint !== thumbprintOf(certificate.raw)) throw new JwsRefused('The signature names another certificate.');
  const algorithm = jwsAlgorithmOf(certificate);
  if (header.alg !== algorithm) throw new JwsRefused(`The certificate's key signs with ${algorithm} alone.`);
  const { hash, options } = algorithms[algorithm];
  const input = Buffer.from(`${head}.${base64url(content)}`);
  if (!verify(hash, input, { key: certificate.publicKey, ...options }, Buffer.from(signature, 'base64url')))
    throw new JwsRefused('The signature is not over this text by the key of the certificate.');
}
