/**
 * The endpoint of one graph: recognises the caller before the body is read, runs the request, and logs what it refuses by
 * itself. A caller whom nobody knows is counted; a known one of the authority, platform or audit graph gets an entry.
 */
import type { ApolloServer } from '@apollo/server';
import { anonymous, type Caller, type Graph, graphPaths, isCountry, requestLimits, requireShallow } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import { type Clock, type FaultLog, faultOf, forbidden, PublicError } from '@writ/core';
import type { Code, RequestTrace, Telemetry } from '@writ/telemetry';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { ProofRefused, proofChallenge } from '../identity/index.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { type GatewayContext, newOperation, type Operation } from '../operation.ts';
import { refusal } from '../release/release.ts';
import { answerGraphQL, errorAnswer, type HttpAnswer, type HttpRequest } from './answer.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';
import { presentedCaller, type Recognition } from './presented.ts';
import type { Refusals } from './refusals.ts';
import { stepUpChallenge } from './step-up-challenge.ts';

export interface GraphEndpointOptions extends Recognition {
  graph: Graph;
  server: ApolloServer<GatewayContext>;
  documents: TrustedDocuments;
  log: AccessLog;
  clock: Clock;
  failures: FailedSignIns;
  refusals: Pick<Refusals, 'note'>;
  rates: Pick<RateLimits, 'requireCaller' | 'countFailure'>;
  onFault: FaultLog;
  telemetry: Pick<Telemetry, 'request'>;
  /** Another place than the graph's own, and the bytes that a body may have there. */
  place?: { url: string; bodyBytes: number };
  /** How a question is asked there, where that is not GraphQL over HTTP. */
  form?: Form;
  /** The header in which the operator's own edge says the reader's country; see the settings. */
  territoryHeader?: string | undefined;
}

/** How a request is read as a question of the graph, and how it is answered. */
export interface Form {
  /** The question. Throws PublicError for what is none. */
  ask(request: FastifyRequest): HttpRequest;
  /** The answer of the graph, whose bytes stay what they are. */
  tell(answer: HttpAnswer): HttpAnswer;
  /** What is refused before or beside the graph. */
  refuse(error: PublicError): HttpAnswer;
}

const graphqlOverHttp: Form = {
  ask({ method, headers, url, body }) {
    // The body of a POST is the whole question.
    const search = method === 'GET' ? new URL(url, 'http://gateway').search : '';
    requireShallowSearch(search);
    return { method, headers, search, body };
  },
  tell: (answer) => answer,
  refuse: errorAnswer,
};

/** Aborts when the client goes away before it was answered, or when the time is over. The clock stops with the answer. */
function signalOf(reply: FastifyReply): AbortSignal {
  const ends = new AbortController();
  const over = setTimeout(() => ends.abort(new DOMException('The time for an answer is over.', 'TimeoutError')), requestLimits.timeMs);
  reply.raw.once('close', () => {
    clearTimeout(over);
    if (!reply.raw.writableEnded) ends.abort();
  });
  return ends.signal;
}

async function recognise(request: FastifyRequest, options: GraphEndpointOptions): Promise<Caller> {
  const { graph, territoryHeader } = options;
  return located((await presentedCaller(options, request, graph)) ?? anonymous(graph), request, territoryHeader);
}

/** A connector speaks for a person in a few documents, and not in all that the person could do. */
function requireDocument({ documents }: Caller, name: string | undefined): void {
  if (documents !== undefined && (name === undefined || !documents.includes(name)))
    throw forbidden(`A connector may ask only these documents for a person: ${documents.join(', ')}.`);
}

/** A reader whose token says no country is where the operator's edge says, or nowhere known. */
function located(caller: Caller, request: FastifyRequest, territoryHeader: string | undefined): Caller {
  const value =
    territoryHeader === undefined || caller.graph !== 'public' || caller.country !== null ? undefined : request.headers[territoryHeader];
  return typeof value === 'string' && isCountry(value) ? { ...caller, country: value } : caller;
}

/** Whether somebody came whom nobody knows. A client that is first told the nonce of its proofs did nothing wrong (RFC 9449, 8.2). */
export const isFailure = (error: unknown): boolean =>
  error instanceof PublicError && error.code === 'UNAUTHENTICATED' && !(error instanceof ProofRefused && error.error === 'use_dpop_nonce');

/** An answer that asks for somebody who is known says how to come again (RFC 9110, 15.5.2). */
const challenged = (answer: HttpAnswer, challenge: string): HttpAnswer =>
  answer.status === 401 ? { ...answer, headers: { 'www-authenticate': challenge, ...answer.headers } } : answer;

/** The same for somebody who is known, and must log in again for what was refused (RFC 9470, 3); also beside data. */
function steppedUp(answer: HttpAnswer, { stepUp }: Operation, { headers }: FastifyRequest): HttpAnswer {
  if (stepUp === null) return answer;
  const scheme = /^bearer /i.test(headers.authorization ?? '') ? 'Bearer' : 'DPoP';
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': stepUpChallenge(stepUp, scheme) } };
}

