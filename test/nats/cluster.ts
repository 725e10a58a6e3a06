/** Three servers of NATS on this machine, with JetStream and the permissions that docs/how-to/jetstream.md asks for. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection, nkeyAuthenticator, nkeys } from '@nats-io/transport-node';
import { vi } from 'vitest';
import { freePort } from '../harness/free-port.ts';

const page = new URL('../../docs/how-to/jetstream.md', import.meta.url);
/** Debian puts it where not everybody's PATH leads. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };

/** Tests that need it are skipped by name without. */
export const hasNats = spawnSync('nats-server', ['--version'], { env }).status === 0;

type Who = 'writ' | 'node';

export interface Cluster {
  readonly servers: readonly string[];
  /** The seed of an nkey, as its owner keeps it. */
  readonly seeds: Readonly<Record<Who, string>>;
  connect(who: Who): Promise<NatsConnection>;
  /** Ends a server at once, by its name; it loses nothing that it had written. */
  kill(name: string): Promise<void>;
  start(name: string): void;
  /** Ends all of them. */
  killAll(): Promise<void>;
  startAll(): void;
  close(): Promise<void>;
}

/** As an operator copies it from the page. */
async function authorization(publicKeys: Readonly<Record<Who, string>>): Promise<string> {
  const [, block] = /```conf\n(.*?)```/s.exec(await readFile(page, 'utf8')) ?? [];
  if (block === undefined) throw new Error('the page has no configuration any more');
  return block.replace('WRIT_PUBLIC_KEY', publicKeys.writ).replace('NODE_PUBLIC_KEY', publicKeys.node);
}

interface Member {
  readonly name: string;
  readonly port: number;
  readonly config: string;
}

async function members(folder: string, rules: string, count: number): Promise<Member[]> {
  const names = Array.from({ length: count }, (_, index) => `n${index + 1}`);
  const ports = await Promise.all(names.map(async (name) => ({ name, port: await freePort(), route: await freePort() })));
  const routes = ports.map(({ route }) => `nats://127.0.0.1:${route}`).join(', ');
  return Promise.all(
    ports.map(async ({ name, port, route }) => {
      const config = join(folder, `${name}.conf`);
      const cluster = count === 1 ? '' : `cluster { name: writ, listen: "127.0.0.1:${route}", routes: [${routes}] }\n`;
      const store = `jetstream { store_dir: "${join(folder, name)}", max_memory_store: 64MB, max_file_store: 1GB }\n`;
      await writeFile(config, `server_name: ${name}\nlisten: "127.0.0.1:${port}"\n${store}${cluster}${rules}`);
      return { name, port, config };
    }),
  );
}

/** Started and with a leader, so that a stream can be made. */
export async function startCluster(count = 3): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-nats-'));
  const [writ, node] = [nkeys.createUser(), nkeys.createUser()];
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const seeds = { writ: text(writ.getSeed()), node: text(node.getSeed()) };
  const rules = await authorization({ writ: writ.getPublicKey(), node: node.getPublicKey() });
  const all = await members(folder, rules, count);
  const running = new Map<string, ChildProcess>();

  const start = (name: string): void => {
    const { config = '' } = all.find((one) => one.name === name) ?? {};
    running.set(name, spawn('nats-server', ['-c', config], { env, stdio: 'ignore' }));
  };
  const kill = async (name: string): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const each = (act: (name: string) => unknown) => Promise.all(all.map(({ name }) => act(name)));
  const servers = all.map(({ port }) => `nats://127.0.0.1:${port}`);
  const open = (who: Who, to = servers) =>
    connect({
      servers: to,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(seeds[who])),
      maxReconnectAttempts: -1,
      waitOnFirstConnect: true,
      reconnectTimeWait: 200,
    });

  await each(start);
  const allUp = async (): Promise<void> => {
    for (const server of servers) {
      const connection = await open('writ', [server]);
      const info = await connection.request('$JS.API.INFO').finally(() => connection.close());
      const { error } = JSON.parse(info.string()) as { error?: { description: string } };
      if (error !== undefined) throw new Error(error.description);
    }
  };
  const gone = Promise.race(
    [...running].map(async ([name, child]) => {
      const [code] = await once(child, 'exit');
      if (running.get(name) === child) throw new Error(`the server ${name} ended with ${code} at its start: was its port taken?`);
    }),
  );
  await Promise.race([vi.waitFor(allUp, { timeout: 60_000, interval: 100 }), gone]);
  return {
    servers,
    seeds,
    connect: open,
    kill,
    start,
    killAll: async () => void (await each(kill)),
    startAll: () => void each(start),
    close: async () => {
      await each(kill);
      await rm(folder, { recursive: true });
    },
  };
}
