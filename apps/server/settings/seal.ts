/** What seals packages: a certificate of a key on P-256, and that key. Without them no packages are made. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { CertificateRefused, readSigner, type Signer, selfSignedCertificate } from '@writ/cms';
import { type Config, readSecret, StartError } from '@writ/core';
import { keptInDemo } from '../secrets.ts';

/** Key and certificate of a demo, in PEM, one after the other. */
function madeSeal(): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const from = new Date(Date.now() - 86_400_000);
  const until = new Date(from.getTime() + 3_650 * 86_400_000);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return `${key}${selfSignedCertificate(privateKey, publicKey, { name: 'Writ demo seal', from, until })}`;
}

function keyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new StartError('WRIT_SEAL_KEY is not a private key in PEM.', { cause });
  }
}

function signerOf(certificate: string, key: string): Signer {
  try {
    return readSigner(certificate, keyOf(key));
  } catch (cause) {
    if (cause instanceof CertificateRefused) throw new StartError(`WRIT_SEAL_CERT cannot seal packages: ${cause.message}`, { cause });
    throw cause;
  }
}

const settings = ({ environment }: Config) => ({
  key: readSecret(environment, 'WRIT_SEAL_KEY'),
  certificate: readSecret(environment, 'WRIT_SEAL_CERT'),
});

/** Whether this installation seals packages, as far as this part knows: it may have the certificate alone. */
export const seals = (config: Config): boolean => config.mode === 'demo' || settings(config).certificate !== undefined;

/** Whether the settings name a certificate of a seal, which may be one that can't be used. */
export const namesSeal = ({ mode, environment }: Config): boolean =>
  mode === 'demo' || ['WRIT_SEAL_CERT', 'WRIT_SEAL_CERT_FILE'].some((name) => (environment[name] ?? '') !== '');

/** What seals; undefined where nothing does. Made at the first start of a demo. Throws StartError for what can't be used. */
export function sealOf(config: Config): Signer | undefined {
  const { key, certificate } = settings(config);
  if (key === undefined && certificate === undefined) {
    const made = keptInDemo(config, 'SEAL', madeSeal);
    return made === undefined ? undefined : signerOf(made.slice(made.indexOf('-----BEGIN CERTIFICATE-----')), made);
  }
  if (key === undefined) throw new StartError('WRIT_SEAL_CERT is set and WRIT_SEAL_KEY is not: the worker seals packages with both.');
  if (certificate === undefined)
    throw new StartError('WRIT_SEAL_KEY is set and WRIT_SEAL_CERT is not: the worker seals packages with both.');
  const signer = signerOf(certificate, key);
  if (Date.parse(signer.certificate.validTo) < Date.now())
    throw new StartError(`The certificate of WRIT_SEAL_CERT ended on ${new Date(signer.certificate.validTo).toISOString()}: renew it.`);
  return signer;
}

function certificateAlone(pem: string): string {
  try {
    return new X509Certificate(pem).toString();
  } catch (cause) {
    throw new StartError('WRIT_SEAL_CERT is not a certificate in PEM.', { cause });
  }
}

/**
 * The certificates by which packages of this installation are known, in PEM and without any key: a part that has the certificate alone says
 * what the worker says, which has both. Throws StartError for what can't be used.
 */
export function sealCertificates(config: Config): readonly string[] {
  const { key, certificate } = settings(config);
  if (certificate !== undefined && key === undefined) return [certificateAlone(certificate)];
  const signer = sealOf(config);
  return signer === undefined ? [] : [signer.certificate.toString()];
}
