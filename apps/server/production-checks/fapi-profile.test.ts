/** Clause by clause of the FAPI 2.0 Security Profile (final, February 2025): what an issuer's metadata must say before production takes its tokens. */
import { expect, test } from 'vitest';
import { type ProfileLine, profileFindings } from './fapi-profile.ts';

const issuer = 'https://id.court.example';
const good = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  require_pushed_authorization_requests: true,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  dpop_signing_alg_values_supported: ['ES256'],
};
const programs: ProfileLine = { graphs: ['authority'] };
const people: ProfileLine = { graphs: ['authority'], console: { clientId: 'writ', clientKey: 'a key' } };
const problemsOf = (metadata: unknown, lines: readonly ProfileLine[] = [people], takesCertificates = false) =>
  profileFindings(issuer, lines, metadata, takesCertificates).problems;

test('an issuer that says all of it is taken', () => {
  expect(profileFindings(issuer, [people, programs], good, false)).toEqual({ problems: [], remarks: [] });
});

test.each<[string, string, object, RegExp]>([
  ['5.3.2.2, 3', 'does not require pushed requests', { require_pushed_authorization_requests: undefined }, /require PAR there/],
  ['5.3.2.2, 3', 'says "true" and not true', { require_pushed_authorization_requests: 'true' }, /require PAR there/],
  ['5.3.2.2, 2', 'takes no pushed requests', { pushed_authorization_request_endpoint: undefined }, /turn on PAR/],
  ['5.3.2.2, 5', 'has no code challenge', { code_challenge_methods_supported: undefined }, /require PKCE with S256/],
  ['5.3.2.2, 5', 'has the plain challenge alone', { code_challenge_methods_supported: ['plain'] }, /require PKCE with S256/],
  ['5.3.2.2, 7', 'does not name itself', { authorization_response_iss_parameter_supported: undefined }, /turn on RFC 9207/],
  [
    '5.3.2.1, 6',
    'does not say how clients prove themselves',
    { token_endpoint_auth_methods_supported: undefined },
    /turn on private_key_jwt/,
  ],
  ['5.3.2.1, 6', 'has secrets alone', { token_endpoint_auth_methods_supported: ['client_secret_basic'] }, /turn on private_key_jwt/],
  ['5.3.2.1, 4', 'binds no tokens', { dpop_signing_alg_values_supported: undefined }, /turn on DPoP/],
  ['5.4.1, 1', 'binds them by other algorithms', { dpop_signing_alg_values_supported: ['RS256', 'ES384'] }, /turn on DPoP/],
])('%s: an issuer that %s is refused, with what to do', (_clause, _what, over, words) => {
  const problems = problemsOf({ ...good, ...over });
  expect(problems).toEqual([expect.stringMatching(words)]);
  expect(problems[0]).toMatch(/^The issuer https:\/\/id\.court\.example .* take its lines for authority out of WRIT_ISSUER/);
});

test('all that is missing is named at once', () => {
  expect(problemsOf({ issuer, authorization_endpoint: 'x' })).toHaveLength(5);
});

test('5.3.3.1, 2: a console that proves itself by a secret, or not at all, is refused', () => {
  for (const client of [{ clientId: 'writ', clientSecret: 'x' }, { clientId: 'writ' }])
    expect(problemsOf(good, [{ ...people, console: client }])).toEqual([expect.stringContaining('give console.clientKey')]);
});

test('5.3.3.1, 1: the console makes keys for ES256 alone, and other clients may have Ed25519', () => {
  const other = { ...good, dpop_signing_alg_values_supported: ['Ed25519'] };
  expect(problemsOf(other)).toEqual([expect.stringContaining('with ES256, which the console needs')]);
  expect(problemsOf(other, [programs])).toEqual([]);
});

test('5.3.2.1, 6: where nobody signs in by the console, certificates will do for clients', () => {
  for (const method of ['tls_client_auth', 'self_signed_tls_client_auth']) {
    const metadata = { ...good, token_endpoint_auth_methods_supported: [method] };
    expect(problemsOf(metadata, [programs])).toEqual([]);
    expect(problemsOf(metadata)).toHaveLength(1);
  }
});

test('RFC 9126, 6: a line may say, with its reason, that its clients are registered so; each line must', () => {
  const metadata = { ...good, require_pushed_authorization_requests: false };
  const said = { ...people, profile: { pushedRequests: 'our client is registered so' } };
  expect(profileFindings(issuer, [said], metadata, false)).toEqual({
    problems: [],
    remarks: [expect.stringContaining('since "our client is registered so"')],
  });
  expect(problemsOf(metadata, [said, programs])).toEqual([expect.stringContaining('require PAR there')]);
  expect(problemsOf({ ...metadata, pushed_authorization_request_endpoint: undefined }, [said])).toHaveLength(1);
});

test('an issuer that signs for itself has no log-in to protect, and must bind its tokens; with a console it has one', () => {
  const own = { issuer, dpop_signing_alg_values_supported: ['ES256'] };
  expect(profileFindings(issuer, [programs], own, false)).toEqual({ problems: [], remarks: [expect.stringContaining('has no log-in')] });
  expect(problemsOf({ issuer }, [programs])).toEqual([expect.stringContaining('turn on DPoP')]);
  expect(problemsOf(own)).toHaveLength(4);
});

test('5.3.2.1, 5: tokens that are bound to certificates count where an edge passes certificates on, and never for the console', () => {
  const metadata = { ...good, dpop_signing_alg_values_supported: undefined, tls_client_certificate_bound_access_tokens: true };
  expect(problemsOf(metadata, [programs], true)).toEqual([]);
  expect(problemsOf(metadata, [programs], false)).toEqual([expect.stringContaining('where WRIT_CLIENT_CERT_SECRET names the edge')]);
  expect(problemsOf(metadata, [people], true)).toEqual([expect.stringContaining('with ES256, which the console needs')]);
  expect(problemsOf({ ...metadata, tls_client_certificate_bound_access_tokens: 'true' }, [programs], true)).toHaveLength(1);
});

test('the public graph asks for none of it, and what is no document is another finding', () => {
  expect(problemsOf({ issuer }, [{ graphs: ['public'] }])).toEqual([]);
  for (const metadata of [null, 'text', {}]) expect(problemsOf(metadata)).toEqual([]);
});
