/** Debian's openssl, which shares no code with ours: it makes keys and certificates, and opens what was encrypted for them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the program is there; without it its tests are skipped by name. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** What `openssl genpkey` is asked for. */
export const keyKinds = {
  'RSA of 3,072 bits': ['RSA', 'rsa_keygen_bits:3072'],
  'RSA of 2,048 bits': ['RSA', 'rsa_keygen_bits:2048'],
  'P-256': ['EC', 'ec_paramgen_curve:P-256'],
  'P-384': ['EC', 'ec_paramgen_curve:P-384'],
  'P-521': ['EC', 'ec_paramgen_curve:P-521'],
  Ed25519: ['ED25519'],
} as const;

export type KeyKind = keyof typeof keyKinds;

/** A key and a certificate that it signed itself, in files of the folder. */
export function makeCertificate(
  folder: string,
  kind: KeyKind,
  usage?: string,
): { keyFile: string; certificateFile: string; certificate: string } {
  const name = `${kind}${usage ?? ''}`.replaceAll(/[^A-Za-z0-9]/g, '-');
  const [keyFile, certificateFile] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
  const [algorithm, ...options] = keyKinds[kind];
  openssl('genpkey', '-algorithm', algorithm, ...options.flatMap((option) => ['-pkeyopt', option]), '-out', keyFile);
  const extensions = usage === undefined ? [] : ['-addext', `keyUsage=critical,${usage}`];
  openssl(
    'req',
    '-x509',
    '-key',
    keyFile,
    '-out',
    certificateFile,
    '-days',
    '2',
    '-subj',
    '/O=Northport Police/CN=evidence',
    ...extensions,
  );
  return { keyFile, certificateFile, certificate: readFileSync(certificateFile, 'utf8') };
}

/** What `openssl cms -decrypt` does with a message: its exit code, and the content that it gives out. */
export function decrypt(folder: string, { keyFile, certificateFile }: { keyFile: string; certificateFile: string }, message: Uint8Array) {
  const from = join(folder, 'message.p7m');
  writeFileSync(from, message);
  const given = ['cms', '-decrypt', '-inform', 'DER', '-binary', '-in', from, '-recip', certificateFile, '-inkey', keyFile];
  const { status, stdout } = spawnSync('openssl', given, { maxBuffer: 1e9 });
  return { status, content: stdout };
}

const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: ['ignore', 'ignore', 'pipe'] });

/** What `openssl cms -verify` in the profile CAdES does with a detached signature, for which the certificate itself is what is trusted. */
export function verifyCades(folder: string, certificateFile: string, signed: { content: Uint8Array; signature: Uint8Array }) {
  const [contentFile, signatureFile] = [join(folder, 'signed'), join(folder, 'signed.p7s')];
  writeFileSync(contentFile, signed.content);
  writeFileSync(signatureFile, signed.signature);
  const given = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    signatureFile,
    '-content',
    contentFile,
    '-out',
    '/dev/null',
  ];
  return spawnSync('openssl', [...given, '-CAfile', certificateFile, '-purpose', 'any'], { encoding: 'utf8' });
}
