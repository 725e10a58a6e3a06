import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flattenedVerify, SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { hasOpenssl, type KeyKind, makeCertificate } from '../testing/openssl.ts';
import { jwsAlgorithmOf, jwsSigner, signDetached, verifyDetached } from './detached-jws.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-jws-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (kind: KeyKind, usage = 'digitalSignature') => {
  const files = makeCertificate(folder, kind, usage);
  return { ...files, key: createPrivateKey(readFileSync(files.keyFile)) };
};
const content = '{"type":"deleted"}';
const headed = (jws: string, header: object) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}..${jws.split('..')[1]}`;

describe.skipIf(!hasOpenssl)('a detached signature (openssl makes the certificates)', () => {
  it.each([
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['RSA of 3,072 bits', 'PS256'],
  ] satisfies [KeyKind, string][])('by a key of %s is one of %s, which another library reads', async (kind, algorithm) => {
    const { certificate, key } = made(kind);
    const jws = signDetached(certificate, key, content);
    verifyDetached(jws, certificate, content);
    const { raw, publicKey } = new X509Certificate(certificate);
    expect(jwsSigner(jws)).toBe(`sha256:${createHash('sha256').update(raw).digest('hex')}`);
    const [head = '', signature = ''] = jws.split('..');
    const payload = Buffer.from(content).toString('base64url');
    const { protectedHeader } = await flattenedVerify({ protected: head, payload, signature }, publicKey, { algorithms: [algorithm] });
    expect(protectedHeader?.alg).toBe(algorithm);
  });

  it('is refused over another text, by another key, and by another certificate of the same key', () => {
    const { certificate, key } = made('P-256');
    const jws = signDetached(certificate, key, content);
    expect(() => verifyDetached(jws, certificate, `${content} `)).toThrow('not over this text');
    const other = made('P-256');
    expect(() => verifyDetached(jws, other.certificate, content)).toThrow('another certificate');
    expect(() => signDetached(other.certificate, key, content)).toThrow('not that of the private key');
    const forged = signDetached(other.certificate, other.key, content);
    const named = { alg: 'ES256', 'x5t#S256': new X509Certificate(certificate).fingerprint256 };
    const thumbprint = Buffer.from(named['x5t#S256'].replaceAll(':', ''), 'hex').toString('base64url');
    expect(() => verifyDetached(headed(forged, { ...named, 'x5t#S256': thumbprint }), certificate, content)).toThrow('not over this text');
  });

  it('is refused with the algorithm of another key, with none, and with a key or a header of its own', async () => {
    const { certificate, key } = made('P-256');
    const jws = signDetached(certificate, key, content);
    const { 'x5t#S256': print } = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as Record<string, string>;
    for (const alg of ['none', 'HS256', 'PS256', 'RS256', 'ES384', 'EdDSA'])
      expect(() => verifyDetached(headed(jws, { alg, 'x5t#S256': print }), certificate, content), alg).toThrow('signs with ES256 alone');
    const jwk = new X509Certificate(certificate).publicKey.export({ format: 'jwk' });
    for (const more of [
      { jwk },
      { jku: 'https://keys.example' },
      { x5u: 'https://keys.example' },
      { kid: '1' },
      { b64: false, crit: ['b64'] },
    ])
      expect(() => verifyDetached(headed(jws, { alg: 'ES256', 'x5t#S256': print, ...more }), certificate, content)).toThrow(
        'and nothing else',
      );
    expect(() => verifyDetached(headed(jws, { alg: 'ES256' }), certificate, content)).toThrow('and nothing else');
    const whole = await new SignJWT({ type: 'deleted' }).setProtectedHeader({ alg: 'ES256' }).sign(key);
    for (const text of ['', '..', 'a.b', jws.replace('..', '.'), whole, ` ${jws}`, `${jws}=`, 'AA..AA'])
      expect(() => verifyDetached(text, certificate, content), text).toThrow('without its content');
  });

  it('may bring its certificate along, which is then the one that it names', () => {
    const { certificate, key } = made('P-256');
    const other = new X509Certificate(made('P-384').certificate).raw.toString('base64');
    const jws = signDetached(certificate, key, content);
    const x5c = [new X509Certificate(certificate).raw.toString('base64')];
    expect(jwsSigner(headed(jws, { alg: 'ES256', x5c }))).toBe(jwsSigner(jws));
    const { 'x5t#S256': print } = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as Record<string, string>;
    expect(() => jwsSigner(headed(jws, { alg: 'ES256', 'x5t#S256': print, x5c: [other] }))).toThrow('and nothing else');
    expect(jwsAlgorithmOf(new X509Certificate(certificate))).toBe('ES256');
  });
});
