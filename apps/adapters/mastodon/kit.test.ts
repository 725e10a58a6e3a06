import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSource } from '@writ/source';
import { openPostgresBook } from '@writ/source/book/postgres';
import { MadeLog } from '@writ/source/testing';
import pg from 'pg';
import { expect, it } from 'vitest';
import { kitResults } from '../testing/kit-results.ts';
import { mastodonSource } from './mastodon-source.ts';
import { filledDatabase, imageHash, secrets } from './testing/filled-database.ts';
import { adminToken, startStandIn } from './testing/server-stand-in.ts';

const issuer = 'https://login.example.org';
const event = (category: string, key: string, at: string, recordedAt = at) => ({ account: '1', category, key, at, recordedAt });

/** Written by hand from what the tables are filled with. */
const records = [
  {
    account: '1',
    category: 'SUBSCRIBER',
    key: '1',
    recordedAt: '2025-01-01T08:00:00.123Z',
    has: { name: 'Alma Reyes', emails: ['alma@example.org'] },
  },
  event('IDENTIFICATION', 'address-sign-up-11', '2025-01-01T08:00:00.123Z'),
  { ...event('IDENTIFICATION', 'address-login-1', '2025-02-01T09:00:00.500Z'), has: { ip: '203.0.113.5' } },
  event('IDENTIFICATION', 'address-token-1', '2025-02-04T09:00:00.000Z'),
  event('IDENTIFICATION', 'address-session-1', '2025-02-06T09:00:00.000Z'),
  event('TRAFFIC', 'login-1', '2025-02-01T09:00:00.500Z'),
  event('TRAFFIC', 'login-2', '2025-02-02T09:00:00.000Z'),
  event('TRAFFIC', 'token-1', '2025-02-03T09:00:00.000Z'),
  event('TRAFFIC', 'session-1', '2025-02-05T09:00:00.000Z'),
  event('CONTENT', '102', '2025-03-02T10:00:00.000Z'),
  event('CONTENT', '103', '2025-03-03T10:00:00.000Z'),
  event('CONTENT', '104', '2025-03-04T10:00:00.000Z'),
  event('CONTENT', '105', '2025-03-06T10:00:00.000Z'),
];

const factsOf = (url: string) => ({
  account: {
    id: '1',
    identifier: { type: 'EMAIL', value: 'alma@example.org' },
    spellings: [
      { type: 'EMAIL', value: 'ALMA@example.org' },
      { type: 'HANDLE', value: '@alma' },
      { type: 'PROFILE_URL', value: `${url}/@Alma` },
    ],
    holder: { issuer, subject: 'subject-of-alma' },
  },
  records,
  secrets: [...secrets, 'bruno@example.org', 'By somebody else.'],
  erased: { type: 'EMAIL', value: 'erased@example.org' },
  huge: { identifier: { type: 'EMAIL', value: 'clara@example.org' }, records: 3000 },
  items: {
    published: [{ id: '102', url: `${url}/@Alma/102`, text: 'Unlisted.', files: [imageHash] }],
    hidden: ['103', '104', '105'],
  },
  effects: {
    account: { id: '1', status: 'SUSPENDED', publicUrl: `${url}/@Alma` },
    unsupported: { subject: { kind: 'item', id: '102' }, state: [{ territory: 'WORLD', status: 'REMOVED' }] },
  },
});

it('passes every check of the kit that the tables of a Mastodon server have something for', async () => {
  const database = await filledDatabase();
  // A post that was edited has one line for each horizon, which the facts can't say.
  await database.owner.query(`delete from statuses where id = 101; update media_attachments set status_id = 102;
    insert into login_activities select n, 14, 'password', true, '203.0.113.9', 'x', timestamp '2025-07-01' + n * interval '1 second'
      from generate_series(1001, 3999) n`);
  await database.owner.query("insert into login_activities values (9999, 14, 'password', true, '203.0.113.9', 'x', '2025-08-01')");
  const server = await startStandIn(database.owner);
  const source = mastodonSource(database.pool, { url: server.url, adminToken, systemFolder: database.systemFolder, issuer });
  const log = new MadeLog('check.example.org/log');
  const [writ, adapter] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  // The role of the adapter reads Mastodon's tables alone: the book is of another.
  const pool = new pg.Pool({ ...database.owner.options, options: '-c synchronous_commit=on' });
  const book = await openPostgresBook(pool);
  const listener = createServer(serveSource(source, { writKeys: [writ.publicKey], key: adapter.privateKey, policy: log.policy, book }));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const { passed, failed, skipped } = await kitResults({
    url,
    log,
    writKey: writ.privateKey,
    adapterKey: adapter.publicKey,
    facts: factsOf(server.url),
  });
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
  await server[Symbol.asyncDispose]();
  const asked = await book.entries();
  await pool.end();
  await database[Symbol.asyncDispose]();
  expect(failed).toEqual([]);
  expect(asked.length, 'every collection of the kit is in the book').toBeGreaterThan(50);
  // Names are unique; nothing publishes a post, and nothing withholds a single one.
  expect(skipped.map((line) => line.replace(/ .*/, ''))).toEqual(['37', '49', '50', '51', '52', '53', '54', '58', '59']);
  expect(passed).toBe(59);
});
