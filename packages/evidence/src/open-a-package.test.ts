/** What `docs/how-to/open-a-package.md` tells a laboratory to type is typed here, and prints what the page says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AgeEncryption, CmsEncryption, type CmsProfile, fetchTimestamp, readAgeRecipient, readRecipient } from '@writ/cms';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { hasAge, makeAgeKey } from '@writ/cms/testing/age';
import { hasGpgsm } from '@writ/cms/testing/gpgsm';
import { startTimestampAuthority } from '@writ/cms/testing/timestamp-authority';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContents, writeSample } from '../testing/sample-package.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/how-to/open-a-package.md'), 'utf8');
const has = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;
const hasAll = hasOpenssl && has('7z', 'i') && has('unzip', '-v');

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The commands below a heading, and the lines that the page has of what they print: `…` is for anything. */
function typed(heading: string): { commands: string; prints: RegExp } {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const block = (kind: string) => new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(own)?.[1] ?? '';
  const lines = block('text')
    .split('\n')
    .map((line) => (line === '…' ? '[\\s\\S]*?' : line.split('…').map(escaped).join('.+')));
  return { commands: block('sh'), prints: new RegExp(`^${lines.join('\\n')}$`) };
}

const folder = mkdtempSync(join(tmpdir(), 'writ-laboratory-'));
const home = join(folder, 'gnupg');
afterAll(() => {
  if (hasGpgsm) spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the commands as a laboratory does, in the folder. What they print comes in one stream, and each command ends well or all end. */
function type(heading: string, cwd: string, change = (commands: string) => commands) {
  const { commands, prints } = typed(heading);
  expect(commands, heading).not.toBe('');
  const script = `exec 2>&1\n${change(commands.replaceAll('npx writ', `'${process.execPath}' '${join(root, 'apps/cli/writ.mjs')}'`))}`;
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, GNUPGHOME: home } });
  return { status, stdout, prints };
}

