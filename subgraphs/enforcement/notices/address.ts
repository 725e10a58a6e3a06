/**
 * By what a notifier who is not signed in is the same again: the hash of the e-mail address as it was meant. Nobody has checked that the
 * address is theirs.
 */
import { createHash } from 'node:crypto';

/** In lower case and without the part after a plus sign: both forms reach the same mailbox nearly everywhere. */
export function normalised(address: string): string {
  const at = address.lastIndexOf('@');
  const [local = ''] = address.slice(0, at).split('+');
  return `${local === '' ? address.slice(0, at) : local}${address.slice(at)}`.normalize('NFC').toLowerCase();
}

/** SHA-256 of the normalised address; null without one. */
export const addressHash = (address: string | null): Uint8Array<ArrayBuffer> | null =>
  address === null ? null : new Uint8Array(createHash('sha256').update(normalised(address)).digest());
