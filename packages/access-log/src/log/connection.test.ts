import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bench, makeBench, poolAs } from '../../testing/log-under-test.ts';
import { type Connection, DatabaseAway, errorCode, makeConnection } from './connection.ts';

let bench: Bench;
let pool: pg.Pool;
let connection: Connection;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  connection = makeConnection(bench.database.options('log'));
});
afterEach(async () => {
  await connection.end();
  await pool.end();
  await bench.end();
});

const backend = async (client: pg.Client): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;

describe('a connection of the log', () => {
  test('is the same one while it is open', async () => {
    const client = await connection.client();
    expect(await connection.client()).toBe(client);
  });

  test('that was lost while it was idle is replaced before the next use', async () => {
    const client = await connection.client();
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [await backend(client)]);
    await ended;
    const next = await connection.client();
    expect(next).not.toBe(client);
    expect(await backend(next)).toBeGreaterThan(0);
  });

  test('that was dropped fails the work in progress, rolls it back, and is replaced', async () => {
    const client = await connection.client();
    await client.query('begin');
    await client.query(`insert into log.log_checkpoint (size, note) values (1, E'log.example.org/log/1\\n')`);
    const waiting = client.query('select pg_sleep(20)');
    const outcome = expect(waiting).rejects.toThrow();
    connection.drop();
    await outcome;
    expect(await connection.client()).not.toBe(client);
    expect((await pool.query('select from log.log_checkpoint where size = 1')).rowCount).toBe(0);
  });

  test('is not opened again after it was closed', async () => {
    await connection.client();
    await connection.end();
    await expect(connection.client()).rejects.toThrow(DatabaseAway);
  });
});

test('a process that was busy for longer than it waits connects all the same: the database had answered', async () => {
  const opening = connection.client();
  // As loading the parts of a whole Writ does on a slow machine: nothing else of this process runs meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
  expect(await backend(await opening)).toBeGreaterThan(0);
});

describe('a database that is down', () => {
  test('is tried for about two seconds', async () => {
    const nowhere = makeConnection({ ...bench.database.options('log'), host: '/nowhere' });
    const started = performance.now();
    await expect(nowhere.client()).rejects.toMatchObject({ name: 'DatabaseAway', code: 'ENOENT' });
    expect(performance.now() - started).toBeGreaterThan(1_000);
  });

  test('is not tried again when it answered that waiting does not help', async () => {
    const wrong = makeConnection({ ...bench.database.options('log'), database: 'no_such_database' });
    const asked = vi.spyOn(pg.Client.prototype, 'connect');
    await expect(wrong.client()).rejects.toMatchObject({ code: '3D000' });
    expect(asked).toHaveBeenCalledOnce();
  });
});

test('the code of an error never quotes its message', () => {
  expect(errorCode(Object.assign(new Error('secret'), { code: '23505' }))).toBe('23505');
  expect(errorCode(new TypeError('secret'))).toBe('TypeError');
  expect(errorCode('secret')).toBe('unknown');
});
