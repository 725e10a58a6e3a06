/** What a bound token is worth in whose hands: RFC 9449, 4.3 and 7, one wrong thing at a time beside a proof that is right. */
import { type Graph, graphPaths } from '@writ/access';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { type ProofKey, type ProofParts, proofFor, proofKey } from '../../testing/proofs.ts';
import { createVerifier, type Verify } from '../verify.ts';
import type { Shown } from './binding.ts';
import { createProofNonces } from './proof-nonces.ts';
import { ProofRefused } from './proof-refused.ts';

const baseUrl = 'https://writ.example.org';
const issuer = 'https://id.test';
const now = new Date('2026-03-01T12:00:30Z');
const seconds = now.getTime() / 1_000;
const url = `${baseUrl}${graphPaths.authority}`;
const signing = await generateKeyPair('ES256', { extractable: true });
const longer = await generateKeyPair('ES384', { extractable: true });
const jwks = {
  keys: [
    { ...(await exportJWK(signing.publicKey)), kid: 'k', alg: 'ES256', use: 'sig' },
    { ...(await exportJWK(longer.publicKey)), kid: 'l', alg: 'ES384', use: 'sig' },
  ],
};
const nonces = createProofNonces(Buffer.alloc(32, 7));
const nonce = nonces.current(now);
const [mine, thief, edwards] = [proofKey(), proofKey(), proofKey('Ed25519')];

const fakeFetch: typeof fetch = async (input) =>
  Response.json(String(input).endsWith('openid-configuration') ? { issuer, jwks_uri: `${issuer}/jwks` } : jwks);

