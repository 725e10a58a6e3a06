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
  /** Why, as far as the page says more of it than of its code. */
  reason?: string;
  /** The field that it is about, such as `order.disclosure.traffic`; empty for the whole question. */
  path: string;
}

const unreachable: Failure = { code: 'UNREACHABLE', message: '', path: '' };

/** Of the reasons of UNAUTHENTICATED those with which the session goes on: a log-in that is too old for this, and a token that anybody could use. */
const whileSignedIn: readonly (string | undefined)[] = ['STEP_UP', 'TOKEN_BINDING'];

/** What a failure is told as: its code, or its reason where that has words of its own. */
export const toldAs = ({ code, reason }: Failure): string =>
  code === 'UNAUTHENTICATED' && reason !== undefined && whileSignedIn.includes(reason) ? reason : code;

/** Whether nobody is signed in any more. */
export const isOver = (failure: Failure): boolean => toldAs(failure) === 'UNAUTHENTICATED';

/** Every failure of an answer; empty when there is none. */
export function failuresOf(error: CombinedError | undefined): Failure[] {
  if (error === undefined) return [];
  if (error.graphQLErrors.length === 0) return [unreachable];
  return error.graphQLErrors.map(({ message, path = [], extensions }) => ({
    code: typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_SERVER_ERROR',
    message,
    path: path.filter((part) => typeof part === 'string').join('.'),
    ...(typeof extensions['reason'] === 'string' ? { reason: extensions['reason'] } : {}),
    ...(typeof extensions['errorId'] === 'string' ? { errorId: extensions['errorId'] } : {}),
    ...(typeof extensions['retryAfterSeconds'] === 'number' ? { retryAfterSeconds: extensions['retryAfterSeconds'] } : {}),
  }));
}
