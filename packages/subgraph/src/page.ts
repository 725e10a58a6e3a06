/** Pages of a list in a fixed order. A cursor is signed for the list that it came from; another list refuses it. */
import { requestLimits } from '@writ/access';
import { PublicError } from '@writ/core';
import type { ListCursors } from './cursors.ts';

/** Where a page begins: after the row with this instant and id. */
export interface Position {
  at: Date;
  id: string;
}

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** How many rows were asked for. Throws LIMIT_EXCEEDED above the greatest page and BAD_USER_INPUT below 1. */
export function pageSize(first: number | null | undefined, normal: number): number {
  const size = first ?? normal;
  if (size < 1) throw new PublicError('BAD_USER_INPUT', 'A page has at least one member: ask for `first` of 1 or more.');
  if (size > requestLimits.page)
    throw new PublicError('LIMIT_EXCEEDED', `A page has at most ${requestLimits.page} members.`, { limit: 'page', actual: size });
  return size;
}

const refuse = () => new PublicError('BAD_USER_INPUT', 'This cursor does not belong to this list: use the `endCursor` of its own pages.');

/** The instants that a page can end at, in milliseconds: the years 1 to 9999, which the database and its client both know. */
const [earliest, latest] = [-62_135_596_800_000, 253_402_300_799_999];
const isInstant = (text: string): boolean => /^(0|-?[1-9]\d{0,14})$/.test(text) && Number(text) >= earliest && Number(text) <= latest;

/** Reads a cursor. Throws BAD_USER_INPUT when it isn't one of this list that was answered here. */
export function parseCursor(after: string | null | undefined, list: ListCursors): Position | null {
  if (after === null || after === undefined) return null;
  const [, at, id] = /^([^\n]*)\n(.*)$/s.exec(list.open(after) ?? '') ?? [];
  if (at === undefined || !isInstant(at) || id === undefined || id.includes('\0')) throw refuse();
  return { at: new Date(Number(at)), id };
}

const cursorOf = (list: ListCursors, { at, id }: Position): string => list.seal(`${at.getTime()}\n${id}`);

/** Makes a page of at most `size` from up to `size + 1` rows. */
export function pageOf<Row>(rows: readonly Row[], size: number, list: ListCursors, position: (row: Row) => Position): Page<Row> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursorOf(list, position(last)) } };
}