const tokenFor = (cnf: unknown, graph: Graph = 'authority', life = 600, alg: 'ES256' | 'ES384' = 'ES256'): Promise<string> =>
  new SignJWT({
    ...{ org: 'northport-police', country: 'DE', office: 'JUDGE' },
    roles: ['VALIDATING', 'AGENT', 'AUDITOR', 'ACCOUNT_HOLDER'],
    ...(cnf === undefined ? {} : { cnf }),
  })
    .setProtectedHeader({ alg, kid: alg === 'ES256' ? 'k' : 'l', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject('judge')
    .setAudience(`${baseUrl}${graphPaths[graph]}`)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + life)
    .sign((alg === 'ES256' ? signing : longer).privateKey);

/** A memory of used proofs, in the place of the table. */
function memory() {
  const seen = new Set<string>();
  const use = async ({ thumbprint, jti }: { thumbprint: string; jti: string }) => seen.size < seen.add(`${thumbprint} ${jti}`).size;
  const takeBack = async ({ thumbprint, jti }: { thumbprint: string; jti: string }) => void seen.delete(`${thumbprint} ${jti}`);
  return { use, takeBack, seen };
}

const closed: readonly Graph[] = ['authority', 'platform', 'audit'];
const verifier = (boundGraphs: readonly Graph[] = closed, used = memory()): Verify =>
  createVerifier({ baseUrl, issuer, fetch: fakeFetch, clock: () => now, proofs: { nonces, used }, boundGraphs });

const token = await tokenFor({ jkt: mine.thumbprint });
const shownWith = (over: Partial<ProofParts> = {}, sent: Partial<Extract<Shown, { as: 'proof' }>> = {}): Shown => ({
  as: 'proof',
  proof: proofFor({ key: mine, token, url, nonce, iat: seconds, ...over }),
  method: 'POST',
  url,
  ...sent,
});
const refusal = (error: string, words?: RegExp) =>
  expect.objectContaining({ code: 'UNAUTHENTICATED', error, ...(words && { message: expect.stringMatching(words) }) });

test('a request above the limit of its caller uses no proof: it writes nothing, and the proof counts later', async () => {
  const used = memory();
  const verify = verifier(closed, used);
  const proof = shownWith();
  const tooMany = new Error('too many');
  const admitted: (string | null)[] = [];
  const refuse = (): never => {
    throw tooMany;
  };
  await expect(verify(token, 'authority', proof, refuse)).rejects.toBe(tooMany);
  expect(used.seen.size).toBe(0);
  expect((await verify(token, 'authority', proof, ({ subject }) => void admitted.push(subject))).subject).toBe('judge');
  expect([admitted, used.seen.size]).toEqual([['judge'], 1]);
});

test('nobody counts against a caller whose key they do not have', async () => {
  const admit = () => expect.unreachable('the caller was counted');
  await expect(verifier()(token, 'authority', shownWith({ key: thief }), admit)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

describe('a bound token', () => {
  test.each<[string, ProofKey, string]>([
    ['P-256', mine, 'ES256'],
    ['Ed25519, by its old name', edwards, 'EdDSA'],
    ['Ed25519', edwards, 'Ed25519'],
  ])('is its holder’s with a proof by a key on %s', async (_what, key, alg) => {
    const own = await tokenFor({ jkt: key.thumbprint });
    expect(await verifier()(own, 'authority', shownWith({ key, token: own, header: { alg } }))).toMatchObject({ subject: 'judge' });
  });

  test.each<[string, Partial<ProofParts>, RegExp]>([
    ['for another method', { method: 'GET' }, /htm/],
    ['for another graph', { url: `${baseUrl}${graphPaths.platform}` }, /htu/],
    ['for another host', { url: url.replace('writ.', 'other.') }, /htu/],
    ['for no address', { payload: { htu: 7 } }, /htu/],
    ['for another token', { token: 'another' }, /ath/],
    ['without a token', { payload: { ath: undefined } }, /ath/],
    ['without an id', { payload: { jti: undefined } }, /jti/],
    ['with an endless id', { payload: { jti: 'x'.repeat(257) } }, /jti/],
    ['that is 61 seconds old', { iat: seconds - 61 }, /iat/],
    ['of in 11 seconds', { iat: seconds + 11 }, /iat/],
    ['without a time', { payload: { iat: undefined } }, /iat/],
    ['of another type', { header: { typ: 'JWT' } }, /type/],
    ['signed by another key', { header: { jwk: thief.jwk } }, /signed/],
    ['with a private key in it', { header: { jwk: { ...mine.jwk, d: 'x' } } }, /private/],
    ['without a key', { header: { jwk: undefined } }, /public key/],
    ['by a key on P-384', { key: proofKey('P-384'), header: { alg: 'ES384' } }, /P-256/],
    ['by a shared secret', { header: { alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } } }, /P-256/],
    ['by no algorithm', { header: { alg: 'none' } }, /signed/],
    ['by a key off its curve', { header: { jwk: { ...mine.jwk, y: mine.jwk['x'] } } }, /signed/],
    ['by a key on P-256 that is too short', { header: { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } }, /signed/],
    ['by a key without its point', { header: { jwk: { kty: 'EC', crv: 'P-256' } } }, /signed/],
    ['by a key whose point is no text', { header: { jwk: { kty: 'EC', crv: 'P-256', x: 1, y: 2 } } }, /signed/],
    ['by an Ed25519 key that is too short', { key: edwards, header: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } } }, /signed/],
    ['by a key that is for signing alone', { key: edwards, header: { jwk: { ...edwards.jwk, key_ops: ['sign'] } } }, /signed/],
  ])('is refused with a proof %s', async (_what, over, words) => {
    await expect(verifier()(token, 'authority', shownWith(over))).rejects.toThrow(refusal('invalid_dpop_proof', words));
  });

  test.each<[string, string | undefined]>([
    ['no proof', undefined],
    ['an empty proof', ''],
    ['no JWT', 'proof'],
    [
      'two proofs',
      `${proofFor({ key: mine, token, url, nonce, iat: seconds })}, ${proofFor({ key: mine, token, url, nonce, iat: seconds })}`,
    ],
    ['an endless proof', 'x'.repeat(5_000)],
  ])('is refused with %s', async (_what, proof) => {
    await expect(verifier()(token, 'authority', shownWith({}, { proof }))).rejects.toThrow(refusal('invalid_dpop_proof'));
  });

  test.each<[string, string | undefined]>([
    ['no nonce', undefined],
    ['an invented nonce', 'x'.repeat(43)],
    ['a nonce of two minutes ago', nonces.current(new Date(now.getTime() - 120_000))],
    ['a nonce by another key', createProofNonces(Buffer.alloc(32, 8)).current(now)],
  ])('is refused with %s, and the client learns what to do', async (_what, other) => {
    await expect(verifier()(token, 'authority', shownWith({ nonce: other }))).rejects.toThrow(refusal('use_dpop_nonce'));
  });

  test.each([-60_000, 60_000])('is taken with a nonce of %i milliseconds from now', async (ms) => {
    const other = nonces.current(new Date(now.getTime() + ms));
    await expect(verifier()(token, 'authority', shownWith({ nonce: other }))).resolves.toBeDefined();
  });

  test('is taken at the ends of the time of a proof, and at an address with a query', async () => {
    for (const iat of [seconds - 60, seconds + 10]) await expect(verifier()(token, 'authority', shownWith({ iat }))).resolves.toBeDefined();
    await expect(verifier()(token, 'authority', shownWith({ url: `${url}?a=b#c` }))).resolves.toBeDefined();
  });

  test('is worth nothing to whoever steals it: by their own key, as a bearer token, or with a key in this process', async () => {
    const verify = verifier();
    await verify(token, 'authority', shownWith());
    await expect(verify(token, 'authority', shownWith({ key: thief }))).rejects.toThrow(refusal('invalid_token', /another key/));
    for (const shown of [
      { as: 'key', thumbprint: thief.thumbprint },
      { as: 'key', thumbprint: null },
    ] as const)
      await expect(verify(token, 'authority', shown)).rejects.toThrow(refusal('invalid_token', /another key/));
    for (const graphs of [closed, []])
      await expect(verifier(graphs)(token, 'authority')).rejects.toThrow(refusal('invalid_token', /bound to a key/));
    await expect(verify(token, 'authority', { as: 'key', thumbprint: mine.thumbprint })).resolves.toBeDefined();
  });

  test('is refused on the public graph too as a bearer token', async () => {
    const own = await tokenFor({ jkt: mine.thumbprint }, 'public');
    await expect(verifier()(own, 'public')).rejects.toThrow(refusal('invalid_token'));
  });

  test('is refused when its proof comes again, also at another replica, and however well it is remembered', async () => {
    const used = memory();
    const [one, other] = [verifier(closed, used), verifier(closed, used)];
    const shown = shownWith();
    await one(token, 'authority', shown);
    for (const verify of [one, other, one])
      await expect(verify(token, 'authority', shown)).rejects.toThrow(refusal('invalid_dpop_proof', /used before/));
    await expect(other(token, 'authority', shownWith())).resolves.toBeDefined();
  });

  test('uses up no proof that was refused', async () => {
    const used = memory();
    const verify = verifier(closed, used);
    await expect(verify('no token', 'authority', shownWith({ token: 'no token' }))).rejects.toThrow(/refused/);
    await expect(verify(token, 'authority', shownWith({ key: thief }))).rejects.toThrow(ProofRefused);
    expect(used.seen.size).toBe(0);
  });

  test.each<[string, unknown]>([
    ['by a certificate', { 'x5t#S256': 'x' }],
    ['by what is no thumbprint', { jkt: mine.thumbprint, 'x5t#S256': 'x' }],
    ['by the older digest of a certificate', { jkt: mine.thumbprint, x5t: 'a'.repeat(27) }],
    ['by no text', { jkt: 7 }],
    ['by nothing', {}],
    ['by null', null],
    ['by a list', []],
  ])('that is bound %s is nobody’s', async (_what, cnf) => {
    const own = await tokenFor(cnf);
    for (const shown of [{ as: 'bearer' } as const, shownWith({ token: own })])
      await expect(verifier([])(own, 'authority', shown)).rejects.toThrow(refusal('invalid_token', /not known here/));
  });
});

const [own, other] = ['a'.repeat(43), 'b'.repeat(43)];
const named = await tokenFor({ 'x5t#S256': own });
const both = await tokenFor({ 'x5t#S256': own, jkt: mine.thumbprint });

describe('a token that is bound to a certificate', () => {
  test('counts with that certificate, where tokens must be bound and where they need not', async () => {
    for (const graphs of [closed, []])
      await expect(verifier(graphs)(named, 'authority', { as: 'bearer', certificate: own })).resolves.toBeDefined();
  });

  test.each<[string, Shown, RegExp]>([
    ['none', { as: 'bearer' }, /none came with it/],
    ['another one', { as: 'bearer', certificate: other }, /another certificate/],
    ['the key of a session', { as: 'key', thumbprint: mine.thumbprint }, /none came with it/],
  ])('is nobody’s with %s, on any graph', async (_what, shown, words) => {
    for (const graphs of [closed, []])
      await expect(verifier(graphs)(named, 'authority', shown)).rejects.toThrow(refusal('invalid_token', words));
  });

  test('comes with no proof', async () => {
    const shown = { ...shownWith({ token: named }), certificate: own };
    await expect(verifier()(named, 'authority', shown)).rejects.toThrow(refusal('invalid_token', /to a certificate alone/));
  });

  test('and to a key needs both', async () => {
    const shown = () => shownWith({ token: both });
    await expect(verifier()(both, 'authority', { ...shown(), certificate: own })).resolves.toBeDefined();
    await expect(verifier()(both, 'authority', { as: 'key', thumbprint: mine.thumbprint, certificate: own })).resolves.toBeDefined();
    await expect(verifier()(both, 'authority', shown())).rejects.toThrow(refusal('invalid_token', /none came with it/));
    await expect(verifier()(both, 'authority', { ...shown(), certificate: other })).rejects.toThrow(refusal('invalid_token'));
    await expect(verifier()(both, 'authority', { as: 'bearer', certificate: own })).rejects.toThrow(
      refusal('invalid_token', /bound to a key/),
    );
    await expect(verifier()(both, 'authority', { ...shownWith({ token: both, key: thief }), certificate: own })).rejects.toThrow(
      refusal('invalid_token', /another key/),
    );
  });

  test('is of no use to whoever shows a certificate with a token that names none', async () => {
    const bare = await tokenFor(undefined);
    await expect(verifier()(bare, 'authority', { as: 'bearer', certificate: own })).rejects.toThrow(refusal('invalid_token', /no key/));
  });
});

describe('a token that names no key', () => {
  test.each(closed)('is refused on the graph %s where tokens must be bound, in any way', async (graph) => {
    const own = await tokenFor(undefined, graph);
    const wrong: Shown[] = [{ as: 'bearer' }, { as: 'key', thumbprint: null }, { as: 'key', thumbprint: mine.thumbprint }];
    for (const shown of wrong) await expect(verifier()(own, graph, shown)).rejects.toThrow(refusal('invalid_token', /bound to no key/));
    await expect(verifier([])(own, graph)).resolves.toMatchObject({ graph });
  });

  test('is taken on the public graph, and not with a proof', async () => {
    const own = await tokenFor(undefined, 'public');
    await expect(verifier()(own, 'public')).resolves.toMatchObject({ graph: 'public' });
    await expect(verifier([])(own, 'public', shownWith({ token: own, url }))).rejects.toThrow(
      refusal('invalid_token', /no key, and came with/),
    );
  });
});

test('a token that lives longer than ten minutes is refused where tokens must be bound, and only there', async () => {
  const cnf = { jkt: mine.thumbprint };
  const shown = { as: 'key', thumbprint: mine.thumbprint } as const;
  for (const graph of closed) {
    const long = await tokenFor(cnf, graph, 611);
    await expect(verifier()(long, graph, shown)).rejects.toThrow(/longer than 610 seconds/);
    await expect(verifier([])(long, graph, shown)).resolves.toBeDefined();
    await expect(verifier()(await tokenFor(cnf, graph, 610), graph, shown)).resolves.toBeDefined();
  }
  await expect(verifier()(await tokenFor(cnf, 'public', 7_200), 'public', shown)).resolves.toBeDefined();
});

test('a token that ES384 has signed is refused where tokens must be bound, and only there', async () => {
  const shown = { as: 'key', thumbprint: mine.thumbprint } as const;
  const signed = await tokenFor({ jkt: mine.thumbprint }, 'audit', 600, 'ES384');
  await expect(verifier()(signed, 'audit', shown)).rejects.toThrow(/ES384/);
  await expect(verifier([])(signed, 'audit', shown)).resolves.toBeDefined();
});

test('where no proof can be checked, none is taken', async () => {
  const verify = createVerifier({ baseUrl, issuer, fetch: fakeFetch, clock: () => now });
  await expect(verify(token, 'authority', shownWith())).rejects.toThrow(refusal('invalid_dpop_proof'));
});

test.each<[string, readonly Graph[], Shown | undefined]>([
  ['with a proof', [], shownWith({ token: 'no token' })],
  ['where tokens must be bound', closed, undefined],
])('a token that is none gets the challenge of DPoP %s', async (_what, graphs, shown) => {
  const challenge = 'DPoP error="invalid_token", algs="ES256 EdDSA Ed25519"';
  await expect(verifier(graphs)('no token', 'authority', shown)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', challenge });
  await expect(verifier(graphs)('no token', 'public')).rejects.not.toHaveProperty('challenge');
});

test('the challenge names the error and the algorithms', () => {
  expect(new ProofRefused('x', 'use_dpop_nonce').challenge).toBe('DPoP error="use_dpop_nonce", algs="ES256 EdDSA Ed25519"');
});
