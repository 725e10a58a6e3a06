/**
 * A serving node: says at GET /status?item=ID&territory=DE what a reader gets, from the states in the stream of NATS.
 * Settings: NATS_URL, NATS_SEED_FILE (the node's nkey, where the servers ask for one), WRIT_WEBHOOK_KEY, PORT.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';
import { follow, isGenuine, publicKey } from './follow.mjs';
import { States } from './states.mjs';

const {
  NATS_URL: servers = 'nats://127.0.0.1:4222',
  NATS_SEED_FILE: seedFile,
  WRIT_WEBHOOK_KEY: keyText = '',
  PORT: port = '8080',
} = process.env;
const authenticator =
  seedFile === undefined ? undefined : nkeyAuthenticator(new TextEncoder().encode(readFileSync(seedFile, 'utf8').trim()));

const states = new States();
let isFilled = false;

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://node');
  if (request.method !== 'GET' || url.pathname !== '/status') return response.writeHead(404).end();
  // Until all states are known, nobody knows what is restricted.
  if (!isFilled) return response.writeHead(503).end();
  response.end(states.statusOf(url.searchParams.get('item'), url.searchParams.get('territory')));
});
server.listen(Number(port), '127.0.0.1');

const connection = await connect({ servers: servers.split(','), authenticator, maxReconnectAttempts: -1, waitOnFirstConnect: true });
const key = publicKey(keyText);
await follow(connection, (message) => isGenuine(message, key), {
  apply: (state) => states.apply(state),
  filled: () => {
    if (!isFilled) console.log(`Filled at http://127.0.0.1:${port}`);
    isFilled = true;
  },
  refused: (subject) => console.error(`Not signed by Writ: ${subject}`),
  again: (error) => console.error(`Begins again: ${error.message}`),
});
