import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { connect, connectionFor, describe as inWords } from './connect.ts';

const production = (environment: Record<string, string>) => connectionFor('records', { environment });

describe("the settings of a role's connection", () => {
  test('use the embedded socket as the role', () => {
    const connection = connectionFor('orders', { socketFolder: '/tmp/x' });
    expect(connection).toMatchObject({ host: '/tmp/x', port: 5432, user: 'writ_orders', database: 'writ', ssl: false });
    expect(connection.options).toContain('TimeZone=UTC');
  });

  test('use DATABASE_URL with its user replaced', () => {
    const connection = production({ DATABASE_URL: 'postgres://admin:p%40ss@db.example.org:6432/people?sslmode=require' });
    expect(connection).toMatchObject({
      host: 'db.example.org',
      port: 6432,
      user: 'writ_records',
      password: 'p@ss',
      database: 'people',
      ssl: true,
    });
  });

  test('use the URL of its own role unchanged, and no other', () => {
    const environment = {
      DATABASE_URL: 'postgres://a:b@one/writ',
      DATABASE_URL_LOG: 'postgres://special:c@two/writ',
    };
    expect(connectionFor('log', { environment })).toMatchObject({ host: 'two', user: 'special', password: 'c' });
    expect(connectionFor('audit', { environment })).toMatchObject({ host: 'one', user: 'writ_audit', password: 'b' });
  });

  test('accept a socket folder as a parameter, and IPv6', () => {
    expect(production({ DATABASE_URL_RECORDS: 'postgres://writ_records@/writ?host=/tmp/x' })).toMatchObject({
      host: '/tmp/x',
      user: 'writ_records',
      database: 'writ',
    });
    expect(production({ DATABASE_URL: 'postgresql://u@[::1]:5433/' })).toMatchObject({ host: '::1', port: 5433, database: 'writ' });
  });

  test('read the URL from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-connect-'));
    writeFileSync(join(folder, 'url'), 'postgres://a:b@one/writ\n');
    expect(production({ DATABASE_URL_FILE: join(folder, 'url') }).host).toBe('one');
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['mysql://u:secret@db/writ', 'not the URL of a PostgreSQL database'],
    ['postgres://u:secret@/writ', 'names no host'],
    ['postgres://u:secret@db:port/writ', 'names no host'],
    ['postgres://u:secret@db:99999/writ', 'port'],
    ['postgres://u:secret@db/writ?sslmod=require', '"sslmod"'],
    ['postgres://u:secret@db/writ?sslmode=allow', 'sslmode'],
    ['postgres://u:se%cret@db/writ', 'hexadecimal'],
    ['postgres://u:secret@db/writ?sslmode=require&sslrootcert=/nowhere/ca.pem', 'certificate'],
  ])('refuse %s in a sentence without the password', (url, words) => {
    const act = () => production({ DATABASE_URL: url });
    expect(act).toThrow(StartError);
    expect(act).toThrow(words);
    expect(act).not.toThrow(/se%?cret/);
  });

  test('name the setting that is missing', () => {
    expect(() => production({})).toThrow(/DATABASE_URL_RECORDS/);
  });

  test('are described without the password', () => {
    expect(inWords(production({ DATABASE_URL: 'postgres://u:secret@db/writ' }))).toBe('writ_records on db:5432, database writ');
  });
});

describe('a failed connection', () => {
  const failure = async (url: string) => {
    const error = await connect(production({ DATABASE_URL: url })).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StartError);
    return error instanceof Error ? error.message : '';
  };

  test('to a closed port explains what, where and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    const message = await failure(`postgres://u:secret@127.0.0.1:${port}/writ`);
    expect(message).toContain(`writ_records on 127.0.0.1:${port}, database writ; nothing listens there: check host and port`);
    expect(message).not.toContain('secret');
  });

  test('to a missing socket is explained', async () => {
    expect(await failure('postgres://u:secret@/writ?host=/nowhere/at/all')).toContain('no such socket');
  });

  test('to something other than a database is an error too', async () => {
    const server = createServer((socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    expect(await failure(`postgres://u:secret@127.0.0.1:${typeof address === 'object' ? address?.port : ''}/writ`)).toContain(
      'check DATABASE_URL',
    );
    await new Promise((resolve) => server.close(resolve));
  });
});
