/** Where the gateway makes an error public: by allow-list, so that no message, address or stack of a subgraph goes out. */
import { allowedDetail, type ErrorCode, type ErrorDetail, type FaultLog, internalError, isErrorCode } from '@writ/core';
import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

/** Codes of Apollo Server for requests that are wrong as such. */
const requestCodes = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);
const messageMax = 500;

/** How the executor says that a variable has a wrong value: it quotes the value, which may be anything, and then says what is wrong. */
const quotesVariable = /^Variable "(\$\w+)" got invalid value /;
const placeOf = / at "([\w.[\]]{1,200})"; /;
/** What is wrong, where that quotes nothing. */
const harmlessEnd =
  /; ((?:Field "\w+" of required type "[\w![\]]+" was not provided|Expected (?:non-nullable )?type "[\w![\]]+" (?:not to be null|to be an object))\.)$/;

/** A sentence for the client: bounded, and without the values of the request's variables. */
function sentenceOf(message: string): string {
  const variable = quotesVariable.exec(message)?.[1];
  if (variable === undefined) return message.slice(0, messageMax);
  const place = placeOf.exec(message)?.[1];
  const why = harmlessEnd.exec(message)?.[1] ?? 'Its value is not one of its type.';
  return `Variable "${variable}" cannot be used${place === undefined ? '' : `, at "${place}"`}: ${why}`;
}

export type PublicGraphError = GraphQLFormattedError & { extensions: { code: ErrorCode } & ErrorDetail };

/** The public form of an error of the gateway or, through {@link subgraphError}, of a subgraph. */
export function publicError(formatted: GraphQLFormattedError, original: unknown, log: FaultLog): PublicGraphError {
  const code = formatted.extensions?.['code'];
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations && formatted.path === undefined ? { locations: formatted.locations } : {}),
  };
  if (typeof code === 'string' && requestCodes.has(code))
    return { ...place, message: sentenceOf(formatted.message), extensions: { code: 'BAD_USER_INPUT' } };
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { ...place, message: sentenceOf(formatted.message), extensions: { code, ...allowedDetail(formatted.extensions) } };
  const { errorId } = allowedDetail(formatted.extensions);
  const fault = internalError();
  if (errorId === undefined) log({ errorId: fault.detail.errorId ?? '', cause: original });
  return {
    ...place,
    message: fault.message,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: errorId ?? fault.detail.errorId ?? '' },
  };
}

const shape = z.object({
  message: z.string().catch(''),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
  extensions: z.record(z.string(), z.unknown()).catch({}),
});

/** An error of a subgraph, rebuilt: its sentence passes only with a code of ours that isn't an error. */
export function subgraphError(error: unknown): { message: string; path?: (string | number)[]; extensions: Record<string, unknown> } {
  const parsed = shape.safeParse(error);
  const { message, path, extensions } = parsed.success ? parsed.data : { message: '', path: undefined, extensions: {} };
  const { code } = extensions as { code?: unknown };
  const place = path ? { path } : {};
  const detail = allowedDetail(extensions);
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { message: sentenceOf(message), ...place, extensions: { code, ...detail } };
  const fault = internalError();
  return { message: fault.message, ...place, extensions: { code: fault.code, errorId: detail.errorId ?? fault.detail.errorId } };
}
