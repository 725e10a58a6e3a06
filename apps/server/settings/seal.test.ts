/** What seals packages, as the settings name it and as the guide has it made. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readConfig, StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { sealCertificates, sealOf, seals } from './seal.ts';

const guide = readFileSync(new URL('../../../docs/how-to/seal-packages.md', import.meta.url), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-seal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const config = (environment: Environment) =>
  readConfig({ DATABASE_URL: 'postgres://db/writ', WRIT_BASE_URL: 'https://writ.platform.example', ...environment }, '/');
const own = certificate('seal');
const sealed = { WRIT_SEAL_KEY: own.key, WRIT_SEAL_CERT: own.cert };

describe('the seal of an installation', () => {
  it('is what the commands of the guide make', () => {
    const commands = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text).filter((text) => text.includes('openssl'));
    expect(commands).toHaveLength(2);
    for (const command of commands) execFileSync('bash', ['-e', '-c', command], { cwd: folder, stdio: 'pipe' });
    const request = execFileSync('openssl', ['req', '-in', join(folder, 'seal/request'), '-noout', '-verify', '-subject'], {
      stdio: 'pipe',
    });
    expect(request.toString()).toContain('Seal of packages');
    const files = { WRIT_SEAL_KEY_FILE: join(folder, 'seal/key'), WRIT_SEAL_CERT_FILE: join(folder, 'seal/certificate') };
    expect(sealOf(config(files))?.certificate.subject).toContain('CN=Seal of packages');
    // Orders has the certificate alone.
    expect(seals(config({ WRIT_SEAL_CERT_FILE: files.WRIT_SEAL_CERT_FILE }))).toBe(true);
  });

  it('is not there where the settings name none', () => {
    expect(sealOf(config({}))).toBeUndefined();
    expect(seals(config({}))).toBe(false);
  });

  it('is named by its certificate alone, by the part that has the key and by the one that has none', () => {
    const named = [new X509Certificate(own.cert).toString()];
    expect(sealCertificates(config(sealed))).toEqual(named);
    expect(sealCertificates(config({ WRIT_SEAL_CERT: `${own.cert}\n` }))).toEqual(named);
    expect(sealCertificates(config({}))).toEqual([]);
    expect(() => sealCertificates(config({ WRIT_SEAL_CERT: 'x' }))).toThrow(/WRIT_SEAL_CERT is not a certificate/);
  });

  const ended = certificate('seal', undefined, Date.now() - 60_000);
  it.each([
    ['a key without its certificate', { WRIT_SEAL_KEY: own.key }, /WRIT_SEAL_CERT is not: the worker seals/],
    ['a certificate without its key', { WRIT_SEAL_CERT: own.cert }, /WRIT_SEAL_KEY is not: the worker seals/],
    ['the certificate of another key', { ...sealed, WRIT_SEAL_CERT: certificate('seal').cert }, /is not that of the key/],
    ['a key that is none', { ...sealed, WRIT_SEAL_KEY: 'x' }, /WRIT_SEAL_KEY is not a private key in PEM/],
    ['a certificate that is none', { ...sealed, WRIT_SEAL_CERT: 'x' }, /WRIT_SEAL_CERT cannot seal packages: .*no X\.509 certificate/],
    ['one that has ended', { WRIT_SEAL_KEY: ended.key, WRIT_SEAL_CERT: ended.cert }, /WRIT_SEAL_CERT ended on .*: renew it/],
    ['a file that is not there', { ...sealed, WRIT_SEAL_KEY_FILE: '/nowhere' }, /WRIT_SEAL_KEY_FILE names a file that can't be read/],
  ])('is refused with %s', (_what, environment, words) => {
    expect(() => sealOf(config(environment))).toThrow(StartError);
    expect(() => sealOf(config(environment))).toThrow(words);
  });
});
