import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { sampleContents, writeSample } from '@writ/evidence/testing';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFile } from '../build.ts';
import { findBrowser, Page } from '../testing/browser.ts';
import { isSignedBy, readPem, vouches } from './certificate.ts';
import { openZip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-package-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const fields = ['response.digest', 'type'];
const receiptOf = async (hash: string) =>
  JSON.stringify(sampleReceipt(origin, [signer], { 'response.digest': hash, type: 'record.disclosed.v1' }, fields));
const made = () => writeSample(mkdtempSync(join(folder, 'made-')), sampleContents(), receiptOf);

describe.skipIf(!hasOpenssl)('certificates on the page (openssl makes them)', () => {
  it.each(['P-256', 'P-384', 'RSA of 3,072 bits', 'RSA of 2,048 bits'] as const)(
    'that an authority of %s issued are not those of another',
    async (kind) => {
      const [authority] = readPem(makeCertificate(mkdtempSync(join(folder, 'x-')), kind).certificate);
      const [other] = readPem(makeCertificate(mkdtempSync(join(folder, 'x-')), kind).certificate);
      if (!authority || !other) throw new Error('No certificate was read.');
      expect(authority.isAuthority).toBe(true);
      // One that signed itself is checked as one that an authority of its name issued, under another's bytes.
      const copy = { ...authority, raw: new Uint8Array([1]) };
      expect(await vouches(authority, copy)).toBe(true);
      expect(await vouches(other, copy)).toBe(false);
      expect(await vouches({ ...authority, isAuthority: false }, copy)).toBe(false);
    },
  );

  it('have a key that is not for another signature', async () => {
    const { certificate, keyFile } = makeCertificate(folder, 'P-256', 'digitalSignature');
    const [read] = readPem(certificate);
    if (!read) throw new Error('No certificate was read.');
    const { sign } = await import('node:crypto');
    const bytes = new TextEncoder().encode('x');
    const signature = sign('sha256', bytes, { key: createPrivateKey(readFileSync(keyFile)), dsaEncoding: 'ieee-p1363' });
    expect(await isSignedBy(read, new Uint8Array(signature), bytes)).toBe(true);
    expect(await isSignedBy(read, new Uint8Array(signature), new TextEncoder().encode('y'))).toBe(false);
  });
});

describe.skipIf(!hasOpenssl)('a ZIP file on the page (openssl makes the certificate)', () => {
  it('is read as it was made, and refused where its list of files is damaged', async () => {
    const bytes = readFileSync((await made()).path);
    const files = await openZip(new Blob([bytes]));
    expect(new TextDecoder().decode(await files.get('bagit.txt')?.())).toContain('BagIt-Version: 1.0');
    for (const spoilt of [bytes.subarray(0, -1), bytes.subarray(0, 100), Buffer.from('no ZIP file'), Buffer.alloc(0)])
      await expect(openZip(new Blob([new Uint8Array(spoilt)]))).rejects.toThrow('It cannot be read as a ZIP file.');
    const climbing = Buffer.from(bytes.toString('latin1').replaceAll('/bagit.txt', '/../xy.txt'), 'latin1');
    await expect(openZip(new Blob([climbing]))).rejects.toThrow('leads elsewhere');
  });
});

const program = findBrowser();
describe.skipIf(program === undefined || !hasOpenssl)(
  'a package on docs/verifier.html (skipped where no Chromium is in PATH, or no openssl)',
  () => {
    let page: Page;
    let sample: Awaited<ReturnType<typeof made>>;
    beforeAll(async () => {
      page = await Page.open(program ?? '', pathToFileURL(pageFile).href);
      sample = await made();
    });
    afterAll(async () => {
      await page?.close();
    });
    beforeEach(async () => {
      await page.value(`document.getElementById('form').reset(); document.activeElement.blur()`);
    });
    const fill = async (field: string, text: string) => {
      await page.value(`document.getElementById('${field}').focus()`);
      await page.paste(text);
    };
    /** Chooses the file, checks, and answers the verdict with what failed. */
    const verdictOn = async (file: string, seal = sample.certificate) => {
      await fill('key', formatVerifierKey(key));
      await fill('seal', seal);
      await page.choose('#package-file', file);
      await page.value(`document.querySelector('button[type=submit]').click()`);
      await page.until(`!['', 'The package is being read.'].includes(document.getElementById('verdict').textContent)`);
      const seen = `[...document.querySelectorAll('.steps li.failed .seen')].map(({ textContent }) => textContent)`;
      return [await page.value(`document.getElementById('verdict').textContent`), await page.value(seen)];
    };

    it('in order is verified, and the page says what it did not look at', async () => {
      expect(await verdictOn(sample.path)).toEqual(['Verified. 7 steps passed, 3 not checked.', []]);
      expect(page.complaints).toEqual([]);
      expect(page.requested.filter((address) => !address.startsWith('file:'))).toEqual([]);
    });

    it('in which one bit of a file is another is not verified, and the file is named', async () => {
      const bytes = readFileSync(sample.path);
      // In the data of the first file, which is packed: 30 bytes and its name come before.
      const at = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28) + 12;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      const path = join(folder, 'flipped.zip');
      writeFileSync(path, bytes);
      const [verdict, failed] = await verdictOn(path);
      expect(verdict).toMatch(/^Not verified\. .*Files of the package/);
      expect(String(failed)).toContain('data/records/identification.json');
    });

    it('sealed by somebody else, or given beside a receipt, is not verified', async () => {
      const other = makeCertificate(mkdtempSync(join(folder, 'x-')), 'P-256', 'digitalSignature');
      expect(await verdictOn(sample.path, other.certificate)).toEqual([
        'Not verified. 1 step failed: Seal.',
        ['seal/tagmanifest-sha512.txt.jws is by a certificate that none of the given authorities issued.'],
      ]);
      await page.value(`document.getElementById('form').reset()`);
      await fill('receipt', '{}');
      expect((await verdictOn(sample.path))[0]).toBe('Nothing was checked yet: correct the form first.');
    });

    it('that is none is not read', async () => {
      const path = join(folder, 'none.zip');
      writeFileSync(path, 'no ZIP file');
      expect((await verdictOn(path))[0]).toBe('This is not read as a package. It cannot be read as a ZIP file.');
    });
  },
);
