/**
 * Fields one after the other in bytes, to be sealed together: for each the length of its name (1 byte), the name, its salt
 * (32 bytes), the length of its value (4 bytes, big-endian) and the value. In the order in which they are given.
 */
import { saltLength } from '@writ/tlog';
import { EnvelopeError } from '../keys/envelope.ts';
import type { PreparedField } from './prepared-entry.ts';

/** What is packed of a field. */
export type PackedField = Pick<PreparedField, 'name' | 'value' | 'salt'>;

const lengthBytes = 4;

/** The bytes; names have at most 100 characters, all ASCII, as commitments take no others. */
export function packFields(fields: readonly PackedField[]): Buffer {
  const length = fields.reduce((sum, { name, value }) => sum + 1 + name.length + saltLength + lengthBytes + value.length, 0);
  const packed = Buffer.allocUnsafe(length);
  let at = 0;
  for (const { name, salt, value } of fields) {
    at = packed.writeUInt8(name.length, at);
    at += packed.write(name, at, 'latin1');
    at += salt.copy(packed, at);
    at = packed.writeUInt32BE(value.length, at);
    at += value.copy(packed, at);
  }
  return packed;
}

/** The fields again. Throws {@link EnvelopeError} for bytes that {@link packFields} has not made. */
export function unpackFields(packed: Buffer): PackedField[] {
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > packed.length) throw new EnvelopeError('What was sealed together ends within a field.');
    at += length;
    return packed.subarray(at - length, at);
  };
  const fields: PackedField[] = [];
  while (at < packed.length) {
    const name = take(take(1).readUInt8()).toString('latin1');
    const salt = take(saltLength);
    fields.push({ name, salt, value: take(take(lengthBytes).readUInt32BE()) });
  }
  return fields;
}