/** Sends an answer that was made before. */
export const send = (reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply =>
  reply.code(status).headers(headers).send(body);

/** The JSON in the address of a GET, which has no parser of ours. */
function requireShallowSearch(search: string): void {
  const parameters = new URLSearchParams(search);
  for (const name of ['variables', 'extensions']) for (const json of parameters.getAll(name)) requireShallow(json);
}

/** Documents are sent to the graphs of staff and of authorities alone, where nobody sends a body before they are known. */
export function bodyLimitOf(graph: Graph): number {
  if (graph === 'authority') return requestLimits.attachmentBodyBytes;
  return graph === 'platform' ? requestLimits.documentBodyBytes : requestLimits.bodyBytes;
}

/** Where the graph is asked, and how long a body may be there. */
const placeOf = ({ graph, place }: GraphEndpointOptions) => place ?? { url: graphPaths[graph], bodyBytes: bodyLimitOf(graph) };

/** What fastify refuses before the handler: no JSON, too large, another media type. */
function bodyError(error: FastifyError, bodyBytes: number): PublicError | null {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new PublicError('LIMIT_EXCEEDED', `A request's body has at most ${bodyBytes} bytes.`, { limit: 'bodyBytes' });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new PublicError('BAD_USER_INPUT', 'The body must be one JSON object, sent as application/json.');
  return null;
}

/** A request under way: its trace, and what is known of it by the time it ends. */
interface UnderWay {
  readonly trace: RequestTrace;
  operation?: Operation;
  document?: string | undefined;
  /** Where it was refused before or beside the graph. */
  code?: Code;
}

/** Begins to measure a request; it ends when its connection has taken the answer, or is gone. */
function follow(reply: FastifyReply, { graph, telemetry }: GraphEndpointOptions): UnderWay {
  const underWay: UnderWay = { trace: telemetry.request() };
  reply.raw.once('close', () => {
    const { trace, operation, document, code = operation?.code ?? 'OK' } = underWay;
    const { writableEnded, statusCode: status } = reply.raw;
    trace.end({ part: 'gateway', graph, status, code: writableEnded ? code : 'ABORTED', ...(document === undefined ? {} : { document }) });
  });
  return underWay;
}

/** Adds the graph's path to the server. */
export function mountGraph(app: FastifyInstance, options: GraphEndpointOptions): void {
  const { graph, log, clock, failures, refusals, rates, onFault, form = graphqlOverHttp } = options;
  const { url, bodyBytes } = placeOf(options);
  const requests = new WeakMap<FastifyRequest, UnderWay>();

  async function refuse(error: unknown, underWay: UnderWay | undefined): Promise<HttpAnswer> {
    const operation = underWay?.operation;
    const known = error instanceof PublicError ? error : null;
    if (underWay !== undefined) underWay.code = known?.code ?? 'INTERNAL_SERVER_ERROR';
    if (isFailure(known)) failures.count(graph);
    if (known === null) {
      const fault = faultOf(error);
      if (underWay !== undefined) underWay.code = fault.code;
      onFault({ errorId: fault.detail.errorId ?? '', cause: error });
      return form.refuse(fault);
    }
    if (operation === undefined && known.code === 'FORBIDDEN') await refusals.note(graph);
    if (operation !== undefined && graph !== 'public') await log.append(refusal(operation, [known.code], clock()));
    return form.refuse(known);
  }
  /** Answers the refusal, or that the log can't be written. */
  const refused = (error: unknown, underWay: UnderWay | undefined): Promise<HttpAnswer> =>
    refuse(error, underWay).catch((failure: unknown) => {
      onFault({ errorId: underWay?.operation?.id ?? '', cause: failure });
      if (underWay !== undefined) underWay.code = 'LOG_UNAVAILABLE';
      return form.refuse(
        new PublicError('LOG_UNAVAILABLE', 'The access log cannot be written right now, so nothing is answered.', {
          retryAfterSeconds: 1,
        }),
      );
    });

  app.route({
    method: ['GET', 'POST'],
    url,
    bodyLimit: bodyBytes,
    onRequest: async (request, reply) => {
      const underWay = follow(reply, options);
      requests.set(request, underWay);
      return underWay.trace.within(async () => {
        try {
          const caller = await recognise(request, options);
          underWay.operation = newOperation(caller, signalOf(reply));
        } catch (error) {
          const tooMany = isFailure(error) ? rates.countFailure(request.raw) : null;
          return send(reply, await refused(tooMany ?? error, underWay));
        }
      });
    },
    handler: async (request, reply) => {
      const underWay = requests.get(request);
      if (underWay?.operation === undefined) throw new TypeError('a request reached the handler unrecognised');
      const { trace, operation } = underWay;
      const admitted = options.documents.admit(form.ask(request));
      underWay.document = options.documents.nameOf(admitted);
      requireDocument(operation.caller, underWay.document);
      return trace.within(async () => {
        const answer = await answerGraphQL(options.server, admitted, operation, onFault);
        if (!operation.released) underWay.code = 'BAD_USER_INPUT';
        if (!operation.released && graph !== 'public') await log.append(refusal(operation, ['BAD_USER_INPUT'], clock()));
        const told = steppedUp(form.tell(answer), operation, request);
        return send(reply, challenged(told, options.boundGraphs?.includes(graph) ? proofChallenge() : 'Bearer'));
      });
    },
    errorHandler: async (error, request, reply) => {
      const underWay = requests.get(request);
      const answer = (): Promise<HttpAnswer> => refused(bodyError(error, bodyBytes) ?? error, underWay);
      return send(reply, await (underWay === undefined ? answer() : underWay.trace.within(answer)));
    },
  });
}
