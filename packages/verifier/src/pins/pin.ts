/**
 * The keys that a caller pins on the command line or in the environment. They must come from outside the thing that is checked: what a
 * log says about its own key proves nothing.
 */
import { UsageError } from '@writ/core/command-errors';
import { ed25519KeyType, parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';
import type { Pinned } from './pinned.ts';

/** A log's public key as text. Throws {@link UsageError} for a text that is none, and for the key of a witness. */
export function parseLogKey(text: string): VerifierKey {
  try {
    const key = parseVerifierKey(text.trim());
    if (key.type === ed25519KeyType) return key;
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`The pinned key can't be used. ${error.message}`);
    throw error;
  }
  throw new UsageError("The pinned key can't be used: it is a witness's key, not a log's.");
}

/** The log that `--key` or WRIT_LOG_KEY pins, under the key's name unless `origin` gives another. Throws {@link UsageError}. */
export function pinLog(key: string | undefined, origin: string | undefined): Pinned {
  const text = key ?? process.env['WRIT_LOG_KEY'];
  if (text === undefined || text === '')
    throw new UsageError("Say which key to trust: --key VKEY or WRIT_LOG_KEY, with the log's public key as its operator published it.");
  const parsed = parseLogKey(text);
  return { key: parsed, origin: origin ?? parsed.name };
}
