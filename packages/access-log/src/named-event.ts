/**
 * Event ids that follow from a name. What several replicas may make at once has one, so that it becomes one entry.
 */
import { createHash } from 'node:crypto';
import type { EventId } from '@writ/core';

/** A UUID of version 8 from the SHA-256 of the name, which begins with what it is for: `totals/2031-05-06`. */
export function eventNamed(name: string): EventId {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as EventId;
}
