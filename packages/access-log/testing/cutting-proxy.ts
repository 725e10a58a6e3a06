/**
 * For tests: a proxy in front of PostgreSQL's socket that loses a connection at the worst moment, the COMMIT of a batch.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';

/**
 * What happens to the next COMMIT of a batch: `before`, the server never sees it; `after`, the server commits and its answer
 * is lost; `late`, the client is cut off and the server gets the COMMIT only half a second later.
 */
export type Cut = 'before' | 'after' | 'late';

/** A running proxy. */
export interface CuttingProxy {
  /** Leads a connection through the proxy. */
  through(config: pg.ClientConfig): pg.ClientConfig;
  /** Cuts at the next COMMIT of a batch, once; resolves when it has. */
  cutNext(cut: Cut): Promise<void>;
  /** Cuts everything and lets nobody in until {@link resume}. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  end(): Promise<void>;
}

const lateMs = 500;
const commitMessage = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1');
/** The name of the statement that writes a batch: a connection that sent it since its last COMMIT is in a batch. */
const insertName = Buffer.from('writ_log_insert');

interface Armed {
  cut: Cut;
  done(): void;
}

/** Forwards one connection, and cuts it when `take` gives an order to. */
function forward(client: Socket, server: Socket, take: () => Armed | undefined): void {
  let inBatch = false;
  client.on('data', (chunk: Buffer) => {
    inBatch ||= chunk.includes(insertName);
    const armed = inBatch && chunk.includes(commitMessage) ? take() : undefined;
    if (chunk.includes(commitMessage)) inBatch = false;
    if (armed === undefined) {
      server.write(chunk);
      return;
    }
    cutOff(client, server, chunk, armed);
  });
  server.on('data', (chunk: Buffer) => client.write(chunk));
  client.on('close', () => server.destroy());
  server.on('close', () => client.destroy());
  for (const socket of [client, server]) socket.on('error', () => socket.destroy());
}

function cutOff(client: Socket, server: Socket, commit: Buffer, { cut, done }: Armed): void {
  const loseClient = (): void => {
    client.destroy();
    done();
  };
  if (cut === 'before') {
    server.destroy();
    loseClient();
    return;
  }
  client.removeAllListeners('close');
  server.removeAllListeners('data');
  server.on('data', () => {
    server.destroy();
    if (cut === 'after') loseClient();
  });
  if (cut === 'after') {
    server.write(commit);
    return;
  }
  loseClient();
  setTimeout(() => server.write(commit), lateMs);
}

const listen = (server: Server, path: string): Promise<void> => new Promise((resolve) => server.listen(path, resolve));
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Starts a proxy in front of the socket folder that `config` names as its host. */
export async function startProxy(config: pg.ClientConfig): Promise<CuttingProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-proxy-'));
  const name = `.s.PGSQL.${config.port ?? 5432}`;
  const open = new Set<Socket>();
  let armed: Armed | undefined;
  const take = (): Armed | undefined => {
    const order = armed;
    armed = undefined;
    return order;
  };
  const accept = (client: Socket): void => {
    const server = dial(join(String(config.host), name));
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    forward(client, server, take);
  };
  let listener = createServer(accept);
  await listen(listener, join(folder, name));
  const pause = async (): Promise<void> => {
    const closed = close(listener);
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    through: (other) => ({ ...other, host: folder }),
    cutNext: (cut) =>
      new Promise((done) => {
        armed = { cut, done };
      }),
    pause,
    async resume() {
      listener = createServer(accept);
      await listen(listener, join(folder, name));
    },
    async end() {
      await pause();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
