/**
 * The closed list of errors that may leave Writ, and the one place where anything thrown becomes public.
 * Whatever is not a {@link PublicError} is our own error: it becomes INTERNAL_SERVER_ERROR with an id that identifies it in the
 * server's log, and its text, stack and cause are not disclosed.
 */
import { randomUUID } from 'node:crypto';
import { isDatabaseAway } from './faults/database-away.ts';

/** Every code that a client can get in `errors[].extensions.code`. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'LOG_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The meaning of one code for the caller who gets it. */
export interface ErrorMeaning {
  /** The HTTP status of a request that is refused with this code as a whole. An error beside data leaves the status at 200. */
  readonly status: number;
  readonly meaning: string;
  /** What the caller can do. */
  readonly advice: string;
}

/** The meaning of every code, from which docs/errors.md is printed. */
export const errorMeanings: Readonly<Record<ErrorCode, ErrorMeaning>> = {
  UNAUTHENTICATED: {
    status: 401,
    meaning:
      'The caller is not identified: there is no token, this graph does not accept it, or the request needs a person who is signed in. ' +
      'With the `reason` DPOP_PROOF, DPOP_NONCE or TOKEN_BINDING the token did not come with a proof of its key that counts; with CLIENT_CERT a certificate came that no edge of ours sent. ' +
      'With STEP_UP what was asked needs a log-in of a moment ago, or a stronger one (RFC 9470).',
    advice:
      'Sign in, and send a token that was issued for the URL of this graph, with a proof where it is bound to a key; `DPoP-Nonce` has the nonce. ' +
      'After STEP_UP, log in again with `max_age` and `acr_values` as `WWW-Authenticate` has them.',
  },
  FORBIDDEN: {
    status: 403,
    meaning:
      'The caller is identified but may not ask for this, because of their role, the category, or the state of the order. ' +
      'With the `reason` PERSON_SUSPENDED they are suspended, and are answered nothing on this graph.',
    advice: 'Read the message. Repeating the request changes nothing.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'There is no such thing, or you may not see it. Both get the same answer, on purpose.',
    advice: 'Check the id.',
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'The request, a variable or a cursor does not have the required form. The message never repeats a value.',
    advice: 'Correct what the message points out.',
  },
  CONFLICT: {
    status: 400,
    meaning:
      'Somebody else changed the same object first. A mutation reports this as data, with the reason STALE; nothing sends this code today.',
    advice: 'Read it again, and decide again.',
  },
  LOG_UNAVAILABLE: {
    status: 503,
    meaning:
      'The access log could not be written, or a record could not be matched with its log entry. A read is not answered. ' +
      'After a change the message states whether the change was saved; if it was, its log entry follows later.',
    advice: 'Repeat a read later. Do not repeat a change that was saved.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    meaning:
      'A limit was exceeded. `limit` names it, and `actual` is the requested amount. After too many requests, the status is 429 and ' +
      '`retryAfterSeconds` is the time until the next request is allowed.',
    advice: 'Ask for less: a smaller page, fewer fields, fewer aliases, fewer requests.',
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    meaning:
      'A part of the service or its database did not answer, or the answer was malformed. Fields of other parts keep their data. ' +
      'After a change, it is not known whether the change was saved.',
    advice: 'Try again after `retryAfterSeconds`. After a change, first read whether it was saved.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'An error on our side. Its text and cause are not disclosed.',
    advice: 'Report it with its `errorId`.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not GraphQL.',
    advice: 'Correct the document at the location that is given.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not match the schema of this graph. Fields for other audiences do not exist here.',
    advice: 'Compare the document with the schema of this graph.',
  },
};

/** What `errors[].extensions` may contain beside the code, as {@link errorDetails} describes it; anything else is dropped. */
export interface ErrorDetail {
  reason?: string;
  article?: string;
  limit?: string;
  actual?: number;
  errorId?: string;
  retryAfterSeconds?: number;
  maxAge?: number;
  acrValues?: string;
}

/** Every key of {@link ErrorDetail}, with the type and the meaning of its value. A key that is not listed here is never sent. */
export const errorDetails: Readonly<Record<keyof ErrorDetail, { readonly type: 'string' | 'number'; readonly meaning: string }>> = {
  reason: { type: 'string', meaning: 'A coded reason, such as the state of an order.' },
  article: { type: 'string', meaning: 'The legal provision on which the refusal rests.' },
  limit: { type: 'string', meaning: 'The name of the limit that was exceeded.' },
  actual: { type: 'number', meaning: "The requested amount, in the limit's unit." },
  errorId: { type: 'string', meaning: "Identifies the error in the server's own log." },
  retryAfterSeconds: {
    type: 'number',
    meaning: 'Whole seconds until a retry makes sense. Also sent as `Retry-After` if the whole request was refused.',
  },
  maxAge: { type: 'number', meaning: 'With the `reason` STEP_UP: how many seconds ago the log-in may be. Also in `WWW-Authenticate`.' },
  acrValues: { type: 'string', meaning: 'With the `reason` STEP_UP: the `acr_values` to log in with. Also in `WWW-Authenticate`.' },
};

/** An error whose message is written for the caller. */
export class PublicError extends Error {
  override readonly name = 'PublicError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/** The HTTP status of a request that is refused with this error as a whole: too many requests have one of their own (RFC 6585, 4). */
export const statusOf = ({ code, detail }: PublicError): number =>
  code === 'LIMIT_EXCEEDED' && detail.retryAfterSeconds !== undefined ? 429 : errorMeanings[code].status;

/** Hidden things answer exactly like missing things: this is the only text for both. */
export const notFound = (): PublicError => new PublicError('NOT_FOUND', 'There is no such thing, or you may not see it.');
export const forbidden = (message = 'You may not ask for this.'): PublicError => new PublicError('FORBIDDEN', message);

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && (errorCodes as readonly string[]).includes(value);

/** Keeps only the allowed keys of an `extensions` object, and only values of the right kind. */
export function allowedDetail(extensions: unknown): ErrorDetail {
  if (typeof extensions !== 'object' || extensions === null) return {};
  const source = extensions as Record<string, unknown>;
  const detail: Record<string, unknown> = {};
  for (const [key, { type }] of Object.entries(errorDetails)) if (typeof source[key] === type) detail[key] = source[key];
  return detail as ErrorDetail;
}

/** Called with each internal error and the id that the client was given. Never gets a message: it may quote a record. */
export type FaultLog = (fault: { errorId: string; cause: unknown }) => void;

/** An internal error as the client sees it: a code, a sentence and an id; `errorId` is also what the server's log carries. */
export const internalError = (): PublicError =>
  new PublicError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Quote the error id when you report it.', {
    errorId: randomUUID(),
  });

/** A failover takes some twenty seconds, and most of them are over when somebody notices. */
const databaseBackSeconds = 5;

/** What the client is answered for a fault of ours, with the id under which it is in the server's log: a database that is away is no error to report. */
export function faultOf(cause: unknown): PublicError {
  if (!isDatabaseAway(cause)) return internalError();
  return new PublicError(
    'UPSTREAM_UNAVAILABLE',
    'The database does not answer right now. Try again in a few seconds. If you asked for a change, first read whether it was saved.',
    { errorId: randomUUID(), retryAfterSeconds: databaseBackSeconds },
  );
}
