/**
 * Three PostgreSQL servers under Debian's Patroni, which elects among them over Debian's etcd, and HAProxy before them: all on ports of this
 * machine, in one folder, as an ordinary user, and gone with the test. It signals no process that is not in that folder.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseRole } from '@writ/core';
import pg from 'pg';
import { freshFolder, serverFoldersFor, temporaryFolder } from '../../apps/demo/database/server-folders.ts';
import { childEnvironment } from '../../apps/demo/database/supervise.ts';
import { connect, type DatabaseConnection, socketConnection } from '../../prisma/connect.ts';
import { migrate } from '../../prisma/migrate.ts';
import { freePort } from '../harness/free-port.ts';
import { certificate } from '../harness/self-signed.ts';

/** Where Debian has the programs of the version that Patroni runs here. */
const postgresFolder = '/usr/lib/postgresql/17/bin';
const needed = ['/usr/bin/patroni', '/usr/bin/patronictl', '/usr/bin/etcd', '/usr/sbin/haproxy', `${postgresFolder}/postgres`];

/** The programs that are not installed. */
export const missingPrograms = (): string[] => needed.filter((path) => !existsSync(path));

/** For how long a leader is believed that says nothing, in seconds. */
export const ttlSeconds = 20;
/** Many times what any of it takes, on a machine that has other things to do. */
const patienceMs = 180_000;

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(50)) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`It did not come to this: ${what}.`, { cause: last });
}

/** Which process has which parent, of all that run. */
function parents(): [pid: number, parent: number][] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Who certifies the servers. */
const authority = certificate('patroni');

/** When the other end of its standard input closes, however this process ended, nothing is left of the folder's servers. */
const guardian = `while read -r _; do :; done
for file in "$1"/*/data/postmaster.pid "$1"/*.pid; do [ -f "$file" ] && kill -KILL "$(head -n 1 "$file")" 2>/dev/null; done
rm -rf -- "$1"`;

interface Ports {
  readonly database: number;
  readonly rest: number;
}

/** One server, and the Patroni that runs it. */
export interface Node extends Ports {
  readonly name: string;
}

const runAs = serverFoldersFor('/', '/', false).runAs;

export class Nodes {
  readonly folder = freshFolder(temporaryFolder(runAs), runAs);
  readonly nodes: Node[] = [];
  #balanced = 0;
  #etcd = 0;
  readonly #started = new Map<string, ChildProcess>();
  readonly #guardian: ChildProcess;

  private constructor() {
    this.#guardian = spawn('/bin/sh', ['-c', guardian, 'writ-patroni', this.folder], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }

  /** A migrated database `writ` on a leader that two standbys follow, each of which may confirm a commit. */
  static async open(): Promise<Nodes> {
    const nodes = new Nodes();
    try {
      await nodes.#startEtcd();
      for (const name of ['one', 'two', 'three']) nodes.nodes.push({ name, database: await freePort(), rest: await freePort() });
      await nodes.#startBalancer();
      const [first, ...others] = nodes.nodes;
      if (first === undefined) throw new Error('no node');
      nodes.startPatroni(first);
      await nodes.leader();
      for (const other of others) nodes.startPatroni(other);
      await nodes.allFollow();
      await nodes.#makeDatabase();
      return nodes;
    } catch (cause) {
      const words = nodes.lastWords();
      await nodes.close();
      throw new Error(`The nodes did not start.\n${words}`, { cause });
    }
  }

  #write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (runAs) chownSync(file, runAs.uid, runAs.gid);
    return file;
  }

