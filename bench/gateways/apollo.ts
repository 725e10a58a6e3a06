/** Apollo's gateway as its documentation starts it: no identity, no limits, no log. SUPERGRAPH is the file with the supergraph. */
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce } from '../load/announce.ts';

const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: readFileSync(process.env['SUPERGRAPH'] ?? '', 'utf8') }) });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
announce(url);
