/** Made-up bodies of connectors, with certificates of their own. */
import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { selfSignedCertificate } from '@writ/cms';

export interface MadeCertificate {
  readonly key: KeyObject;
  readonly pem: string;
  /** SHA-256 of its DER, in hexadecimal. */
  readonly thumbprint: string;
}

/** A certificate on P-256, good from 2020 to 2049 unless given. */
export function makeCertificate(name: string, from = '2020-01-01', until = '2049-01-01'): MadeCertificate {
  const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = selfSignedCertificate(key, publicKey, { name, from: new Date(from), until: new Date(until) });
  return { key, pem, thumbprint: new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase() };
}

/** A private key on P-256 in PEM. */
export const makeKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A body of WRIT_CONNECTORS, as the operator writes it. */
export const bodyItem = (certificate: string, over: object = {}): Readonly<Record<string, unknown>> => ({
  connector: 'trial',
  enrolment: 'northport',
  graph: 'authority',
  organisation: 'northport-police',
  country: 'DE',
  office: 'PUBLIC_PROSECUTOR',
  roles: ['ISSUING'],
  certificates: [certificate],
  ...over,
});
