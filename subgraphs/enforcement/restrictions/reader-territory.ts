/** The territory in which somebody reads: any country of the world. */
import { isCountry } from '@writ/access';
import { PublicError } from '@writ/core';

/**
 * Where the reader is: the country that was asked for, or else the caller's own; null when nobody knows. Throws
 * BAD_USER_INPUT when the one asked for is no country.
 */
export function readerTerritory(asked: string | null | undefined, own: string | null): string | null {
  if (asked === null || asked === undefined) return own;
  if (!isCountry(asked)) throw new PublicError('BAD_USER_INPUT', 'A territory is a country of ISO 3166 in two capital letters, like GR.');
  return asked;
}
