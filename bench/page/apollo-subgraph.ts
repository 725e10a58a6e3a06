/**
 * One subgraph as a project builds it from the parts alone: the same SDL, the same resolvers, the same client of the database; Apollo Server
 * standalone; graphql-shield over every field as its documentation shows. It asks nobody for a token, and whoever asks it is nobody.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { anonymous, declarationsOf } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import { openContent } from '@writ/content';
import { newOperationId, StartError, systemClock } from '@writ/core';
import { openEnforcement } from '@writ/enforcement';
import { type ConnectionSource, connectionFor } from '@writ/prisma';
import { openRecords } from '@writ/records';
import { callServices, type SubgraphDefinition } from '@writ/subgraph';
import { parse } from 'graphql';
import { announce } from '../load/announce.ts';
import '../preload/keep-alive.ts';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { contact } from '../../subgraphs/enforcement/testing/contact.ts';
import { withPlainShield } from './plain-shield.ts';

/** No snapshot is opened here. */
const preservationKey = new Uint8Array(32);

const [name, socketFolder] = process.argv.slice(2);

/** The pages that are asked for begin at cursors that `content` of Writ has signed. */
const services = callServices(Buffer.from(process.env['CURSOR_KEY'] ?? '', 'base64'), 'content');

/** Nothing here changes anything, so nothing is to be logged. */
const noLog = {
  append: async () => {
    throw new Error('this variant has no log');
  },
} as unknown as AccessLog;

async function open(source: ConnectionSource): Promise<SubgraphDefinition> {
  if (name === 'records')
    return openRecords({ database: connectionFor('records', source), clock: systemClock, preservationKey, source: noSource });
  if (name === 'content')
    return openContent({ database: connectionFor('content', source), clock: systemClock, preservationKey, source: noSource });
  if (name === 'enforcement')
    return openEnforcement({
      database: connectionFor('enforcement', source),
      log: noLog,
      clock: systemClock,
      queueKey: preservationKey,
      filesKey: preservationKey,
      country: 'IE',
      baseUrl: 'https://writ.example',
      contact,
      source: noSource,
    });
  throw new StartError(`There is no stock subgraph ${name}.`);
}

if (socketFolder === undefined) throw new StartError('Give the name of a subgraph and the folder of the database.');
const definition = await open({ socketFolder });
const typeDefs = parse(definition.sdl);
const schema = buildSubgraphSchema([{ typeDefs, resolvers: definition.resolvers }]);
const server = new ApolloServer({ schema: withPlainShield(schema, declarationsOf(typeDefs)) });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => definition.context({ caller: anonymous('public'), operation: newOperationId(), reads: [], views: [], ...services }),
});
announce(url);