describe.skipIf(!hasAll)(
  'the page that explains how to open a package (openssl, 7-Zip and unzip; gpgsm and age where they are there)',
  () => {
    let zip: Buffer;
    let certificate: string;
    const at = (name: string) => join(folder, name);
    const unpacked = () => at(readdirSync(folder).find((name) => name.startsWith('writ-')) ?? '');
    const encrypted = async (profile: CmsProfile) =>
      writeFileSync(at('volume.zip.p7m'), await buffer(Readable.from([zip]).pipe(new CmsEncryption(readRecipient(certificate), profile))));
    const expectOpened = () => {
      expect(readFileSync(at('volume.zip')).equals(zip)).toBe(true);
      rmSync(at('volume.zip'));
    };

    beforeAll(async () => {
      const origin = 'log.example.org/log/1';
      const { signer, key } = sampleSigner(origin);
      const authority = await startTimestampAuthority(folder);
      const receipt = async (hash: string) =>
        JSON.stringify(
          sampleReceipt(origin, [signer], { 'response.digest': hash, type: 'record.disclosed.v1' }, ['response.digest', 'type']),
        );
      const parts = at('parts');
      mkdirSync(parts);
      const made = await writeSample(parts, sampleContents(), receipt, (signature) => fetchTimestamp(authority.url, signature));
      await authority.close();
      zip = readFileSync(made.path);
      const recipient = makeCertificate(parts, 'RSA of 3,072 bits', 'keyEncipherment');
      const signing = makeCertificate(parts, 'P-384', 'digitalSignature');
      certificate = recipient.certificate;
      for (const [from, to] of [
        [recipient.certificateFile, 'certificate.pem'],
        [recipient.keyFile, 'key.pem'],
        [made.certificateFile, 'seal-ca.pem'],
        [authority.rootFile, 'tsa.pem'],
        [signing.certificateFile, 'signing.pem'],
        [signing.keyFile, 'signing.key'],
      ] as const)
        copyFileSync(from, at(to));
      writeFileSync(at('log.vkey'), `${formatVerifierKey(key)}\n`);
    });

    it.each(['CMS', 'CMS_COMPATIBLE'] as const)('opens the profile %s with OpenSSL', async (profile) => {
      await encrypted(profile);
      expect(type('Decrypt with OpenSSL', folder)).toMatchObject({ status: 0, stdout: '' });
      expectOpened();
    });

    it.skipIf(!hasGpgsm)('opens the profile CMS_COMPATIBLE with GnuPG', async () => {
      await encrypted('CMS_COMPATIBLE');
      mkdirSync(home, { mode: 0o700 });
      // The certificate signed itself; and nobody is there who would type a passphrase, which is empty.
      writeFileSync(
        join(home, 'gpgsm.conf'),
        'disable-crl-checks\ndisable-policy-checks\nbatch\npinentry-mode loopback\npassphrase-fd 0\n',
      );
      writeFileSync(join(home, 'gpg-agent.conf'), 'allow-loopback-pinentry\n');
      const quiet = (commands: string) =>
        commands.replace('-out key.p12', '-out key.p12 -passout pass:').replaceAll(/^gpgsm/gm, "printf '\\n' | gpgsm");
      const { status, stdout } = type('Decrypt with GnuPG or Kleopatra', folder, quiet);
      expect(status, stdout).toBe(0);
      expect(stdout).toContain('encrypted to rsa3072 key');
      expectOpened();
    });

    it.skipIf(!hasAge)('opens the profile AGE with age', async () => {
      const { keyFile, recipient } = makeAgeKey(folder);
      copyFileSync(keyFile, at('key.txt'));
      writeFileSync(at('volume.zip.age'), await buffer(Readable.from([zip]).pipe(new AgeEncryption(readAgeRecipient(recipient)))));
      expect(type('Decrypt with age', folder)).toMatchObject({ status: 0, stdout: '' });
      expectOpened();
    });

    it('unpacks it, checks it and finds it in the log, and each program prints what the page says', async () => {
      await encrypted('CMS');
      type('Decrypt with OpenSSL', folder);
      for (const heading of ['Unpack', 'Check that nothing was changed', 'Check that the log has it']) {
        const { status, stdout, prints } = type(heading, heading === 'Unpack' ? folder : unpacked());
        expect(stdout).toMatch(prints);
        expect(status, stdout).toBe(0);
      }
      expect(page).toContain(execFileSync('openssl', ['version'], { encoding: 'utf8' }).split('.')[0]);
    });

    it('states and signs what was done with it, and checks that', () => {
      const { status, stdout, prints } = type('Account for it afterwards', unpacked());
      expect(stdout).toMatch(prints);
      expect(status, stdout).toBe(0);
      expect(readFileSync(at('receipt.json'), 'utf8')).toContain(basename(unpacked()).slice(5, 41));
    });

    it('is right that a changed file ends the check', () => {
      const table = join(unpacked(), 'data/records/traffic.csv');
      writeFileSync(table, readFileSync(table, 'utf8').replace('12', '13'));
      expect(type('Check that nothing was changed', unpacked())).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('traffic.csv: FAILED'),
      });
      expect(type('Check that the log has it', unpacked())).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('data/records/traffic.csv'),
      });
    });

    it('names each file that a package has', () => {
      const names = readdirSync(unpacked(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const section = page.split('\n## What is in it\n')[1] ?? '';
      const patterns = [...section.matchAll(/`([^`]+)`/g)].map(([, name = '']) => new RegExp(`${escaped(name).replaceAll('\\*', '.*')}`));
      for (const { parentPath, name } of names) {
        const path = join(parentPath, name).slice(unpacked().length + 1);
        if (path !== 'bagit.txt' && path !== 'data/order.json')
          expect(
            patterns.some((one) => one.test(path)),
            path,
          ).toBe(true);
      }
    });
  },
);
