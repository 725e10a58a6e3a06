/**
 * A protected resource by the FAPI 2.0 Security Profile, 5.3.4 and 5.4.1: which tokens of a stand-in issuer a closed graph of production refuses, and why. The tokens are signed here, by
 * nothing of the product.
 */
import { constants, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { graphPaths } from '@writ/access';
import { createProofNonces, createVerifier, type Shown } from '@writ/gateway/identity';
import { expect, test } from 'vitest';
import { proofFor, proofKey } from '../../../gateway/testing/proofs.ts';

const [baseUrl, issuer] = ['https://writ.example.org', 'https://id.court.example'];
const url = `${baseUrl}${graphPaths.authority}`;
const seconds = Math.floor(Date.now() / 1_000);
const [key, thief] = [proofKey(), proofKey()];
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = {
  keys: [
    { ...p256.publicKey.export({ format: 'jwk' }), kid: 'p256' },
    { ...p384.publicKey.export({ format: 'jwk' }), kid: 'p384' },
    { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa' },
  ],
};
const nonces = createProofNonces(Buffer.alloc(32, 5));
const verify = createVerifier({
  baseUrl,
  issuer,
  fetch: async (input) => Response.json(String(input).endsWith('configuration') ? { issuer, jwks_uri: `${issuer}/keys` } : jwks),
  proofs: { nonces, used: { use: async () => true, takeBack: async () => undefined } },
  boundGraphs: ['authority', 'platform', 'audit'],
});

const signers: Record<string, [kid: string, by: (data: Buffer) => Buffer]> = {
  ES256: ['p256', (data) => sign('sha256', data, { key: p256.privateKey, dsaEncoding: 'ieee-p1363' })],
  ES384: ['p384', (data) => sign('sha384', data, { key: p384.privateKey, dsaEncoding: 'ieee-p1363' })],
  PS256: ['rsa', (data) => sign('sha256', data, { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })],
  RS1: ['rsa', (data) => sign('sha1', data, rsa.privateKey)],
  HS256: ['p256', (data) => createHmac('sha256', JSON.stringify(jwks.keys[0])).update(data).digest()],
  none: ['p256', () => Buffer.alloc(0)],
};
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(alg: string, over: object = {}): string {
  const [kid, by] = signers[alg] ?? expect.fail(alg);
  const claims = {
    ...{ iss: issuer, sub: 'judge', aud: url, iat: seconds, exp: seconds + 600, cnf: { jkt: key.thumbprint } },
    ...{ org: 'a-court', country: 'DE', office: 'JUDGE', roles: ['VALIDATING'] },
    ...over,
  };
  const signed = `${encoded({ alg, kid, typ: 'at+jwt' })}.${encoded(claims)}`;
  return `${signed}.${by(Buffer.from(signed)).toString('base64url')}`;
}
const shownBy = (token: string, by = key): Shown => ({
  as: 'proof',
  proof: proofFor({ key: by, token, url, nonce: nonces.current(new Date()) }),
  method: 'POST',
  url,
});
const refused = (words: RegExp) => expect.objectContaining({ code: 'UNAUTHENTICATED', message: expect.stringMatching(words) });

test.each(['ES256', 'PS256'])('5.4.1, 1: a bound token that was signed by %s is taken, with a proof by its key', async (alg) => {
  const token = tokenOf(alg);
  await expect(verify(token, 'authority', shownBy(token))).resolves.toMatchObject({ subject: 'judge' });
});

test.each<[string, string, RegExp]>([
  ['5.4.1, 1', 'ES384', /signed by ES384, which this graph does not take/],
  ['5.4.1, 1', 'RS1', /not signed by its issuer with a key and algorithm accepted here/],
  ['RFC 8725, 3.1', 'HS256', /not signed by its issuer with a key and algorithm accepted here/],
  ['5.4.1, 1', 'none', /not signed by its issuer with a key and algorithm accepted here/],
])('%s: a token that was signed by %s is refused', async (_clause, alg, words) => {
  const token = tokenOf(alg);
  await expect(verify(token, 'authority', shownBy(token))).rejects.toThrow(refused(words));
});

test.each<[string, string, object, RegExp]>([
  ['5.3.4, 5', 'is bound to nothing', { cnf: undefined }, /bound to no key/],
  ['5.3.4, 5', 'is bound to another key', { cnf: { jkt: thief.thumbprint } }, /bound to another key/],
  [
    '5.3.4, 5',
    'is bound to a certificate that did not come',
    { cnf: { jkt: key.thumbprint, 'x5t#S256': 'a'.repeat(43) } },
    /none came with it/,
  ],
  ['5.3.4, 5', 'is bound in a way that nobody here knows', { cnf: { jwk: key.jwk } }, /not known here/],
  ['5.3.4, 3', 'has expired', { iat: seconds - 900, exp: seconds - 300 }, /has expired/],
  ['6.1', 'lives for a day', { exp: seconds + 86_400 }, /valid for longer than/],
  ['5.3.4, 4', 'is for another graph', { aud: `${baseUrl}${graphPaths.platform}` }, /meant for another graph/],
  ['5.3.4, 4', 'is for another graph too', { aud: [url, `${baseUrl}${graphPaths.platform}`] }, /more than this graph/],
  ['5.3.4, 3', 'is of another issuer', { iss: 'https://evil.example' }, /not enrolled here/],
])('%s: a token that %s is refused', async (_clause, _what, over, words) => {
  const token = tokenOf('ES256', over);
  await expect(verify(token, 'authority', shownBy(token))).rejects.toThrow(refused(words));
});

test('5.3.4, 5: a bound token is refused alone, and with a proof by a thief', async () => {
  const token = tokenOf('ES256');
  await expect(verify(token, 'authority')).rejects.toThrow(refused(/bound to a key: send it as "Authorization: DPoP/));
  await expect(verify(token, 'authority', shownBy(token, thief))).rejects.toThrow(refused(/bound to another key/));
});
