/** Cursors of lists over the log: an index, signed for the list that it came from. They are no secret, and open nothing. */
import { canonicalText, type Json } from '@writ/access-log';
import { PublicError } from '@writ/core';
import type { Cursors, ListCursors } from '@writ/subgraph';

/** The cursors of a list, which is named by any JSON that distinguishes it from others. */
export const cursorsOf = (cursors: Cursors, list: Json): ListCursors => cursors.of(canonicalText(list));

/** The cursor behind the entry of this index. */
export const cursorAt = (list: ListCursors, index: number): string => list.seal(String(index));

/** The index in a cursor; null without one. Throws BAD_USER_INPUT when it isn't one of this list that was answered here. */
export function parseCursor(after: string | null | undefined, list: ListCursors): number | null {
  if (after === null || after === undefined) return null;
  const index = Number(list.open(after) ?? Number.NaN);
  if (!Number.isSafeInteger(index) || index < 0)
    throw new PublicError('BAD_USER_INPUT', 'This cursor does not belong to this list: use the `endCursor` of its own pages.');
  return index;
}
