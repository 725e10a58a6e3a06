/**
 * The graphs of a Writ over REST, each trusted document a function: `client.authority.orders({ first: 20 })`. It sends what it is given to the address that it was
 * given, by POST, and believes nothing: what came is there as bytes, with its receipts.
 */
import { type Answer, readAnswer } from './answer.ts';
import { asBearer, type ProofKey, withProofs } from './bound-token.ts';
import { type AuditDocuments, auditDocuments } from './generated/audit.ts';
import { type AuthorityDocuments, authorityDocuments } from './generated/authority.ts';
import { type PlatformDocuments, platformDocuments } from './generated/platform.ts';
import { type PublicDocuments, publicDocuments } from './generated/public.ts';

/** What a document takes and answers. */
interface Document {
  readonly variables: object;
  readonly data: object;
}

export interface CallOptions {
  /** Ends the request. */
  readonly signal?: AbortSignal;
}

type Question<Of extends Document> =
  Record<never, never> extends Of['variables']
    ? (variables?: Of['variables'], options?: CallOptions) => Promise<Answer<Of['data']>>
    : (variables: Of['variables'], options?: CallOptions) => Promise<Answer<Of['data']>>;

/** A function for each document. Each throws `WritProblem` where nothing is answered, and what `fetch` throws. */
export type Questions<Documents extends Record<keyof Documents, Document>> = {
  readonly [Name in keyof Documents]: Question<Documents[Name]>;
};

export interface Client {
  readonly authority: Questions<AuthorityDocuments>;
  readonly platform: Questions<PlatformDocuments>;
  readonly audit: Questions<AuditDocuments>;
  readonly public: Questions<PublicDocuments>;
}

export type GraphName = keyof Client;

/** A token of the graph's own issuer, or what gets one that is still valid. */
export type Token = string | (() => string | Promise<string>);

export interface ClientOptions {
  /** The address of the installation, as people open it. */
  readonly url: string;
  /** A token is valid on one graph only. Without one a graph answers what anybody may read. */
  readonly tokens?: { readonly [graph in GraphName]?: Token };
  /** The key that the tokens are bound to: each request has a proof then. In production the closed graphs take no token without one. */
  readonly proofKey?: ProofKey;
  /** In place of the platform's own. */
  readonly fetch?: typeof fetch;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A token goes over nothing that others can read. Throws TypeError. */
function baseOf(text: string): string {
  const { protocol, hostname, origin, pathname } = new URL(text);
  if (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) return `${origin}${pathname.replace(/\/+$/, '')}`;
  throw new TypeError('The address of a Writ begins with https://, but for one on this machine.');
}

type Ask = (document: string, variables: object, options: CallOptions) => Promise<Answer<object>>;

function askerOf(graph: GraphName, { url, tokens = {}, proofKey, fetch: ask = fetch }: ClientOptions): Ask {
  const base = baseOf(url);
  const present = proofKey === undefined ? asBearer : withProofs(proofKey);
  return async (document, variables, { signal }) => {
    const token = tokens[graph];
    const current = typeof token === 'function' ? await token() : token;
    const address = `${base}/api/v1/${graph}/${document}`;
    const send = (presented: Readonly<Record<string, string>>): Promise<Response> => {
      const headers = { 'content-type': 'application/json', ...presented };
      const init = { method: 'POST', headers, body: JSON.stringify(variables), redirect: 'error', credentials: 'omit' } as const;
      return ask(address, signal === undefined ? init : { ...init, signal });
    };
    return readAnswer(await (current === undefined ? send({}) : present({ token: current, method: 'POST', url: address }, send)));
  };
}

/** The functions do what their types say because both are made of the same description. */
function questionsOf<Documents extends Record<keyof Documents, Document>>(
  names: { readonly [name in keyof Documents]: string },
  ask: Ask,
): Questions<Documents> {
  const functions = Object.entries<string>(names).map(([name, document]) => [
    name,
    (variables: object = {}, options: CallOptions = {}) => ask(document, variables, options),
  ]);
  return Object.fromEntries(functions) as Questions<Documents>;
}

/** Throws TypeError for an address over which tokens must not go. */
export function createClient(options: ClientOptions): Client {
  return {
    authority: questionsOf<AuthorityDocuments>(authorityDocuments, askerOf('authority', options)),
    platform: questionsOf<PlatformDocuments>(platformDocuments, askerOf('platform', options)),
    audit: questionsOf<AuditDocuments>(auditDocuments, askerOf('audit', options)),
    public: questionsOf<PublicDocuments>(publicDocuments, askerOf('public', options)),
  };
}
