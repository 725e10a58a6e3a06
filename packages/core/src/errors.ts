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

/** What may stand beside the code in `errors[].extensions`; anything else is dropped. */
export interface ErrorDetail {
  /** A coded reason, such as the state of an order. */
  reason?: string;
  /** The article of law that the refusal rests on. */
  article?: string;
  /** The name of the limit that was passed. */
  limit?: string;
  /** What the request asked for, in the limit's unit. */
  actual?: number;
  /** Finds the fault in the server's own log. */
  errorId?: string;
  /** Whole seconds after which a new try makes sense. */
  retryAfterSeconds?: number;
}
const detailKeys = ['reason', 'article', 'limit', 'actual', 'errorId', 'retryAfterSeconds'] as const;

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
  for (const key of detailKeys) {
    const wanted = key === 'actual' || key === 'retryAfterSeconds' ? 'number' : 'string';
    if (typeof source[key] === wanted) detail[key] = source[key];
  }
  return detail as ErrorDetail;
}

/** A fault of ours, as the client sees it: a code, a sentence and an id; `errorId` is also what the server's log carries. */
export const internalError = (): PublicError =>
  new PublicError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Quote the error id when you report it.', {
    errorId: randomUUID(),
  });

/** An operator's mistake at start-up: printed as one sentence, exit code 1 and no stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
