/** What an answer says in `WWW-Authenticate` where the token is good and its log-in is too old or too weak: RFC 9470, 3. */
import type { ErrorDetail } from '@writ/core';
import type { GraphQLFormattedError } from 'graphql';
import { proofAlgorithms } from '../identity/index.ts';

export const isStepUp = ({ reason }: ErrorDetail): boolean => reason === 'STEP_UP';

/** The challenge for a client that sends its token in this way. */
export function stepUpChallenge({ maxAge, acrValues }: ErrorDetail, scheme: 'Bearer' | 'DPoP'): string {
  const parameters = [
    'error="insufficient_user_authentication"',
    'error_description="This needs another log-in, more recent or stronger."',
    ...(maxAge === undefined ? [] : [`max_age="${maxAge}"`]),
    ...(acrValues === undefined ? [] : [`acr_values="${acrValues}"`]),
    ...(scheme === 'DPoP' ? [`algs="${proofAlgorithms.join(' ')}"`] : []),
  ];
  return `${scheme} ${parameters.join(', ')}`;
}

/** Of an answer's errors the one that needs the most recent log-in, which serves the others too; null where none needs another. */
export function stepUpIn(errors: readonly GraphQLFormattedError[]): ErrorDetail | null {
  const found = errors.flatMap(({ extensions = {} }) => (isStepUp(extensions as ErrorDetail) ? [extensions as ErrorDetail] : []));
  const [first = null] = found.sort((one, other) => (one.maxAge ?? 0) - (other.maxAge ?? 0));
  return first;
}
