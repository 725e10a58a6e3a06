/** What could not be served: the error codes of the graphs (docs/errors.md), and a network that failed. */
import type { CombinedError } from '@urql/core';

export interface Failure {
  /** A code of the closed list, or UNREACHABLE when no answer came. */
  code: string;
  /** The server's own sentence, in English. */
  message: string;
  /** By which the operator finds it in their own logs. */
  errorId?: string;
  retryAfterSeconds?: number;
  /** The field that it is about, such as `order.disclosure.traffic`; empty for the whole question. */
  path: string;
}

const unreachable: Failure = { code: 'UNREACHABLE', message: '', path: '' };

/** Every failure of an answer; empty when there is none. */
export function failuresOf(error: CombinedError | undefined): Failure[] {
  if (error === undefined) return [];
  if (error.graphQLErrors.length === 0) return [unreachable];
  return error.graphQLErrors.map(({ message, path = [], extensions }) => ({
    code: typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_SERVER_ERROR',
    message,
    path: path.filter((part) => typeof part === 'string').join('.'),
    ...(typeof extensions['errorId'] === 'string' ? { errorId: extensions['errorId'] } : {}),
    ...(typeof extensions['retryAfterSeconds'] === 'number' ? { retryAfterSeconds: extensions['retryAfterSeconds'] } : {}),
  }));
}
