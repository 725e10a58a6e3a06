/** The keys of a log as people paste them: one, or both of a log that has two. */
import { TlogError } from '../errors.ts';
import { isLogKeyType } from '../note/checkpoint.ts';
import { mlDsaKeyType, parseVerifierKey } from '../note/verifier-key.ts';
import type { LogKey } from './witness-policy.ts';

/**
 * The keys of a log in a text: one, or its Ed25519 key and its ML-DSA key, in either order and with white space between them. Throws `TlogError` for
 * anything else, and for the key of a witness.
 */
export function parseLogKeys(text: string): Pick<LogKey, 'key' | 'second'> {
  const keys = text.trim().split(/\s+/).map(parseVerifierKey);
  if (keys.some(({ type }) => !isLogKeyType(type))) throw new TlogError('BAD_KEY', "This is the key of a witness, and not a log's own.");
  const second = keys.length === 2 ? keys.find(({ type }) => type === mlDsaKeyType) : undefined;
  const [key, ...others] = keys.filter((one) => one !== second);
  if (key === undefined || others.length > 0 || (second !== undefined && (key.type === mlDsaKeyType || key.name !== second.name)))
    throw new TlogError('BAD_KEY', 'Pin one key of the log, or two of the same name: its Ed25519 key, and its ML-DSA key beside it.');
  return { key, ...(second && { second }) };
}
