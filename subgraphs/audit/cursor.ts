/** Cursors of lists over the log: an index, bound to the list that it came from. They are no secret, and open nothing. */
import { createHash } from 'node:crypto';
import { canonicalText, type Json } from '@writ/access-log';
import { PublicError } from '@writ/core';

const nameOf = (list: Json): string => createHash('sha256').update(canonicalText(list)).digest('base64url');

/** The cursor behind the entry of this index in a list, which is named by any JSON that tells it from others. */
export const cursorAt = (list: Json, index: number): string => Buffer.from(`${nameOf(list)} ${index}`).toString('base64url');

/** The index in a cursor; null without one. Throws BAD_USER_INPUT when it isn't one, or is of another list. */
export function parseCursor(after: string | null | undefined, list: Json): number | null {
  if (after === null || after === undefined) return null;
  const index = Number(Buffer.from(after, 'base64url').toString('utf8').split(' ')[1]);
  if (!Number.isSafeInteger(index) || index < 0 || cursorAt(list, index) !== after)
    throw new PublicError('BAD_USER_INPUT', 'This cursor does not belong to this list: use the `endCursor` of its own pages.');
  return index;
}
