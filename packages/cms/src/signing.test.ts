import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flattenedVerify } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { hasOpenssl, type KeyKind, makeCertificate, verifyCades } from '../testing/openssl.ts';
import { readSigner, sealCades, sealJws } from './signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (kind: KeyKind, usage?: string) => {
  const files = makeCertificate(folder, kind, usage);
  return { ...files, key: createPrivateKey(readFileSync(files.keyFile)) };
};
const content = Buffer.from('3b1f…  manifest-sha512.txt\n');

describe.skipIf(!hasOpenssl)('a seal (openssl and another library read it)', () => {
  it('is a signature in the profile CAdES over these bytes and no others', async () => {
    const { certificate, certificateFile, key } = made('P-256', 'digitalSignature');
    const signature = await sealCades(readSigner(certificate, key), content, new Date('2026-11-30T12:00:00Z'));
    expect(verifyCades(folder, certificateFile, { content, signature })).toMatchObject({ status: 0 });
    expect(verifyCades(folder, certificateFile, { content: Buffer.concat([content, content]), signature }).status).not.toBe(0);
    const other = made('P-256');
    expect(verifyCades(folder, other.certificateFile, { content, signature }).status).not.toBe(0);
  });

  it('is a signature as JWS over these bytes and no others', async () => {
    const { certificate, key } = made('P-256', 'digitalSignature');
    const jws = await sealJws(readSigner(certificate, key), content);
    const payload = content.toString('base64url');
    const { publicKey } = new X509Certificate(certificate);
    const { protectedHeader } = await flattenedVerify({ ...jws, payload }, publicKey, { algorithms: ['ES256'] });
    expect(new X509Certificate(Buffer.from(protectedHeader?.x5c?.[0] ?? '', 'base64')).fingerprint256).toBe(
      new X509Certificate(certificate).fingerprint256,
    );
    await expect(flattenedVerify({ ...jws, payload: 'AAAA' }, publicKey)).rejects.toThrow('signature verification failed');
  });

  it.each([
    ['P-384', undefined, 'must be on the curve P-256'],
    ['P-256', 'keyAgreement', 'it needs digitalSignature'],
  ] satisfies [KeyKind, string | undefined, string][])('is not made with a key of %s and a usage of %s', (kind, usage, why) => {
    const { certificate, key } = made(kind, usage);
    expect(() => readSigner(certificate, key)).toThrow(why);
  });

  it("is not made with another certificate's key", () => {
    const { certificate } = made('P-256', 'digitalSignature');
    expect(() => readSigner(certificate, made('P-256').key)).toThrow('not that of the key');
  });
});
