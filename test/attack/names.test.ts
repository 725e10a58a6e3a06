/** Names that steer a terminal or turn a line around: refused where they come in, and printed as numbers where they are there already. */
import { randomUUID } from 'node:crypto';
import { type Caller, callerFromClaims, signCallerToken, verifyCallerToken } from '@writ/access';
import { newOperationId } from '@writ/core';
import { createVerifier } from '@writ/gateway/identity';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../apps/cli/main.ts';
import { keepOutput } from '../../apps/cli/testing/output.ts';

const issuer = 'https://id.example.org';
const now = new Date('2026-11-28T12:00:00Z');
const seconds = now.getTime() / 1000;
const claims = {
  sub: 'police',
  org: 'northport-police',
  country: 'DE',
  office: 'OTHER_COMPETENT_AUTHORITY',
  roles: ['ISSUING'],
};

const steering: readonly [string, string][] = [
  ['an escape sequence', 'agent\u001b[2K\u001b[1Gcounsel'],
  ['a line feed', 'agent\ncounsel'],
  ['a delete', 'agent\u007f'],
  ['a control sequence of eight bits', 'agent\u009b2K'],
  ['a right-to-left override', 'agent\u202ecounsel'],
  ['a zero-width space', 'agent\u200b'],
  ['half a character', 'agent\ud800'],
  ['a character for private use', 'agent\ue000'],
];

describe('F14: a name with a control character', () => {
  const { promise: keys, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof generateKeyPair>>>();
  void generateKeyPair('ES256', { extractable: true }).then(resolve);

  async function verified(over: Record<string, string>): Promise<Caller> {
    const { privateKey, publicKey } = await keys;
    const answers: Record<string, object> = {
      [`${issuer}/.well-known/openid-configuration`]: { issuer, jwks_uri: `${issuer}/jwks` },
      [`${issuer}/jwks`]: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }] },
    };
    const verify = createVerifier({
      baseUrl: 'https://writ.example',
      issuer,
      fetch: async (input) => Response.json(answers[String(input)]),
      clock: () => now,
    });
    const times = { iss: issuer, aud: 'https://writ.example/authority/graphql', iat: seconds, exp: seconds + 60 };
    const token = new SignJWT({ ...claims, ...over, ...times }).setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'at+jwt' });
    return verify(await token.sign(privateKey), 'authority');
  }

  it('is refused, while a good token is accepted', async () => {
    expect(await verified({})).toMatchObject({ subject: 'police', organisation: 'northport-police' });
    expect(await verified({ sub: 'Łukasz Ørsted-Νίκος 🙂' })).toMatchObject({ subject: 'Łukasz Ørsted-Νίκος 🙂' });
  });

  it.each(steering)('makes the gateway refuse its token: %s', async (_what, name) => {
    for (const claim of ['sub', 'org'])
      await expect(verified({ [claim]: name }), claim).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        message: expect.not.stringContaining(name),
      });
  });

  it.each(steering)('makes a subgraph refuse its caller token, whoever signed it: %s', async (_what, name) => {
    const key = Buffer.alloc(32, 1);
    const good = callerFromClaims({ iss: issuer, ...claims }, 'authority');
    const taken = async (caller: Caller) =>
      verifyCallerToken(await signCallerToken({ caller, operation: newOperationId(), subgraph: 'orders', key, now }), {
        subgraph: 'orders',
        key,
        now,
      });
    expect((await taken(good)).caller).toEqual(good);
    for (const member of ['subject', 'organisation', 'issuer'] as const)
      await expect(taken({ ...good, [member]: name }), member).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('F14: a name with a control character that is already in the database', () => {
  const databases: TestDatabase[] = [];
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    for (const database of databases.splice(0)) await database.drop();
  });

  it('does not control the terminal where requests for erasure are listed', async () => {
    const database = await freshDatabase();
    databases.push(database);
    const client = new pg.Client(database.options('postgres'));
    await client.connect();
    await client.query(
      `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at)
       VALUES ($1, $2, '', 'by letter', 'https://id.example.org', $3, now())`,
      [randomUUID(), 'acc\u001b[1m', 'agent\u001b[2K\u009b1G\u202e'],
    );
    await client.end();
    vi.stubEnv('DATABASE_URL', `postgres://writ_owner@/${database.name}?host=${encodeURIComponent(database.options('owner').host)}`);
    const said = keepOutput();
    expect(await main(['erase', 'list'])).toBe(0);
    expect(await main(['erase', 'list', '--json'])).toBe(0);
    const [line = '', json = '', ...rest] = said.out.split('\n');
    expect(rest).toEqual(['']);
    expect(line).toContain('acc\\u{1b}[1m');
    expect(line).toContain('by agent\\u{1b}[2K\\u{9b}1G\\u{202e}');
    expect(line + json).not.toMatch(/\p{C}/u);
    expect(JSON.parse(json)).toMatchObject([{ account: 'acc\u001b[1m', requestedBy: 'agent\u001b[2K\u009b1G\u202e' }]);
  });

  it('does not control the terminal in the message of a command that fails', async () => {
    const said = keepOutput();
    expect(await main(['erase', 'list', '--\u001b[2K\u202e'])).toBe(2);
    expect(said.err).toContain('--\\u{1b}[2K\\u{202e}');
    expect(said.err.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });
});
