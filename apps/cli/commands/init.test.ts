/** `writ init` for a database of several servers: every role's URL names all of them, and a shell reads the settings as every part does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { UsageError } from '@writ/core';
import { connectionFor, limitedRoles } from '@writ/prisma';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { run } from './init.ts';

// With a space, which a shell splits at.
const home = mkdtempSync(join(tmpdir(), 'writ init '));
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

const servers = 'postgres://one.example,two.example:5433/platform?sslmode=verify-full&target_session_attrs=read-write';
const init = (folder: string, database: string) =>
  run([join(home, folder), '--base-url', 'https://writ.example', '--database', database, '--country', 'IE']);

it('takes a URL of several servers, and gives each role its own', async () => {
  expect(await init('writ', servers)).toBe(0);
  for (const role of limitedRoles) {
    const url = readFileSync(join(home, 'writ', 'database', role), 'utf8').trim();
    expect(connectionFor(role, { environment: { [`DATABASE_URL_${role.toUpperCase()}`]: url } })).toMatchObject({
      hosts: [
        { host: 'one.example', port: 5432 },
        { host: 'two.example', port: 5433 },
      ],
      user: `writ_${role}`,
      password: expect.stringMatching(/^[\w-]{32}$/),
      database: 'platform',
    });
  }
  expect(readFileSync(join(home, 'writ', 'roles.sql'), 'utf8')).toContain('CREATE DATABASE platform OWNER writ_owner');
});

it('writes settings that a shell and Node read alike', () => {
  const file = join(home, 'writ', 'writ.env');
  const read = parseEnv(readFileSync(file, 'utf8'));
  const script = 'set -a; . "$0"; exec env -0';
  const shell = execFileSync('/bin/sh', ['-c', script, file], { env: { PATH: process.env['PATH'] }, encoding: 'utf8' }).split('\0');
  expect(shell).toEqual(expect.arrayContaining(Object.entries(read).map(([name, value]) => `${name}=${value}`)));
  expect(read).toMatchObject({ DATABASE_URL: servers, WRIT_KEY_LOG_FILE: join(home, 'writ', 'keys', 'log') });
});

it.each([
  ['a server that may be a standby', servers.replace('read-write', 'any')],
  ['a user', 'postgres://me:hush@one.example,two.example/writ'],
  ['no host between two', 'postgres://one.example,,two.example/writ'],
  ['a quote', "postgres://one.example/writ'"],
  ['another scheme', 'https://one.example/writ'],
])('refuses %s', async (_what, database) => {
  const refused = await init('other', database).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UsageError);
  expect(String(refused)).not.toContain('hush');
});
