/**
 * Whom the built-in adapter answers and by which log: public keys. Where it runs alone in production they come from settings, since a process that has
 * Writ's private keys could prove to itself what it likes; beside the rest, and in a demo, they follow from the keys that are there.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Config, readSecret, StartError } from '@writ/core';
import { parsePublicKey } from '@writ/source';
import type { WitnessPolicy } from '@writ/tlog';
import { sourceKeys } from '../secrets.ts';
import { checkpointPolicy, pinnedPolicy } from '../settings/witnesses.ts';

export interface Pins {
  readonly writKeys: readonly KeyObject[];
  readonly policy: WitnessPolicy;
}

/** Of the adapter in one process with the keys. */
export const ownPins = (config: Config): Pins => ({ writKeys: sourceKeys(config).map(createPublicKey), policy: checkpointPolicy(config) });

/** Of the adapter alone. Throws StartError for a setting that is missing or can't be used. */
export function pinsAlone(config: Config): Pins {
  if (config.mode === 'demo') return ownPins(config);
  const text = readSecret(config.environment, 'WRIT_SOURCE_PUBLIC_KEY');
  if (text === undefined)
    throw new StartError(
      'The source adapter alone needs WRIT_SOURCE_PUBLIC_KEY, the public key of Writ: "writ source pin FOLDER" writes it.',
    );
  try {
    return { writKeys: text.trim().split(/\s+/).map(parsePublicKey), policy: pinnedPolicy(config) };
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(
      'WRIT_SOURCE_PUBLIC_KEY must be 32 bytes in base64, or two of these with a space between while the key is replaced.',
      { cause },
    );
  }
}
