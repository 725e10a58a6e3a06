/**
 * One encrypted field, format v1: 0x01, the key's version as a big-endian uint32, a 12-byte random nonce, AES-256-GCM
 * ciphertext and its 16-byte tag. The additional data bind it to its table, column, row, subject and key version, so that
 * an envelope moved to another place does not open. Says nothing about who may open it.
 */
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { freshBytes } from './fresh-bytes.ts';

/** Where an envelope belongs. Not secret, not in the envelope, and needed to open it. */
export interface EnvelopePlace {
  /** With its schema. */
  readonly table: string;
  readonly column: string;
  readonly row: string;
  /** Whose key it is under. */
  readonly subject: string;
  /** The key's version, 1 or more. */
  readonly version: number;
}

/** An envelope that can't be opened: another key, another place, another format, or changed bytes. The error doesn't reveal which. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
}

const format = 0x01;
const headerLength = 5;
const nonceLength = 12;
const tagLength = 16;
const cipher = 'aes-256-gcm';

/** Unambiguous whatever the parts contain. */
const additionalData = (place: EnvelopePlace): Buffer =>
  Buffer.from(JSON.stringify([place.table, place.column, place.row, place.subject, place.version]));

/** Encrypts under a 32-byte key. Adds 33 bytes. */
export function sealEnvelope(key: KeyObject, place: EnvelopePlace, plain: Uint8Array): Buffer {
  const head = Buffer.alloc(headerLength);
  head.writeUInt8(format, 0);
  head.writeUInt32BE(place.version, 1);
  const nonce = freshBytes(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  sealing.setAAD(additionalData(place));
  return Buffer.concat([head, nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

/** Decrypts, or throws {@link EnvelopeError} without giving a byte. */
export function openEnvelope(key: KeyObject, place: EnvelopePlace, envelope: Uint8Array): Buffer {
  const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength);
  const body = headerLength + nonceLength;
  if (bytes.length < body + tagLength || bytes.readUInt8(0) !== format || bytes.readUInt32BE(1) !== place.version)
    throw new EnvelopeError(`A field of ${place.table} is no envelope of format 1 and key version ${place.version}.`);
  const opening = createDecipheriv(cipher, key, bytes.subarray(headerLength, body), { authTagLength: tagLength });
  opening.setAAD(additionalData(place));
  opening.setAuthTag(bytes.subarray(-tagLength));
  const plain = opening.update(bytes.subarray(body, -tagLength));
  try {
    return Buffer.concat([plain, opening.final()]);
  } catch (cause) {
    throw new EnvelopeError(`A field of ${place.table} does not open: its key, its place or its bytes are not those it was sealed with.`, {
      cause,
    });
  }
}
