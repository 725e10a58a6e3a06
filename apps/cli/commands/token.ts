/**
 * `writ token LOGIN`: an access token of a demo log-in, for curl and scripts. It does the ordinary code flow against a running Writ, so
 * it works in demo mode only; it makes no token itself and holds no key.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Graph, graphOf, graphPaths, graphs, isRole } from '@writ/access';
import { makePrivateProofKey } from '@writ/client/bound-token';
import { StartError } from '@writ/core';
import { type LoggedIn, LogInError, logIn } from '@writ/demo/log-in';
import { type CryptoKey, decodeJwt } from 'jose';
import { readKeyFile } from '../proof/proof.ts';

export const summary = 'print an access token of a demo log-in';

export const usage = `writ token LOGIN [--graph ${graphs.join('|')}] [--dpop FILE] [--order ID] [--json]

Logs in at WRIT_BASE_URL (http://localhost:4000) and prints a bearer token, valid for 10 minutes on one graph.
Without --graph this is the graph of the log-in's own role.

  curl -H "Authorization: Bearer $(npx writ token police)" ...

With --dpop FILE the token is bound to the private key in FILE, which is made where there is none: it counts only with a proof, as every token
on a closed graph in production.

  export WRIT_TOKEN=$(npx writ token --dpop key.json police)
  curl -H "Authorization: DPoP $WRIT_TOKEN" -H "DPoP: $(npx writ proof URL --key key.json)" ... URL

With --order ID the token is for that order alone: nothing else is there for whoever has it.

The commands that ask a graph take the key from WRIT_TOKEN_KEY_FILE.`;

interface TokenRequest {
  login: string;
  graph: Graph | undefined;
  dpop: string | undefined;
  order: string | undefined;
  json: boolean;
}

/** Runs the command. 0: the token is on standard output; 1: no token, with the reason on standard error; 2: wrong usage. */
export async function run(args: string[]): Promise<number> {
  const request = parse(args);
  if (request === undefined) {
    console.error(usage);
    return 2;
  }
  const baseUrl = (process.env['WRIT_BASE_URL'] ?? 'http://localhost:4000').replace(/\/+$/, '');
  try {
    const { graph, accessToken, expiresIn } = await tokenFor(baseUrl, request);
    console.log(request.json ? JSON.stringify({ accessToken, expiresIn, graph, url: `${baseUrl}${graphPaths[graph]}` }) : accessToken);
    return 0;
  } catch (error) {
    console.error(sentence(error, baseUrl));
    return 1;
  }
}

function parse(args: string[]): TokenRequest | undefined {
  try {
    const text = { type: 'string' } as const;
    const options = { graph: text, dpop: text, order: text, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const graph = graphs.find((name) => name === values.graph);
    const [login] = positionals;
    if (login === undefined || positionals.length > 1 || graph !== values.graph) return undefined;
    return { login, graph, dpop: values.dpop, order: values.order, json: values.json };
  } catch (error) {
    if (error instanceof TypeError) return undefined; // parseArgs: an option that doesn't exist
    throw error;
  }
}

async function tokenFor(baseUrl: string, { login, graph, dpop, order }: TokenRequest): Promise<LoggedIn & { graph: Graph }> {
  const bound = dpop === undefined ? {} : { proofKey: await keyPairIn(dpop) };
  const forGraph = (wanted: Graph, narrowed = {}): Promise<LoggedIn> =>
    logIn({ baseUrl, login, graphPath: graphPaths[wanted], ...bound, ...narrowed });
  const details = order === undefined ? {} : { order };
  if (graph !== undefined) return { graph, ...(await forGraph(graph, details)) };
  const first = await forGraph('public');
  const own = ownGraph(first.accessToken);
  return own === 'public' && order === undefined ? { graph: own, ...first } : { graph: own, ...(await forGraph(own, details)) };
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

/** The key of a file, which is made where there is none, for its owner alone. */
async function keyPairIn(file: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(await makePrivateProofKey())}\n`, { mode: 0o600, flag: 'wx' });
  const { privateKey, jwk } = await readKeyFile(file);
  return { privateKey, publicKey: await crypto.subtle.importKey('jwk', { ...jwk }, curve, true, ['verify']) };
}

/** The graph of the first role that a token names. It is our own token from our own server: its signature is the gateway's business. */
function ownGraph(accessToken: string): Graph {
  const { roles } = decodeJwt(accessToken);
  const first = Array.isArray(roles) ? roles.find(isRole) : undefined;
  return first === undefined ? 'public' : graphOf(first);
}

function sentence(error: unknown, baseUrl: string): string {
  if (error instanceof LogInError || error instanceof StartError) return error.message;
  // fetch says TypeError when nobody answers, and its cause says why.
  if (error instanceof TypeError) return `Nobody answers at ${baseUrl}. Start Writ with npm start, or set WRIT_BASE_URL.`;
  throw error;
}
