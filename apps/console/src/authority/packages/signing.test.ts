import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwsSigner, jwsSigningInput, verifyDetached } from '@writ/cms';
import { hasOpenssl, type KeyKind, makeCertificate } from '@writ/cms/testing';
import { type ReceiptStatement, statementText } from '@writ/orders-domain/package-receipts';
import { afterAll, describe, expect, it } from 'vitest';
import { receiptOf, signCommand, toSign } from './signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-signing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statement: ReceiptStatement = {
  type: 'transferred',
  package: '7d0f9a52-5f1c-4c43-9c2e-0d3f5b8a6c11',
  hashes: ['ab'.repeat(32)],
  body: { organisation: 'northport-police', country: 'DE' },
  at: '2026-12-01T12:00:00Z',
  recipient: 'Staatsanwaltschaft Nordhafen',
  basis: '§ 163(2) StPO',
};

describe.skipIf(!hasOpenssl)('a receipt that openssl signed', () => {
  it.each([
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['RSA of 3,072 bits', 'PS256'],
  ] satisfies [KeyKind, string][])('by a key of %s is what the server verifies, by the command of the page', (kind, signatureAlgorithm) => {
    const { keyFile, certificate } = makeCertificate(folder, kind, 'digitalSignature');
    const read = new X509Certificate(certificate);
    const key = { signatureAlgorithm, thumbprint: `sha256:${read.fingerprint256.replaceAll(':', '').toLowerCase()}` };
    expect(toSign(statement, key)).toBe(jwsSigningInput(read, statementText(statement)));
    const file = join(folder, 'receipt.txt');
    writeFileSync(file, toSign(statement, key));
    const [program = '', ...asked] = signCommand(file, key).replace('signing.key', keyFile).replace(' -out receipt.sig', '').split(' ');
    // The numbers of a signature are now and then shorter than the curve's.
    for (let round = 0; round < (kind === 'P-256' ? 40 : 2); round += 1) {
      const { status, stdout } = spawnSync(program, asked);
      expect(status).toBe(0);
      const receipt = receiptOf(stdout, statement, key) ?? expect.fail('it is no signature');
      expect(jwsSigner(receipt.signature)).toBe(key.thumbprint);
      verifyDetached(receipt.signature, certificate, receipt.statement);
    }
  });

  it('is not read from a file that is none; a whole receipt of the command line is taken as it is', () => {
    const key = { signatureAlgorithm: 'ES256', thumbprint: `sha256:${'00'.repeat(32)}` };
    const bytes = (text: string) => new TextEncoder().encode(text);
    for (const text of ['', 'no signature', '{', '{}', '0\u0000']) expect(receiptOf(bytes(text), statement, key), text).toBeNull();
    const whole = { statement: 'a', signature: 'b..c' };
    expect(receiptOf(bytes(JSON.stringify(whole)), statement, key)).toEqual(whole);
  });
});
