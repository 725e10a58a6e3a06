/**
 * The log and the witnesses that a reader pins: a key, and a policy file (C2SP tlog-policy) from outside the thing that is checked. The
 * file need not name the log where the key is given, so that it can be the one that the log itself asks its witnesses with.
 */

import { readFile } from 'node:fs/promises';
import { UsageError } from '@writ/core/command-errors';
import {
  formatVerifierKey,
  makeWitnessPolicy,
  type PolicyFile,
  parsePolicyFile,
  sameVerifierKey,
  TlogError,
  type WitnessPolicy,
} from '@writ/tlog';
import { pinLog } from './pin.ts';
import type { Pinned } from './pinned.ts';

/** As they stand on the command line. */
export interface PinOptions {
  key?: string | readonly string[] | undefined;
  origin?: string | undefined;
  'witness-policy'?: string | undefined;
}

/** What a policy file says, read by `parse`. Throws {@link UsageError}. */
export async function readPolicy<T>(file: string, parse: (text: string) => T): Promise<T> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`${file} is no policy that can be used. ${error.message}`);
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function requireNamed(file: string, { logs }: PolicyFile, { key }: Pinned): void {
  if (logs.length > 0 && !logs.some((log) => sameVerifierKey(log.key, key)))
    throw new UsageError(
      `${file} is not for the log of the pinned key, ${formatVerifierKey(key)}: correct the key, or the file's line "log".`,
    );
}

/**
 * The pinned log with the witnesses of the file; without a pinned key the file's own log, if it names one. Nobody is asked for without a
 * file. Throws {@link UsageError}.
 */
export async function pinWitnesses({
  key,
  origin,
  'witness-policy': file,
}: PinOptions): Promise<WitnessPolicy & { logs: readonly [Pinned] }> {
  const policy = file === undefined ? undefined : await readPolicy(file, parsePolicyFile);
  const [only, ...others] = policy?.logs ?? [];
  const log = only !== undefined && others.length === 0 && key === undefined && origin === undefined ? only : pinLog(key, origin);
  if (file !== undefined && policy !== undefined) requireNamed(file, policy, log);
  const witnesses = policy?.witnesses.map((witness) => witness.key) ?? [];
  try {
    return { ...makeWitnessPolicy({ logs: [log], witnesses, quorum: policy?.quorum ?? 0 }), logs: [log] };
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`The key and the policy do not go together. ${error.message}`);
    throw error;
  }
}
