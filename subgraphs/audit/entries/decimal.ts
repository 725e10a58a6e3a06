/** Indices and sizes as the graph spells them. */
import { PublicError } from '@writ/core';

/** Reads an index or a size. Throws BAD_USER_INPUT unless it is decimal, without leading zeros and exact in a number. */
export function parseDecimal(name: string, text: string): number {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new PublicError('BAD_USER_INPUT', `\`${name}\` is a decimal number without leading zeros.`);
  return value;
}
