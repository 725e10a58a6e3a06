/**
 * Sizes and indices. They are JavaScript numbers, so each is checked to be a safe integer of at least 0, and code that
 * works on them uses division and powers, never operators that cut to 32 bits.
 */
import { TlogError, type TlogErrorCode } from './errors.ts';

/** Throws {@link TlogError} with the given code unless the value is a safe integer of at least 0. */
export function requireCount(value: number, code: TlogErrorCode, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new TlogError(code, `${what} must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, not ${String(value)}.`);
}

/** A decimal number without sign or leading zeros, as a safe integer; else undefined. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
