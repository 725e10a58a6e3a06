/** The same graph with no federation: Apollo Server with plain resolvers in one process, otherwise as Apollo's gateway. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce } from '../load/announce.ts';
import { wholeSchema } from '../shop/whole-schema.ts';

const server = new ApolloServer({ schema: wholeSchema() });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
announce(url);
