/** Pages by key: what follows a position in the order of an instant and an id, as a filter for the database client. */
import type { Position } from './page.ts';

/**
 * The filter of the rows beyond a position; none without one. The plain bound beside the exact condition lets an index begin
 * where the page does: with the condition alone each page reads all the pages before it.
 */
export function beyond(column: string, after: Position | null, direction: 'asc' | 'desc' = 'asc') {
  if (after === null) return {};
  const [past, bound] = direction === 'asc' ? ['gt', 'gte'] : ['lt', 'lte'];
  return {
    AND: [{ [column]: { [bound]: after.at } }],
    OR: [{ [column]: { [past]: after.at } }, { [column]: after.at, id: { [past]: after.id } }],
  };
}
