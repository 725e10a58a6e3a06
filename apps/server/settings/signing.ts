/** Where persons sign what they do with orders, and whose keys begin. Without both settings nobody signs. */
import { readFileSync } from 'node:fs';
import { type Credential, type SigningPlace, signingPlace } from '@writ/acts/check';
import { readRoots } from '@writ/acts/keys';
import { type Config, StartError } from '@writ/core';
import { isLoopback } from './part-addresses.ts';

export interface Signing {
  readonly place: SigningPlace;
  readonly roots: readonly Credential[];
}

function placeOf(origin: string): SigningPlace {
  try {
    const place = signingPlace(origin);
    if (origin.startsWith('https://') || isLoopback(place.rpId)) return place;
  } catch (cause) {
    throw new StartError(`WRIT_SIGNING_ORIGIN: ${cause instanceof Error ? cause.message : 'it is no origin'}`, { cause });
  }
  throw new StartError(
    'WRIT_SIGNING_ORIGIN begins with https://, except on this host: a page over plain HTTP shows what anybody puts into it.',
  );
}

function rootsOf(file: string): Credential[] {
  try {
    return readRoots(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof TypeError ? cause.message : 'It can not be read: check its path and who may read it.';
    throw new StartError(`The file of WRIT_KEYS_ROOTS can't be used. ${why}`, { cause });
  }
}

/** The signing page and the roots of its keys; undefined where nobody signs. Throws StartError for one without the other, and for what can't be used. */
export function signingOf({ environment }: Config): Signing | undefined {
  const origin = environment['WRIT_SIGNING_ORIGIN'] ?? '';
  const file = environment['WRIT_KEYS_ROOTS'] ?? '';
  if (origin === '' && file === '') return undefined;
  if (origin === '') throw new StartError('WRIT_KEYS_ROOTS is set and WRIT_SIGNING_ORIGIN is not: acts are checked with both.');
  if (file === '') throw new StartError('WRIT_SIGNING_ORIGIN is set and WRIT_KEYS_ROOTS is not: acts are checked with both.');
  return { place: placeOf(origin), roots: rootsOf(file) };
}
