/** Keys of the body as EncryptionObjects: as it named them, and by their ids for those that its people proposed otherwise. */
import { notYours } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { JsonObject } from '../message/types.ts';
import { encryptionObject } from '../orders/objects.ts';
import type { DeliveryKey } from '../orders/writ.ts';
import type { Context } from './context.ts';

export interface FoundKey {
  readonly identifier: string;
  readonly key: DeliveryKey;
}

/** Keys that packages are encrypted for by a certificate: those that HI-1 has a form for. */
export async function allKeys({ writ, journal, body }: Context): Promise<readonly FoundKey[]> {
  const keys = await writ.deliveryKeys();
  return keys
    .filter(({ purpose, material }) => purpose === 'ENCRYPTION' && material.includes('BEGIN CERTIFICATE'))
    .map((key) => ({
      key,
      identifier: journal.objectsOf(body, key.id).find(({ type }) => type === objectTypes.encryption)?.identifier ?? key.id,
    }));
}

/** The key of an identifier; null where the body has none. */
export async function keyBy(context: Context, identifier: string): Promise<JsonObject | null> {
  const found = (await allKeys(context)).find((one) => one.identifier === identifier);
  return found === undefined ? null : encryptionObject(found.identifier, found.key, context.sender);
}

/** The same. Throws Hi1Fault 3011. */
export async function namedKey(context: Context, identifier: string): Promise<JsonObject> {
  const found = await keyBy(context, identifier);
  if (found === null) throw notYours();
  return found;
}
