/**
 * Stands in for a Mastodon server over its tables: the endpoints of its admin API that the adapter calls, and what anybody gets. The real one
 * is a Ruby application with queues; this answers as its documentation says.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';

export const adminToken = 'token-of-a-moderator';

async function actAsAdmin(owner: pg.Pool, request: IncomingMessage, path: string): Promise<number> {
  if (request.headers.authorization !== `Bearer ${adminToken}`) return 403;
  const [, id, act] = /^\/api\/v1\/admin\/accounts\/(\d+)(?:\/(action|unsuspend))?$/.exec(path) ?? [];
  const { rows } = await owner.query<{ suspended: boolean }>('select suspended_at is not null as suspended from accounts where id = $1', [
    id,
  ]);
  if (rows[0] === undefined) return 404;
  const form = new URLSearchParams((await request.toArray()).join(''));
  if (request.method === 'POST' && act === 'action' && form.get('type') === 'suspend')
    await owner.query("update accounts set suspended_at = now() at time zone 'UTC' where id = $1", [id]);
  else if (request.method === 'POST' && act === 'unsuspend')
    await owner.query('update accounts set suspended_at = null where id = $1', [id]);
  // Only the data of a suspended account are deleted.
  else if (request.method === 'DELETE' && act === undefined) return rows[0].suspended ? 200 : 403;
  else return 404;
  return 200;
}

async function read(owner: pg.Pool, path: string): Promise<number> {
  const [, name, id] = /^(?:\/@|\/users\/)(\w+)$|^\/api\/v1\/accounts\/(\d+)\/statuses$/.exec(path) ?? [];
  const { rows } = await owner.query<{ suspended: boolean }>(
    'select suspended_at is not null as suspended from accounts where domain is null and (username = $1 or id::text = $2)',
    [name, id],
  );
  if (rows[0] === undefined) return 404;
  return rows[0].suspended ? 403 : 200;
}

export interface StandIn extends AsyncDisposable {
  readonly url: string;
  /** Acts that were asked for, in their order. */
  readonly acts: string[];
}

export async function startStandIn(owner: pg.Pool): Promise<StandIn> {
  const acts: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isAdmin = path.startsWith('/api/v1/admin/');
    if (isAdmin) acts.push(`${request.method} ${path}`);
    response.writeHead(isAdmin ? await actAsAdmin(owner, request, path) : await read(owner, path)).end('{}');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
