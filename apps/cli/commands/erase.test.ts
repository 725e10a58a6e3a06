import { randomBytes } from 'node:crypto';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

let said: Output;
const databases: TestDatabase[] = [];

function use(database: TestDatabase): void {
  databases.push(database);
  vi.stubEnv('DATABASE_URL', `postgres://writ_owner@/${database.name}?host=${encodeURIComponent(database.options('owner').host)}`);
}

beforeEach(() => {
  vi.stubEnv('WRIT_KEY_INDEX', randomBytes(32).toString('base64'));
  vi.stubEnv(
    'WRIT_ISSUER',
    JSON.stringify([{ issuer: 'https://id.example.org', graph: 'platform', roles: ['COUNSEL'], organisation: 'p' }]),
  );
  said = keepOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const database of databases.splice(0)) await database.drop();
});

const id = '00000000-0000-4000-8000-000000000000';
const ask = ['request', '--account', 'acc-1', '--reason', 'Asked by letter.'];

describe('writ erase', () => {
  const calls = [
    [],
    ['forget'],
    ['request', '--account', 'acc-1'],
    ['request', '--account', 'acc-1', '--reason', ' '],
    ['request', '--account', 'acc-1', '--reason', 'x'.repeat(2_001)],
    [...ask, 'acc-2'],
    ['confirm'],
    ['confirm', 'it'],
    ['confirm', id, id],
    ['confirm', id, '--reason', 'x'],
    ['list', 'all'],
    ['run', '--json'],
    ['run', '--everything'],
  ];
  it.each(calls.map((args) => ({ args, name: args.join(' ').slice(0, 60) })))('refuses the call "$name"', async ({ args }) => {
    expect(await main(['erase', ...args])).toBe(2);
    expect(said.err).toContain('See writ erase --help.');
  });

  it('explains itself', async () => {
    expect(await main(['erase', '--help'])).toBe(0);
    expect(said.out).toContain('WRIT_TOKEN');
  });

  it('needs a database with the tables', async () => {
    use(await emptyDatabase());
    expect(await main(['erase', 'list'])).toBe(1);
    expect(said.err).toBe("writ: The database doesn't have Writ's tables: run its migrations first.\n");
  });

  it('lists nothing where no erasure was requested', async () => {
    use(await freshDatabase());
    expect(await main(['erase', 'list'])).toBe(0);
    expect(await main(['erase', 'list', '--json'])).toBe(0);
    expect(said.out).toBe('No erasure was asked for.\n[]\n');
  });

  it('accepts no request without a valid token', async () => {
    use(await freshDatabase());
    vi.stubEnv('WRIT_TOKEN', undefined);
    expect(await main(['erase', ...ask])).toBe(1);
    vi.stubEnv('WRIT_TOKEN', 'e30.e30.e30');
    expect(await main(['erase', 'confirm', id])).toBe(1);
    expect(said.err.split('\n')).toEqual([
      expect.stringMatching(/^writ: Nobody is signed in\. WRIT_TOKEN or WRIT_TOKEN_FILE must hold/),
      expect.stringMatching(/^writ: The token was refused: .* WRIT_TOKEN or WRIT_TOKEN_FILE must hold/),
      '',
    ]);
  });
});
