/**
 * The keys that a caller pins on the command line or in the environment. They must come from outside the thing that is checked: what a
 * log says about its own key proves nothing.
 */
import { UsageError } from '@writ/core/command-errors';
import { parseLogKeys, TlogError, type VerifierKey } from '@writ/tlog';
import type { Pinned } from './pinned.ts';

/** One text of keys, as `parseLogKeys` reads it. Throws {@link UsageError}. */
function parseKeys(text: string): Pick<Pinned, 'key' | 'second'> {
  try {
    return parseLogKeys(text);
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`The pinned key can't be used. ${error.message}`);
    throw error;
  }
}

/** A log's public key as text. Throws {@link UsageError} for a text that is none, for two keys, and for the key of a witness. */
export function parseLogKey(text: string): VerifierKey {
  const { key, second } = parseKeys(text);
  if (second !== undefined) throw new UsageError("The pinned key can't be used: give one key here.");
  return key;
}

/** The log that `--key` (once, or twice for both of its keys) or WRIT_LOG_KEY pins, under the key's name unless `origin` gives another. Throws {@link UsageError}. */
export function pinLog(key: string | readonly string[] | undefined, origin: string | undefined): Pinned {
  const text = (typeof key === 'string' ? key : key?.join(' ')) ?? process.env['WRIT_LOG_KEY'];
  if (text === undefined || text === '')
    throw new UsageError("Say which key to trust: --key VKEY or WRIT_LOG_KEY, with the log's public key as its operator published it.");
  const { key: first, second } = parseKeys(text);
  return { key: first, origin: origin ?? first.name, ...(second && { second }) };
}
