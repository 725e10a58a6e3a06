/**
 * Documents as the database keeps them: each under a random key of its own, wrapped under the installation's, and bound to the order that it
 * belongs to. Who deletes the wrapped key has deleted the document.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyOrKeys } from './keys-in-use.ts';
import { newPreservationKey, SnapshotSealError, unwrapPreservationKey } from './snapshot-seal.ts';

const [nonceBytes, tagBytes, cipherKeyBytes] = [12, 16, 32];

/** What is stored in a document's place. */
export interface SealedDocument {
  readonly sealed: Buffer<ArrayBuffer>;
  readonly wrapped: Buffer<ArrayBuffer>;
}

export function sealDocument(master: Uint8Array, order: string, document: Uint8Array): SealedDocument {
  const { key, wrapped } = newPreservationKey(master, order);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.subarray(0, cipherKeyBytes), nonce).setAAD(Buffer.from(order));
  return { sealed: Buffer.concat([nonce, cipher.update(document), cipher.final(), cipher.getAuthTag()]), wrapped };
}

/** The document. Throws SnapshotSealError when it was not sealed for this order by this installation. */
export function openDocument(master: KeyOrKeys, order: string, { sealed, wrapped }: { sealed: Uint8Array; wrapped: Uint8Array }): Buffer {
  const key = unwrapPreservationKey(master, order, wrapped);
  const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, cipherKeyBytes), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(order)).setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SnapshotSealError('A document is not what was received.', { cause });
  }
}