  /** Its process id is in a file of the folder, for the guardian. */
  #run(name: string, program: string, args: readonly string[]): void {
    const log = openSync(join(this.folder, `${name}.log`), 'a', 0o600);
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { ...childEnvironment, HOME: this.folder, PYTHONDONTWRITEBYTECODE: '1' },
      stdio: ['ignore', log, log],
      ...runAs,
    });
    closeSync(log);
    this.#write(`${name}.pid`, `${child.pid}\n`);
    this.#started.set(name, child);
  }

  async #startEtcd(): Promise<void> {
    this.#etcd = await freePort();
    const [client, peer] = [`http://127.0.0.1:${this.#etcd}`, `http://127.0.0.1:${await freePort()}`];
    const addresses = ['--listen-client-urls', client, '--advertise-client-urls', client, '--listen-peer-urls', peer];
    const cluster = ['--initial-advertise-peer-urls', peer, '--initial-cluster', `etcd=${peer}`, '--name', 'etcd'];
    this.#run('etcd', '/usr/bin/etcd', ['--data-dir', join(this.folder, 'etcd'), '--log-level', 'warn', ...addresses, ...cluster]);
    await until('etcd answers', async () => ((await fetch(`${client}/health`)).ok ? true : undefined));
  }

  async #startBalancer(): Promise<void> {
    this.#balanced = await freePort();
    const servers = this.nodes.map(({ name, database, rest }) => `  server ${name} 127.0.0.1:${database} check port ${rest}`);
    const file = this.#write(
      'haproxy.cfg',
      `defaults
  mode tcp
  timeout connect 2s
  timeout client 1h
  timeout server 1h
listen primary
  bind 127.0.0.1:${this.#balanced}
  option httpchk OPTIONS /primary
  option redispatch
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`,
    );
    this.#run('haproxy', '/usr/sbin/haproxy', ['-db', '-f', file]);
  }

  /** The certificate of a node and its key, as files. */
  #certificateOf(name: string): { ssl_cert_file: string; ssl_key_file: string } {
    const { cert, key } = certificate('localhost', authority);
    return { ssl_cert_file: this.#write(`${name}.crt`, cert), ssl_key_file: this.#write(`${name}.key`, key) };
  }

  #configuration({ name, database, rest }: Node): object {
    const place = join(this.folder, name);
    return {
      scope: 'writ',
      name,
      log: { level: 'INFO' },
      restapi: { listen: `127.0.0.1:${rest}`, connect_address: `127.0.0.1:${rest}` },
      etcd3: { hosts: `127.0.0.1:${this.#etcd}` },
      bootstrap: {
        dcs: {
          ttl: ttlSeconds,
          loop_wait: 5,
          retry_timeout: 5,
          synchronous_mode: 'quorum',
          synchronous_mode_strict: true,
          postgresql: { use_pg_rewind: true, parameters: { max_connections: 200, wal_keep_size: '128MB', max_wal_size: '256MB' } },
        },
        initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, { auth: 'trust' }],
      },
      postgresql: {
        listen: `127.0.0.1:${database}`,
        connect_address: `127.0.0.1:${database}`,
        data_dir: join(place, 'data'),
        bin_dir: postgresFolder,
        pgpass: join(this.folder, `${name}.pgpass`),
        basebackup: ['checkpoint=fast'],
        authentication: {
          superuser: { username: 'postgres', password: 'postgres' },
          replication: { username: 'replicator', password: 'replicator' },
          rewind: { username: 'postgres', password: 'postgres' },
        },
        // Nobody is let in without TLS.
        pg_hba: ['local all all trust', 'hostssl all all 127.0.0.1/32 trust', 'hostssl replication all 127.0.0.1/32 trust'],
        parameters: {
          ssl: 'on',
          ...this.#certificateOf(name),
          unix_socket_directories: this.folder,
          shared_buffers: '64MB',
          timezone: 'UTC',
          jit: 'off',
          dynamic_shared_memory_type: 'mmap',
        },
      },
    };
  }

  startPatroni(node: Node): void {
    const file = this.#write(`${node.name}.yml`, JSON.stringify(this.#configuration(node), null, 1));
    this.#run(node.name, '/usr/bin/patroni', [file]);
  }

  /** What Patroni says of itself, with its status; rejects where it says nothing. */
  async #asked(node: Node, path: string): Promise<boolean> {
    return (await fetch(`http://127.0.0.1:${node.rest}${path}`, { signal: AbortSignal.timeout(2_000) })).ok;
  }

  /** The node that takes writes, as its Patroni says, once there is one; not one of these. */
  leader(others: readonly Node[] = []): Promise<Node> {
    return until('a node leads', async () => {
      for (const node of this.nodes) {
        if (others.includes(node)) continue;
        if (await this.#asked(node, '/primary').catch(() => false)) return node;
      }
      return undefined;
    });
  }

  /** Resolves once so many standbys follow the leader and may confirm its commits. */
  async allFollow(count = this.nodes.length - 1): Promise<void> {
    await until(`${count} standbys follow`, async () => {
      const leader = await this.leader();
      const rows = await this.query<{ sync_state: string }>(`select sync_state from pg_stat_replication where state = 'streaming'`, leader);
      return rows.filter(({ sync_state }) => sync_state === 'quorum' || sync_state === 'sync').length === count ? true : undefined;
    });
  }

  async #makeDatabase(): Promise<void> {
    const leader = await this.leader();
    await this.query('create table beat (number bigint)', leader);
    await this.query('create role writ_owner login createrole nosuperuser nobypassrls', leader);
    await this.query('create database writ owner writ_owner', leader);
    await migrate(this.connection('owner'));
  }

  /** As a role by HAProxy. */
  connection(role: DatabaseRole | 'postgres'): DatabaseConnection {
    return this.#at(this.#balanced, role);
  }

  #at(port: number, role: DatabaseRole | 'postgres', database = 'writ'): DatabaseConnection {
    const connection = socketConnection('localhost', role === 'postgres' ? role : `writ_${role}`, database);
    return { ...connection, port, ssl: { ca: authority.cert } };
  }

  /** The URL of a role by HAProxy, or by the addresses of all nodes. */
  url(role: DatabaseRole, by: 'balancer' | 'hosts'): string {
    const file = this.#write('authority.crt', authority.cert);
    const tls = `sslmode=verify-full&sslrootcert=${encodeURIComponent(file)}`;
    if (by === 'balancer') return `postgres://writ_${role}@localhost:${this.#balanced}/writ?${tls}`;
    const hosts = this.nodes.map(({ database }) => `localhost:${database}`).join();
    return `postgres://writ_${role}@${hosts}/writ?${tls}&target_session_attrs=read-write`;
  }

  /** As superuser of one node, for who waits no longer than that for anything. */
  async client(node: Node, withinMs: number): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#at(node.database, 'postgres', 'postgres'), connectionTimeoutMillis: withinMs });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  async #beatAt(node: Node): Promise<void> {
    const client = await this.client(node, 1_000);
    try {
      await client.query({ text: 'insert into beat values (1)', query_timeout: 5_000 } as pg.QueryConfig);
    } finally {
      void client.end().catch(() => {});
    }
  }

  /** Commits something on whichever node takes it, without Writ and without a balancer. Rejects where none does. */
  async beat(): Promise<void> {
    await Promise.any(this.nodes.map((node) => this.#beatAt(node)));
  }

  /** As superuser of one node. */
  async query<Row extends object>(text: string, node: Node, database = 'postgres'): Promise<Row[]> {
    const client = await connect(this.#at(node.database, 'postgres', database));
    try {
      return (await client.query<Row & Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Every process of a node's server, its first one first. */
  #family(node: Node): number[] {
    const file = join(this.folder, node.name, 'data', 'postmaster.pid');
    if (!existsSync(file)) return [];
    const postmaster = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return [postmaster, ...parents().flatMap(([pid, parent]) => (parent === postmaster ? [pid] : []))];
  }

  #patroni(node: Node): number[] {
    const pid = this.#started.get(node.name)?.pid;
    return pid === undefined ? [] : [pid];
  }

  /** A node's server and its Patroni get a signal, all at once. */
  #signalAll(node: Node, name: NodeJS.Signals): void {
    for (const pid of [...this.#patroni(node), ...this.#family(node)]) signal(pid, name);
  }

  /** Patroni and PostgreSQL of a node are killed with signal 9. */
  kill(node: Node): void {
    this.#signalAll(node, 'SIGKILL');
  }

  /** PostgreSQL of a node alone is killed with signal 9: its Patroni sees that. */
  killPostgres(node: Node): void {
    for (const pid of this.#family(node)) signal(pid, 'SIGKILL');
  }

  /** A node answers nothing any more, and all its connections stay open, as with a machine whose cable is cut. */
  freeze(node: Node): void {
    this.#signalAll(node, 'SIGSTOP');
  }

  thaw(node: Node): void {
    this.#signalAll(node, 'SIGCONT');
  }

  /** etcd says nothing for so long that no node may lead any more; resolves when each server follows, and so takes no write. */
  async freezeEtcd(): Promise<void> {
    this.#started.get('etcd')?.kill('SIGSTOP');
    await until('each server follows', async () => {
      const found = await Promise.all(
        this.nodes.map((node) => this.query<{ follows: boolean }>('select pg_is_in_recovery() as follows', node)),
      );
      return found.every(([row]) => row?.follows === true) ? true : undefined;
    });
  }

  thawEtcd(): void {
    this.#started.get('etcd')?.kill('SIGCONT');
  }

  /** Asks for another leader by `patronictl`, and resolves when it says that it is done. */
  async switchOver(from: Node): Promise<void> {
    const file = join(this.folder, `${from.name}.yml`);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const child = spawn('/usr/bin/patronictl', ['-c', file, 'switchover', 'writ', '--leader', from.name, '--force'], {
      cwd: this.folder,
      env: { ...childEnvironment, HOME: this.folder, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...runAs,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`patronictl ended with ${code}: ${said}`))));
    await promise;
  }

  /** What each program wrote last, for an error message. */
  lastWords(): string {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => `${name}:\n${readFileSync(join(this.folder, name), 'utf8').split('\n').slice(-30).join('\n')}`)
      .join('\n\n');
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#guardian.once('exit', resolve));
    for (const node of this.nodes) this.#signalAll(node, 'SIGKILL');
    for (const child of this.#started.values()) child.kill('SIGKILL');
    this.#guardian.stdin?.end();
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
