/**
 * Several authentication codes in one value: while a key is replaced, whoever has both makes a code with each, and a reader who has one of the keys believes
 * the code of that one. Knows nothing of keys.
 */
import { timingSafeEqual } from 'node:crypto';

/** Bytes of one code, and of a key that makes it: HMAC-SHA-256. */
export const codeBytes = 32;

/** The codes, or the keys, in a value that has one or more of them after each other. */
export const codesIn = (value: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(value.length / codeBytes) }, (_, i) => value.subarray(i * codeBytes, (i + 1) * codeBytes));

/** Whether the two have a code in common; a part that is no whole code is like none. */
export const haveCommonCode = (one: Uint8Array, other: Uint8Array): boolean =>
  codesIn(one).some((code) =>
    codesIn(other).some((like) => code.length === codeBytes && like.length === codeBytes && timingSafeEqual(code, like)),
  );
