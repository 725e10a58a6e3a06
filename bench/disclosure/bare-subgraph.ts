/**
 * The same records read bare: one subgraph with Writ's own SDL, of which it answers what a disclosure asks, without decision, grant, rule,
 * row-level security or log. It is told the account and the window where Writ passes the handle of a grant, and believes it. Served by
 * Apollo Server standalone. Arguments: the subgraph, and the folder of the database.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { StartError } from '@writ/core';
import { socketConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import { CalendarDate, createCursors, DateTime, pageOf } from '@writ/subgraph';
import { parse } from 'graphql';
import { announce } from '../load/announce.ts';
import '../preload/keep-alive.ts';

const [name, socketFolder] = process.argv.slice(2);
if (socketFolder === undefined) throw new StartError('Give the name of a subgraph and the folder of the database.');
// The server's own superuser: row-level security does not hold for it.
const db = openPrisma(socketConnection(socketFolder, 'postgres', 'writ'));

const cursors = createCursors(new Uint8Array(32), 'records');
const size = 50;
const take = size + 1;
/** What stands in the place of a grant. */
interface Scope {
  readonly account: string;
  readonly from: string;
  readonly to: string;
}
interface Parent {
  readonly grant: string;
}
const scopeOf = ({ grant }: Parent): Scope => JSON.parse(Buffer.from(grant, 'base64url').toString()) as Scope;
const window = ({ from, to }: Scope) => ({ gte: new Date(from), lt: new Date(to) });
const __resolveReference = ({ grant }: Parent): Parent => ({ grant });
const position = ({ at, id }: { at: Date; id: string }) => ({ at, id });

interface OrderRow {
  id: string;
  status: string;
  from: string;
  to: string;
  targets: { id: string; resolved: string }[];
}

async function order(_: unknown, { id }: { id: string }): Promise<OrderRow | undefined> {
  const [row] = await db.$queryRaw<OrderRow[]>`
    SELECT o.id, o.status::text, to_json(o.from_at) AS from, to_json(o.to_at) AS to,
      (SELECT json_agg(json_build_object('id', t.id, 'resolved', t.resolved)) FROM orders.order_target t WHERE t.order_id = o.id) AS targets
      FROM orders.legal_order o WHERE o.id = ${id}`;
  return row;
}

function disclosure({ targets, from, to }: OrderRow, { target }: { target: string }): Parent | null {
  const account = targets.find(({ id }) => id === target)?.resolved;
  return account === undefined ? null : { grant: Buffer.from(JSON.stringify({ account, from, to })).toString('base64url') };
}

const subscriber = (parent: Parent) => db.subscriber.findFirst({ where: { accountId: scopeOf(parent).account } });

async function traffic(parent: Parent) {
  const scope = scopeOf(parent);
  const where = { accountId: scope.account, at: window(scope) };
  return pageOf(await db.traffic.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], take }), size, cursors.of('traffic'), position);
}

async function content(parent: Parent) {
  const scope = scopeOf(parent);
  const { account: accountId } = scope;
  const [messages, items] = await Promise.all([
    db.message.findMany({ where: { accountId, at: window(scope) }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take }),
    db.item.findMany({ where: { accountId, publishedAt: window(scope) }, orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }], take }),
  ]);
  const nodes = [
    ...messages.map((row) => ({ ...row, kind: 'MESSAGE', sender: row.fromIdentifier, recipients: row.toIdentifiers })),
    ...items.map((row) => ({ ...row, kind: 'ITEM', at: row.publishedAt, sender: accountId, recipients: [], subject: row.title })),
  ];
  nodes.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return pageOf(nodes, size, cursors.of('content'), position);
}

const resolversOf = {
  orders: { DateTime, Query: { order }, Order: { disclosure } },
  records: { DateTime, Date: CalendarDate, DisclosedAccount: { __resolveReference, subscriber, traffic } },
  content: { DateTime, DisclosedAccount: { __resolveReference, content } },
};
if (name !== 'orders' && name !== 'records' && name !== 'content') throw new StartError(`There is no bare subgraph ${name}.`);
const schema = buildSubgraphSchema({ typeDefs: parse(subgraphSdl(name)), resolvers: resolversOf[name] });
const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { host: '127.0.0.1', port: 0 } });
announce(url);
