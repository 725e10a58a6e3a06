import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category, CollectRequest, RecordLine, Source } from '@writ/source';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mastodonSource } from './mastodon-source.ts';
import { type FilledDatabase, filledDatabase, image, imageHash, secrets } from './testing/filled-database.ts';
import { adminToken, type StandIn, startStandIn } from './testing/server-stand-in.ts';

const issuer = 'https://login.example.org';
const always = { from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };
let database: FilledDatabase;
let server: StandIn;
let source: Source;

beforeAll(async () => {
  database = await filledDatabase();
  server = await startStandIn(database.owner);
  source = mastodonSource(database.pool, { url: server.url, adminToken, systemFolder: database.systemFolder, issuer });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function collected(
  category: Category,
  changed: Partial<CollectRequest> & { from?: string; to?: string } = {},
): Promise<RecordLine[]> {
  const { from = always.from, to = always.to, ...more } = changed;
  const window = category === 'SUBSCRIBER' ? { category } : { category, from, to };
  const lines: RecordLine[] = [];
  for await (const line of source.collect({ account: '1', categories: [window], horizon: always.to, after: null, ...more }))
    lines.push(line);
  return lines;
}
const keys = (lines: readonly RecordLine[]): string[] => lines.map(({ key }) => key);

describe('an identifier', () => {
  it.each([
    ['USER_ID', () => '1'],
    ['HANDLE', () => 'alma'],
    ['HANDLE', () => '@ALMA'],
    ['HANDLE', (host: string) => `@Alma@${host}`],
    ['EMAIL', () => ' Alma@Example.org '],
    ['PROFILE_URL', (_: string, url: string) => `${url}/@alma`],
  ] as const)('of type %s names the local account in each spelling', async (type, value) => {
    expect(await source.resolve({ type, value: value(new URL(server.url).host, server.url) }, always.to)).toEqual(['1']);
  });

  it.each([
    ['USER_ID', '3'],
    ['USER_ID', '1 or true'],
    ['HANDLE', 'alma@other.example'],
    ['HANDLE', 'alm%'],
    ['EMAIL', 'alma.reyes@example.org'],
    ['EMAIL', '%@example.org'],
    ['PROFILE_URL', 'https://other.example/@alma'],
  ] as const)('of type %s names nobody as %s', async (type, value) => {
    expect(await source.resolve({ type, value }, always.to)).toEqual([]);
  });

  it('names nobody who came after the order was served, and is refused in a type without an index', async () => {
    const clara = { type: 'EMAIL', value: 'clara@example.org' } as const;
    expect(await source.resolve(clara, '2025-06-01T08:00:00.000Z')).toEqual(['4']);
    expect(await source.resolve(clara, '2025-06-01T07:59:59.999Z')).toEqual([]);
    await expect(async () => source.resolve({ type: 'PHONE_NUMBER', value: '1' }, always.to)).rejects.toThrow(
      "can't look for PHONE_NUMBER",
    );
  });
});

describe('the records of an account', () => {
  it('begin with the subscriber: address, name, registration, how they sign in', async () => {
    expect(await collected('SUBSCRIBER')).toEqual([
      {
        type: 'subscriber',
        key: '1',
        account: '1',
        recordedAt: '2025-01-01T08:00:00.123Z',
        name: 'Alma Reyes',
        emails: ['alma@example.org'],
        registeredAt: '2025-01-01T08:00:00.123Z',
        registrationIp: '203.0.113.1',
        service: 'Mastodon',
        other: [
          { name: 'handle', value: 'Alma' },
          { name: 'e-mail confirmed at', value: '2025-01-01T08:10:00.000Z' },
          { name: 'e-mail not yet confirmed', value: 'alma.reyes@example.org' },
          { name: 'language', value: 'es' },
          { name: 'invite code', value: 'INVITE-1' },
          { name: 'signs in by', value: 'openid_connect subject-of-alma' },
        ],
      },
    ]);
  });

  it('have addresses of successful log-ins, sessions, apps and registration, and not of who tried the password in vain', async () => {
    const lines = await collected('IDENTIFICATION');
    expect(lines.map((line) => line.type === 'identification' && [line.key, line.ip])).toEqual([
      ['address-sign-up-11', '203.0.113.1'],
      ['address-login-1', '203.0.113.5'],
      ['address-token-1', '203.0.113.7'],
      ['address-session-1', '203.0.113.8'],
    ]);
  });

  it('have log-ins that succeeded and failed, apps and sessions as traffic', async () => {
    expect(await collected('TRAFFIC')).toMatchObject([
      {
        key: 'login-1',
        at: '2025-02-01T09:00:00.500Z',
        event: 'log-in',
        source: '203.0.113.5',
        protocol: 'password',
        agent: 'Firefox/140',
      },
      { key: 'login-2', event: 'log-in refused', source: '198.51.100.66' },
      { key: 'token-1', event: 'app authorised', source: 'Tusk' },
      { key: 'session-1', event: 'session begun' },
    ]);
  });

  it('have what was public as items, what was not as messages, and what was deleted with its instant', async () => {
    const lines = await collected('CONTENT');
    expect(lines).toMatchObject([
      {
        type: 'item',
        key: '101',
        text: 'The harbour, said better.',
        language: 'en',
        attachments: [{ sha256: imageHash, alt: 'The harbour at dawn' }],
      },
      { type: 'item', key: '102', title: 'A warning', inReplyTo: '101' },
      { type: 'message', key: '103', sender: 'Alma', recipients: ['followers'] },
      { type: 'message', key: '104', recipients: ['alma@other.example', 'bruno'] },
      { type: 'item', key: '105', deletedAt: '2025-03-07T10:00:00.000Z' },
    ]);
  });

  it('have the text that a post had at the horizon, and nothing that came later', async () => {
    const before = await collected('CONTENT', { horizon: '2025-03-05T09:59:59.999Z' });
    expect(before[0]).toMatchObject({ key: '101', text: 'The harbour.', recordedAt: '2025-03-01T10:00:00.000Z' });
    expect(keys(before)).toEqual(['101', '102', '103', '104']);
    const [after] = await collected('CONTENT', { horizon: '2025-03-05T10:00:00.000Z' });
    expect(after).toMatchObject({ text: 'The harbour, said better.', recordedAt: '2025-03-05T10:00:00.000Z' });
    const deletedLater = await collected('CONTENT', { horizon: '2025-03-06T12:00:00.000Z' });
    expect(deletedLater.at(-1)).not.toHaveProperty('deletedAt');
  });

  it('keep the edges of their window, and go on after a place', async () => {
    const window = { from: '2025-03-02T10:00:00.000Z', to: '2025-03-04T10:00:00.000Z' };
    expect(keys(await collected('CONTENT', window))).toEqual(['102', '103']);
    expect(keys(await collected('CONTENT', { ...window, after: { category: 'CONTENT', at: window.from, key: '102' } }))).toEqual(['103']);
    expect(keys(await collected('TRAFFIC', { from: '2025-02-01T09:00:00.500Z', to: '2025-02-01T09:00:00.501Z' }))).toEqual(['login-1']);
    expect(keys(await collected('TRAFFIC', { from: '2025-02-01T09:00:00.501Z', to: '2025-02-02T09:00:00.000Z' }))).toEqual([]);
  });

  it('are all read in pages, when there are more than fit into one', async () => {
    await database.owner.query(`insert into login_activities select n, 14, 'password', true, '203.0.113.9', 'x', timestamp '2025-07-01' + (n / 3) * interval '1 second'
      from generate_series(10001, 12500) n`);
    const lines = await collected('TRAFFIC', { account: '4' });
    expect(new Set(keys(lines)).size).toBe(2500);
    const order = lines.map((line) => `${line.type === 'traffic' && line.at} ${line.key}`);
    expect(order).toEqual(order.toSorted());
  });

  it('say what is not held, and why', async () => {
    const categories = (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => ({ category }));
    const told = await source.gaps({ account: '1', categories, horizon: always.to });
    expect(told.map(({ category, why }) => [category, why])).toEqual([
      ['SUBSCRIBER', 'NOT_RECORDED'],
      ['IDENTIFICATION', 'RETENTION'],
      ['TRAFFIC', 'RETENTION'],
      ['CONTENT', 'RETENTION'],
    ]);
  });

  it('have no secret, and the database refuses the adapter every column with one', async () => {
    const lines = await Promise.all(
      (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => collected(category)),
    );
    for (const secret of secrets) expect(JSON.stringify(lines)).not.toContain(secret);
    for (const [table, column] of [
      ['users', 'encrypted_password'],
      ['users', 'otp_secret'],
      ['users', 'reset_password_token'],
      ['accounts', 'private_key'],
      ['oauth_access_tokens', 'token'],
      ['oauth_access_tokens', 'refresh_token'],
      ['oauth_applications', 'secret'],
      ['session_activations', 'session_id'],
    ])
      await expect(database.pool.query(`select ${column} from ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
    await expect(database.pool.query("update users set email = 'x'")).rejects.toThrow('permission denied for table users');
    await expect(database.pool.query('delete from statuses')).rejects.toThrow('permission denied for table statuses');
  });
});

describe('files', () => {
  const bytesOf = async (account: string, hash: string) => {
    const blob = await source.blob(account, hash);
    if (blob === undefined) return null;
    const parts: Uint8Array[] = [];
    for await (const part of blob.bytes instanceof Uint8Array ? [blob.bytes] : blob.bytes) parts.push(part);
    return Buffer.concat(parts);
  };

  it('are found by the hash of their bytes, and of nobody else', async () => {
    expect(await bytesOf('1', imageHash)).toEqual(image);
    expect(await bytesOf('2', imageHash)).toBeNull();
    expect(
      await bytesOf(
        '1',
        imageHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ).toBeNull();
  });

  it('are found also by an adapter that has read no post since its start', async () => {
    source = mastodonSource(database.pool, { url: server.url, adminToken, systemFolder: database.systemFolder, issuer });
    expect(await bytesOf('1', imageHash)).toEqual(image);
  });

  it('that are gone, or have a name that leaves the folder, are left out', async () => {
    await database.owner.query(
      `insert into media_attachments values (5002, 102, 1, 'gone.gif', 'image/gif', 1, ''), (5003, 102, 1, '../../x', 'image/gif', 1, '')`,
    );
    writeFileSync(join(database.systemFolder, 'media_attachments/files/000/000/000/000/005/x'), 'y');
    const [, unlisted] = await collected('CONTENT');
    expect(unlisted).not.toHaveProperty('attachments');
  });
});

describe('an item', () => {
  it('is found by its id and by each of its addresses', async () => {
    const item = await source.item({ id: '101' });
    expect(item).toMatchObject({
      author: { id: '1', handle: 'Alma' },
      text: 'The harbour, said better.',
      version: '2025-03-05T10:00:00.000Z',
      attachments: [{ sha256: imageHash }],
    });
    expect(await source.item({ url: `${server.url}/@Alma/101` })).toEqual(item);
    expect(await source.item({ url: `${server.url}/users/Alma/statuses/101` })).toEqual(item);
  });

  it.each(['103', '104', '105', '999', 'x', ''])('is not found when it is private, deleted or was never there: %j', async (id) => {
    expect(await source.item({ id })).toBeUndefined();
    expect(await source.item({ url: `${server.url}/@Alma/${id}` })).toBeUndefined();
  });
});

it('knows who signed in at the provider that the server itself uses', async () => {
  expect(await source.holder({ issuer, subject: 'subject-of-alma' })).toBe('1');
  expect(await source.holder({ issuer, subject: 'subject-of-bruno' })).toBeUndefined();
  expect(await source.holder({ issuer: 'https://other.example', subject: 'subject-of-alma' })).toBeUndefined();
});

describe('an effect', () => {
  const put = (kind: 'item' | 'account', id: string, status: 'SUSPENDED' | 'TERMINATED' | 'AVAILABLE' | 'DISABLED' | 'REMOVED') =>
    source.put({ kind, id }, { sequence: '1', state: [{ territory: 'WORLD', status }] });
  beforeEach(() => {
    server.acts.length = 0;
  });

  it('suspends an account, whose records stay, and lifts that again', async () => {
    expect(await put('account', '1', 'SUSPENDED')).toEqual({ extent: 'FULL', remaining: [], unsupported: [] });
    expect(await source.account('1')).toMatchObject({ state: 'SUSPENDED' });
    expect(await source.observe([{ kind: 'account', id: '1' }])).toMatchObject([
      { found: true, state: [{ status: 'SUSPENDED' }], remaining: [] },
    ]);
    expect(await collected('SUBSCRIBER')).toHaveLength(1);
    expect(await source.item({ id: '101' })).toBeUndefined();
    expect(await put('account', '1', 'AVAILABLE')).toMatchObject({ extent: 'FULL' });
    expect(await source.account('1')).toMatchObject({ state: 'ACTIVE' });
    expect(server.acts).toEqual(['POST /api/v1/admin/accounts/1/action', 'POST /api/v1/admin/accounts/1/unsuspend']);
  });

  it('suspends once, however often the same is asked', async () => {
    await put('account', '2', 'SUSPENDED');
    await put('account', '2', 'SUSPENDED');
    expect(server.acts).toHaveLength(1);
    await put('account', '2', 'AVAILABLE');
  });

  it('terminates an account, which can not be undone, and says so before', async () => {
    const { effects } = await source.describe();
    expect(effects.find(({ status }) => status === 'TERMINATED')).toMatchObject({ reversible: false });
    expect(effects.find(({ status }) => status === 'SUSPENDED')).toMatchObject({ reversible: true, reversibleDays: 30 });
    expect(await put('account', '4', 'TERMINATED')).toMatchObject({ extent: 'FULL' });
    expect(server.acts).toEqual(['POST /api/v1/admin/accounts/4/action', 'DELETE /api/v1/admin/accounts/4']);
  });

  it.each(['DISABLED', 'REMOVED'] as const)('on a post is not possible by the admin API, and nothing is done: %s', async (status) => {
    expect(await put('item', '102', status)).toEqual({ extent: 'NONE', remaining: [], unsupported: [{ territory: 'WORLD', status }] });
    expect((await source.describe()).effects.filter(({ kind }) => kind === 'item')).toEqual([]);
    expect(server.acts).toEqual([]);
  });

  it('on what is not there is answered as such', async () => {
    expect(await put('account', '3', 'SUSPENDED')).toBeUndefined();
    expect(await put('item', '999', 'REMOVED')).toBeUndefined();
    expect(await source.observe([{ kind: 'item', id: '999' }])).toMatchObject([{ found: false }]);
  });

  it('that the server refuses is no answer: it throws, and is tried again', async () => {
    const refused = mastodonSource(database.pool, { url: server.url, adminToken: 'wrong', systemFolder: database.systemFolder, issuer });
    const effect = { sequence: '1', state: [{ territory: 'WORLD', status: 'SUSPENDED' as const }] };
    await expect(async () => refused.put({ kind: 'account', id: '1' }, effect)).rejects.toThrow('Mastodon answered 403');
  });
});
