/**
 * `GET /.well-known/writ`: what this installation answers, for programs that are to send it orders. What is law it asks the public graph, as anybody could; the rest is
 * what this gateway serves. Nothing is kept: each answer is of now.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { type Graph, graphPaths, requestLimits } from '@writ/access';
import { allowedDetail, type Config, isErrorCode, PublicError } from '@writ/core';
import { type Discovery, discovery, discoveryPath, discoverySchemaPath, discoverySchemaText } from '@writ/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { languages } from '../console-session/language.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { send } from '../endpoint/graph-endpoint.ts';
import { problemOf } from '../rest/answers.ts';
import { restPath } from '../rest/serve-rest.ts';
import { connectorEndpoints, servedEndpoints } from './endpoints.ts';

export interface DiscoveryOptions {
  readonly config: Pick<Config, 'baseUrl' | 'connectorsUrl' | 'logEpoch' | 'requestsPerSecond'>;
  /** Who is believed now. */
  readonly issuers: () => readonly { readonly issuer: string }[];
  /** The key of the log that is written now. */
  readonly verifierKey: string;
  /** The key of its second line; undefined where it has none. */
  readonly secondVerifierKey?: string | undefined;
  readonly opened: readonly { readonly graph: Graph; readonly documents: TrustedDocuments }[];
}

/** What the document `installation` of the public graph answers. */
interface Asked {
  readonly installation: {
    readonly country: string;
    readonly lawHash: string;
    readonly kinds: Discovery['law']['kinds'];
    readonly limits: Discovery['limits']['orders'];
    readonly packageProfiles: string[];
    readonly sealCertificates: string[];
  };
  readonly contactPoints: Discovery['contact'];
}

interface Answer {
  readonly data?: Partial<{ [name in keyof Asked]: Asked[name] | null }> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

const away = () =>
  new PublicError('UPSTREAM_UNAVAILABLE', 'What this installation answers could not be read. Try again.', { retryAfterSeconds: 1 });

/** Half of it would be read as if the rest were not answered. Throws PublicError where a part is away. */
async function ask(app: FastifyInstance): Promise<Asked> {
  const { body } = await app.inject({ method: 'POST', url: `${restPath}/public/installation`, payload: {} });
  const { data, errors: [error] = [] } = JSON.parse(body) as Answer;
  const code = error?.extensions?.['code'];
  if (error !== undefined && isErrorCode(code)) throw new PublicError(code, error.message, allowedDetail(error.extensions));
  const { installation, contactPoints } = data ?? {};
  if (!installation || !contactPoints) throw away();
  return { installation, contactPoints };
}

/** The same without the names of types, which the documents ask for the console. */
function withoutTypes<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((one) => withoutTypes(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== '__typename');
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutTypes(field)])) as Value;
}

function sealOf(certificate: string): Discovery['keys']['seals'][number] {
  const { raw } = new X509Certificate(certificate);
  return { certificate, sha256: createHash('sha256').update(raw).digest('hex') };
}

function graphsOf({ config: { baseUrl }, opened }: DiscoveryOptions): Discovery['graphs'] {
  return opened.map(({ graph, documents }) => ({
    graph,
    graphql: `${baseUrl}${graphPaths[graph]}`,
    rest: `${baseUrl}${restPath}/${graph}`,
    description: `${baseUrl}${restPath}/${graph}/openapi.json`,
    documentsOnly: documents.only,
    documents: documents.all.map(({ name }) => name),
  }));
}

function described(app: FastifyInstance, options: DiscoveryOptions, { installation, contactPoints }: Asked): Discovery {
  const { baseUrl, connectorsUrl, logEpoch, requestsPerSecond: perSecond } = options.config;
  const believed = options.issuers().map(({ issuer }) => issuer);
  const { bodyBytes, answerBytes, page } = requestLimits;
  const { country, lawHash: hash, kinds, limits: orders, packageProfiles: packages, sealCertificates } = installation;
  return {
    $schema: `${baseUrl}${discoverySchemaPath}`,
    version: 1,
    url: baseUrl,
    country,
    law: { hash, kinds },
    limits: { orders, requests: { perSecond, bodyBytes, answerBytes, page } },
    contact: contactPoints,
    languages: [...languages],
    formats: { answers: ['application/json'], problems: ['application/problem+json'], packages },
    keys: {
      log: [{ epoch: logEpoch, key: options.verifierKey, second: options.secondVerifierKey ?? null, url: `${baseUrl}/log/${logEpoch}` }],
      seals: sealCertificates.map(sealOf),
    },
    graphs: graphsOf(options),
    endpoints: [...servedEndpoints(app, baseUrl), ...connectorEndpoints(connectorsUrl, believed)],
  };
}

const forAll = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=60' };

/** What keeps it from being told. What is no refusal of a part is a fault of ours. */
function refused(error: unknown, reply: FastifyReply): FastifyReply {
  if (!(error instanceof PublicError)) throw error;
  return send(reply, problemOf(error));
}

/** Adds what an installation says of itself, and the JSON Schema of that. Throws TypeError, which is answered as a fault, for what the schema does not know. */
export function serveDiscovery(app: FastifyInstance, options: DiscoveryOptions): void {
  const schema = discoverySchemaText();
  app.get(discoveryPath, async (_request, reply) => {
    try {
      const told = discovery.parse(withoutTypes(described(app, options, await ask(app))));
      return reply.headers(forAll).type('application/json; charset=utf-8').send(JSON.stringify(told));
    } catch (error) {
      return refused(error, reply);
    }
  });
  app.get(discoverySchemaPath, (_request, reply) => reply.headers(forAll).type('application/schema+json; charset=utf-8').send(schema));
}
