/** What two answers to one operation differ in, item by item, so that each item can be explained or not. */
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './gateways.ts';

export type ComparedError = Pick<GraphQLFormattedError, 'message'> & { path?: readonly (string | number)[]; code?: unknown };

export type Difference =
  | { what: 'data' }
  | { what: 'valueCompletion' }
  /** An error that one side has and the other hasn't. */
  | { what: 'error'; only: 'stock' | 'writ'; error: ComparedError };

export const comparedError = ({ message, path, extensions }: GraphQLFormattedError): ComparedError => ({
  message,
  ...(path === undefined ? {} : { path }),
  code: extensions?.['code'],
});

/** What is in the first list and not in the second, counted. */
export function without<T>(all: readonly T[], others: readonly T[]): T[] {
  const left = others.map((item) => JSON.stringify(item));
  return all.filter((item) => {
    const place = left.indexOf(JSON.stringify(item));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export function differencesOf(stock: Answer, writ: Answer): Difference[] {
  const [theirs, ours] = [stock.errors.map(comparedError), writ.errors.map(comparedError)];
  const only = (side: 'stock' | 'writ', errors: ComparedError[]): Difference[] =>
    errors.map((error) => ({ what: 'error', only: side, error }));
  return [
    ...(stock.text === writ.text ? [] : [{ what: 'data' } as const]),
    ...(stock.valueCompletion === writ.valueCompletion ? [] : [{ what: 'valueCompletion' } as const]),
    ...only('stock', without(theirs, ours)),
    ...only('writ', without(ours, theirs)),
  ];
}
