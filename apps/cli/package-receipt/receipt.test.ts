import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-receipt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let output: Output;
beforeEach(() => {
  output = keepOutput();
});

const hash = 'ab'.repeat(32);
const about = [
  '--package',
  '7d0f9a52-5f1c-4c43-9c2e-0d3f5b8a6c11',
  '--hash',
  hash,
  '--body',
  'northport-police/DE',
  '--at',
  '2026-12-01T12:00:00Z',
];
const receipt = async (...args: string[]) => {
  [output.out, output.err] = ['', ''];
  return await main(['package', 'receipt', ...args]);
};

describe.skipIf(!hasOpenssl)('writ package receipt (openssl makes the certificates)', () => {
  const files = hasOpenssl ? makeCertificate(folder, 'P-256', 'digitalSignature') : { keyFile: '', certificateFile: '' };
  const keys = ['--certificate', files.certificateFile, '--key-file', files.keyFile];

  it('prints a statement alone, and with a key one that it checks again', async () => {
    expect(await receipt('deleted', ...about, '--ended', 'ORDER')).toBe(0);
    const statement = output.out;
    expect(JSON.parse(statement)).toMatchObject({
      type: 'deleted',
      ended: 'ORDER',
      hashes: [hash],
      body: { organisation: 'northport-police' },
    });
    expect(await receipt('deleted', ...about, '--ended', 'ORDER', ...keys)).toBe(0);
    expect(JSON.parse(output.out)).toMatchObject({ statement, signature: expect.stringMatching(/^[\w-]+\.\.[\w-]+$/) });
    const file = join(folder, 'receipt.json');
    writeFileSync(file, output.out);
    expect(await receipt('check', file, '--certificate', files.certificateFile)).toBe(0);
    expect(output.out).toMatch(/^statement +passed +northport-police \(DE\) deleted the package 7d0f9a52/m);
    expect(output.out).toMatch(/^signature +passed +by the certificate O=Northport Police/m);
    writeFileSync(file, readFileSync(file, 'utf8').replace('ORDER', 'CASE'));
    expect(await receipt('check', file, '--certificate', files.certificateFile)).toBe(1);
    expect(output.out).toMatch(/^signature +failed +The signature is not over this text/m);
  });

  it('prints the bytes that openssl signs', async () => {
    const rsa = makeCertificate(folder, 'RSA of 3,072 bits', 'digitalSignature');
    const transfer = ['transferred', ...about, '--recipient', 'Staatsanwaltschaft Nordhafen', '--basis', '§ 163(2) StPO'];
    expect(await receipt(...transfer, '--certificate', rsa.certificateFile, '--to-sign')).toBe(0);
    const input = join(folder, 'to-sign');
    writeFileSync(input, output.out);
    const [header = '', payload = ''] = output.out.split('.');
    const padding = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'];
    const signed = spawnSync('openssl', ['dgst', '-sha256', ...padding, '-sign', rsa.keyFile, input]);
    expect(signed.status).toBe(0);
    const file = join(folder, 'by-openssl.json');
    const statement = Buffer.from(payload, 'base64url').toString();
    writeFileSync(file, JSON.stringify({ statement, signature: `${header}..${signed.stdout.toString('base64url')}` }));
    expect(await receipt('check', file, '--certificate', rsa.certificateFile)).toBe(0);
    expect(await receipt('check', file, '--certificate', files.certificateFile)).toBe(1);
    expect(output.out).toContain('names another certificate');
  });

  it.each([
    [['burnt', ...about], 'Name what to state'],
    [['deleted', ...about], 'Name what ended'],
    [['deleted', ...about, '--ended', 'BOREDOM'], 'must be one of ORDER, CASE, PERIOD'],
    [['acknowledged', ...about, '--ended', 'CASE'], 'and no other'],
    [['transferred', ...about, '--recipient', 'A body'], 'and no other'],
    [['acknowledged', '--package', 'x'], 'Name the body'],
    [['acknowledged', '--body', 'a/DE'], 'Name the package'],
    [['acknowledged', ...about.slice(0, 2), '--body', 'a/DE'], 'hashes must be'],
    [['acknowledged', ...about.slice(0, 2), '--body', 'a/DE', '--volume', join(folder, 'none')], 'not read as a volume'],
    [['acknowledged', ...about, '--certificate', join(folder, 'none')], "can't be read"],
    [['check', join(folder, 'none')], "can't be read"],
  ])('does not understand %j', async (args, why) => {
    expect(await receipt(...args)).toBe(2);
    expect(output.err).toContain(why);
  });

  it('signs nothing with a key of another certificate, or one that is not for signatures', async () => {
    const other = makeCertificate(folder, 'P-384', 'digitalSignature');
    expect(await receipt('acknowledged', ...about, '--certificate', files.certificateFile, '--key-file', other.keyFile)).toBe(2);
    expect(output.err).toContain('not that of the private key');
    const agreement = makeCertificate(folder, 'P-384', 'keyAgreement');
    expect(await receipt('acknowledged', ...about, '--certificate', agreement.certificateFile, '--key-file', agreement.keyFile)).toBe(2);
    expect(output.err).toContain('digitalSignature');
  });
});
