/**
 * The closed list of errors that may leave Writ, and the one place where anything thrown becomes public.
 * What is not a {@link PublicError} is a fault of ours: it becomes INTERNAL_SERVER_ERROR with an id that finds it in the
 * server's log, and nothing of its text, stack or cause goes out.
 */
import { randomUUID } from 'node:crypto';

/** Every code that a client can meet in `errors[].extensions.code`. */
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

/** What one code says to whoever gets it. */
export interface ErrorMeaning {
  /** The HTTP status of a request that is refused with this code as a whole. An error beside data leaves the status at 200. */
  readonly status: number;
  readonly meaning: string;
  /** What the caller can do. */
  readonly advice: string;
}

/** The meaning of every code: the text that the page of errors is printed from. */
export const errorMeanings: Readonly<Record<ErrorCode, ErrorMeaning>> = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'Nobody is known: there is no token, it is not accepted on this graph, or what is asked needs a person who is signed in.',
    advice: 'Sign in, and send a token that was issued for the URL of this graph.',
  },
  FORBIDDEN: {
    status: 403,
    meaning: 'The caller is known and may not ask this: by role, by category, or by the state of the order.',
    advice: 'Read the message. Asking again changes nothing.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'There is no such thing, or it is not yours to see. Both answer alike, on purpose.',
    advice: 'Check the id.',
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'The request, a variable or a cursor is not of the form that is asked for. Values are not repeated.',
    advice: 'Correct what the message names.',
  },
  CONFLICT: {
    status: 400,
    meaning:
      'Something else changed the same object first. A mutation says so as data, by the reason STALE; nothing sends this code today.',
    advice: 'Read it again, and decide again.',
  },
  LOG_UNAVAILABLE: {
    status: 503,
    meaning:
      'The access log could not be written, or a record could not be accounted for. A read is not answered. ' +
      'After a change the message says whether it was saved: then its entry follows.',
    advice: 'Repeat a read later. Do not repeat a change that was saved.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    meaning:
      'A limit was passed. `limit` names it and `actual` says what was asked for. Where too many requests came, the status is 429 and ' +
      '`retryAfterSeconds` says when the next one may come.',
    advice: 'Ask for less: a smaller page, fewer fields, fewer aliases, fewer requests.',
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    meaning: 'A part of the service did not answer, or not in the form that it must. Fields of other parts keep their data.',
    advice: 'Try again after `retryAfterSeconds`.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A fault on our side. Nothing of its text or cause goes out.',
    advice: 'Report it with its `errorId`.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not GraphQL.',
    advice: 'Correct the document at the location that is given.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not fit this graph. What another audience may ask does not exist here.',
    advice: 'Compare the document with the schema of this graph.',
  },
};

/** What may stand beside the code in `errors[].extensions`, as {@link errorDetails} says it; anything else is dropped. */
export interface ErrorDetail {
  reason?: string;
  article?: string;
  limit?: string;
  actual?: number;
  errorId?: string;
  retryAfterSeconds?: number;
}

/** Every key of {@link ErrorDetail}: the kind of its value, and what it says. What is not here goes nowhere. */
export const errorDetails: Readonly<Record<keyof ErrorDetail, { readonly type: 'string' | 'number'; readonly meaning: string }>> = {
  reason: { type: 'string', meaning: 'A coded reason, such as the state of an order.' },
  article: { type: 'string', meaning: 'The article of law that the refusal rests on.' },
  limit: { type: 'string', meaning: 'The name of the limit that was passed.' },
  actual: { type: 'number', meaning: "What the request asked for, in the limit's unit." },
  errorId: { type: 'string', meaning: "Finds the fault in the server's own log." },
  retryAfterSeconds: {
    type: 'number',
    meaning: 'Whole seconds after which a new try makes sense. Sent as `Retry-After` too when nothing was answered.',
  },
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
export const notFound = (): PublicError => new PublicError('NOT_FOUND', 'There is no such thing, or it is not yours to see.');
export const forbidden = (message = 'You may not ask this.'): PublicError => new PublicError('FORBIDDEN', message);

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

/** An operator's mistake at start-up: printed as one sentence, exit code 1 and no stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** A command that can't be understood: printed as one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
