/** A URL of several servers, over wires to a real one: which of them is used, and what becomes of connections to one that says nothing more. */
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, connectionFor, type DatabaseConnection, describe as inWords } from '../connect.ts';
import { freshDatabase, type TestDatabase } from '../testing/test-database.ts';
import { BoundedClient, PrimaryClient } from './primary.ts';

/** A port that leads to the server's socket. While it is frozen it takes connections, and nothing goes through; while it is away it takes none. */
class Wire {
  isFrozen = false;
  isAway = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to({ host, port }: DatabaseConnection): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server);
    server.on('connection', (near) => (wire.isAway ? near.destroy() : wire.#lead(near, dial(`${host}/.s.PGSQL.${port}`))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  #lead(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => this.isFrozen || to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => this.isFrozen || to.destroy());
    }
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  /** Resets what is open, and takes nothing more. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

let database: TestDatabase;
let wires: [Wire, Wire];
beforeEach(async () => {
  database = await freshDatabase();
  const options = database.options('records');
  wires = [await Wire.to(options), await Wire.to(options)];
});
afterEach(async () => {
  await Promise.all(wires.map((wire) => wire.close()));
  await database.drop();
});

const production = (url: string): DatabaseConnection => connectionFor('records', { environment: { DATABASE_URL: url } });
const both = (): DatabaseConnection =>
  production(`postgres://u@127.0.0.1:${wires[0].port},127.0.0.1:${wires[1].port}/${database.name}?target_session_attrs=read-write`);

describe('a URL of several servers', () => {
  test('has the servers in its order, with the ports of libpq', () => {
    expect(production('postgres://u@one:6432,two,[::1]:7/writ').hosts).toEqual([
      { host: 'one', port: 6432 },
      { host: 'two', port: 5432 },
      { host: '::1', port: 7 },
    ]);
    const sockets = production('postgres://u@/writ?host=/tmp/x,/tmp/y&port=5433&target_session_attrs=primary');
    expect(sockets.hosts).toEqual(['/tmp/x', '/tmp/y'].map((host) => ({ host, port: 5433 })));
    expect(sockets).toMatchObject({ host: '/tmp/x', port: 5433, Client: PrimaryClient });
    expect(inWords(sockets)).toBe('writ_records on socket /tmp/x or socket /tmp/y, database writ');
    expect(production('postgres://u@one/writ').hosts).toBeUndefined();
  });

  test.each([
    ['postgres://u:secret@one,two/writ?target_session_attrs=any', 'target_session_attrs is not one of read-write, primary'],
    ['postgres://u:secret@one,/writ', 'names no host'],
    ['postgres://u:secret@one,two,three/writ?port=1,2', 'as many ports as hosts'],
    ['postgres://u:secret@one:5432,two:99999/writ', 'port'],
  ])('is refused where it is %s', (url, words) => {
    expect(() => production(url)).toThrow(words);
    expect(() => production(url)).not.toThrow('secret');
  });

  test('leads a client and a pool to the server that answers, when the first one says nothing or is not there', async () => {
    wires[0].isFrozen = true;
    const pool = new pg.Pool({ ...both(), max: 2 });
    expect((await pool.query('select current_user')).rows).toEqual([{ current_user: 'writ_records' }]);
    await pool.end();
    wires[0].isFrozen = false;
    wires[0].isAway = true;
    const client = await connect(both());
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });

  test('cuts connections to the server that says nothing more as soon as another one takes writes', async () => {
    wires[1].isAway = true;
    const client = await connect(both());
    const waits = client.query('select pg_sleep(600)').then(
      () => 'answered',
      () => 'failed',
    );
    wires[0].isFrozen = true;
    wires[1].isAway = false;
    const reached = async () => await (await connect(both())).end();
    await vi.waitFor(reached);
    expect(await waits).toBe('failed');
  });

  test('and of one gives up a connection that is held open and never let in, long before a pool does', async () => {
    wires[0].isFrozen = true;
    const { Client, ...url } = production(`postgres://u@127.0.0.1:${wires[0].port}/${database.name}`);
    const clients = { bounded: new (Client ?? pg.Client)(url), patient: new pg.Client(url) };
    const first = await Promise.race(
      Object.entries(clients).map(([name, client]) =>
        client.connect().then(
          () => 'let in',
          () => name,
        ),
      ),
    );
    clients.patient.connection.stream.destroy();
    expect(first).toBe('bounded');
    expect(Client).toBe(BoundedClient);
  });

  test('in which none takes writes is refused in a sentence that names them all', async () => {
    const url = both();
    for (const wire of wires) wire.isAway = true;
    await expect(connect(url)).rejects.toThrow(
      /^The database can't be reached as writ_records on 127\.0\.0\.1:\d+ or 127\.0\.0\.1:\d+, database \w+.*; none of these servers takes writes/,
    );
  });
});
