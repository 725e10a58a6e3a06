/**
 * An edge's cache of restrictions: takes Writ's webhooks at POST /writ, and says at GET /status?item=ID&territory=DE what a reader gets.
 * It needs Node alone. Settings: WRIT_GRAPH, WRIT_WEBHOOK_KEY, CACHE_FILE, PORT.
 */
import { createServer } from 'node:http';
import { Cache } from './cache.mjs';
import { snapshot } from './snapshot.mjs';
import { isGenuine, publicKey } from './verify.mjs';

const { WRIT_GRAPH: graph, WRIT_WEBHOOK_KEY: keyText = '', CACHE_FILE: file = 'restrictions.ndjson', PORT: port = '8080' } = process.env;
const largest = 65_536;
const rememberedIds = 100_000;

const key = publicKey(keyText);
const cache = new Cache(file);
const seen = new Set();
let isFilled = false;

/** The same event may come twice: its answer got lost, or the sender died. */
function isNew(id) {
  if (seen.has(id)) return false;
  seen.add(id);
  if (seen.size > rememberedIds) seen.delete(seen.values().next().value);
  return true;
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** 2xx takes the event over: by then it is on disk. Anything else, and Writ sends it again. */
async function hook(request) {
  const body = await bodyOf(request);
  if (body === null) return 413;
  if (!isGenuine(request.headers, body, key, Date.now())) return 401;
  const event = JSON.parse(body);
  if (event.type === 'org.writ.item.status.v1' && isNew(event.id)) cache.apply(event.data);
  return 204;
}

const server = createServer(async (request, response) => {
  try {
    const url = new URL(request.url, 'http://edge');
    if (request.method === 'POST' && url.pathname === '/writ') return response.writeHead(await hook(request)).end();
    if (request.method !== 'GET' || url.pathname !== '/status') return response.writeHead(404).end();
    if (!isFilled) return response.writeHead(503).end();
    response.end(cache.statusOf(url.searchParams.get('item'), url.searchParams.get('territory')));
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});

// Events are taken before the snapshot is read: what changes in between is in one of them, and the newer sequence wins.
server.listen(Number(port), '127.0.0.1', async () => {
  const here = `http://127.0.0.1:${server.address().port}`;
  console.log(`Listens at ${here}`);
  for await (const state of snapshot(graph)) cache.apply(state);
  isFilled = true;
  console.log(`Filled at ${here}`);
});
