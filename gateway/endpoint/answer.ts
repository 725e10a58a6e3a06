/**
 * Runs one GraphQL request and makes the HTTP answer. It is the last to let anything out: an answer that the release step
 * did not see holds no data, or is not sent. It alone sets the status, by the Accept header as GraphQL over HTTP asks.
 */
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type FaultLog, isErrorCode, PublicError, statusOf as statusOfError } from '@writ/core';
import { ProofRefused, TokenRefused } from '../identity/index.ts';
import type { GatewayContext, Operation } from '../operation.ts';
import { publicError } from './public-error.ts';
import { isStepUp, stepUpChallenge } from './step-up-challenge.ts';

export interface HttpRequest {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  search: string;
  body: unknown;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const json = 'application/json; charset=utf-8';
const ownHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The headers that Apollo reads, for media types and against cross-site requests; it gets no others. One too few here only refuses more. */
const headersRead = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** How to come again (RFC 9110, 11.6.1). */
function challengeOf(error: PublicError): Record<string, string> {
  if (error.code !== 'UNAUTHENTICATED') return {};
  if (isStepUp(error.detail)) return { 'www-authenticate': stepUpChallenge(error.detail, 'DPoP') };
  return { 'www-authenticate': error instanceof ProofRefused || error instanceof TokenRefused ? error.challenge : 'Bearer' };
}

/** An answer without data, for what is refused before or beside the pipeline. */
export function errorAnswer(error: PublicError): HttpAnswer {
  const { code, message, detail } = error;
  const retry = detail.retryAfterSeconds === undefined ? {} : { 'retry-after': String(detail.retryAfterSeconds) };
  return {
    status: statusOfError(error),
    headers: { ...ownHeaders, 'content-type': json, ...retry, ...challengeOf(error) },
    body: JSON.stringify({ errors: [{ message, extensions: { code, ...detail } }] }),
  };
}

interface ErrorsOnly {
  data?: unknown;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** What Apollo answered without the release step: only errors may be in it, and each is made public here. */
function unreleased(text: string, status: number, onFault: FaultLog): HttpAnswer {
  const { data, errors } = JSON.parse(text) as ErrorsOnly;
  if ((data !== undefined && data !== null) || !errors?.length) {
    const fault = publicError({ message: '' }, new Error('an answer passed by the release step'), onFault);
    return errorAnswer(new PublicError('INTERNAL_SERVER_ERROR', fault.message, fault.extensions));
  }
  const made = errors.map((error) => publicError(error, new Error('refused before the pipeline'), onFault));
  return {
    status: status === 200 ? 400 : status,
    headers: { ...ownHeaders, 'content-type': json },
    body: JSON.stringify({ errors: made }),
  };
}

/** Who accepts just JSON, or anything, gets what is sent without the header: Apollo takes such a header apart three times to find the same. */
const acceptsJson = new Set(['application/json', '*/*']);

function headersOf(request: HttpRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const name of headersRead) {
    const value = request.headers[name];
    if (value === undefined || (name === 'accept' && acceptsJson.has(String(value)))) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Executes the request in the operation's name. */
export async function answerGraphQL(
  server: ApolloServer<GatewayContext>,
  request: HttpRequest,
  operation: Operation,
  onFault: FaultLog,
): Promise<HttpAnswer> {
  const {
    status,
    headers: apolloHeaders,
    body,
  } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: request.search, body: request.body },
    context: async () => ({ operation }),
  });
  if (body.kind !== 'complete') throw new TypeError('answers are sent whole');
  if (!operation.released) return plainIfNotJson(body.string, status ?? 200, onFault);
  const contentType = apolloHeaders.get('content-type') ?? json;
  const allow = apolloHeaders.get('allow');
  const retry = operation.retryAfterSeconds === null ? {} : { 'retry-after': String(operation.retryAfterSeconds) };
  return {
    status: operation.status ?? statusOf(status ?? 200, contentType, body.string, operation),
    headers: { ...ownHeaders, 'content-type': contentType, ...retry, ...(allow === undefined ? {} : { allow }) },
    body: body.string,
  };
}

/** Apollo answers some refusals (method, CSRF) as plain text. */
function plainIfNotJson(text: string, status: number, onFault: FaultLog): HttpAnswer {
  if (text.startsWith('{')) return unreleased(text, status, onFault);
  const answer = errorAnswer(
    new PublicError(
      'BAD_USER_INPUT',
      status === 405 ? 'Send a POST with a JSON body.' : 'Send a POST with the header "Content-Type: application/json".',
    ),
  );
  return {
    ...answer,
    status: status === 200 ? 400 : status,
    headers: { ...answer.headers, ...(status === 405 ? { allow: 'GET, POST' } : {}) },
  };
}

/** With `application/json` a well-formed request is 200 whatever became of it; only the newer media type uses the status. */
function statusOf(status: number, contentType: string, body: string, { stepUp }: Operation): number {
  if (stepUp !== null && !contentType.startsWith('application/json') && isEmpty(body)) return 401;
  if (contentType.startsWith('application/json') && status === 400 && isGraphQLRefusal(body)) return 200;
  return status;
}

/** Whether nothing is answered but errors. */
const isEmpty = (body: string): boolean => {
  const { data } = JSON.parse(body) as { data?: Record<string, unknown> | null };
  return Object.values(data ?? {}).every((value) => value === null);
};

const wellFormed = new Set<string>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
function isGraphQLRefusal(body: string): boolean {
  const { errors } = JSON.parse(body) as ErrorsOnly;
  return errors?.every(({ extensions }) => isErrorCode(extensions?.['code']) && wellFormed.has(extensions['code'])) ?? false;
}
