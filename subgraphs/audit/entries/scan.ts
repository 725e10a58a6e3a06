/**
 * Searches entries for those that a list shows. The deciding fields are encrypted, so no index finds them: a page searches a bounded
 * number of entries, and where it stopped the next one continues. It knows nothing of entries but their indices.
 */
import type { ListCursors, Page } from '@writ/subgraph';
import { cursorAt } from './cursor.ts';

/** How many entries one page searches. */
export const lookedAtMost = 2_048;
const chunk = 256;

/** The whole numbers behind `after` and below `end`, at most so many. */
export function indicesAfter(after: number | null, end: number, limit: number): number[] {
  const start = after === null ? 0 : after + 1;
  return Array.from({ length: Math.max(0, Math.min(limit, end - start)) }, (_, i) => start + i);
}

/** What was found out about one entry. */
export interface Judged<Row> {
  readonly index: number;
  /** What the list shows; null for what it passes over. */
  readonly row: Row | null;
}

export interface Scan<Row> {
  /** The cursors of this list. */
  readonly list: ListCursors;
  /** How many members the page has at most; 1 or more. */
  readonly size: number;
  /** Where it begins: behind this index; null for the list's begin. */
  readonly after: number | null;
  /** The next indices behind one in the list's order, at most so many; none at the end. */
  next(after: number | null, limit: number): Promise<number[]>;
  /** Judges all of these, in their order; one that is not there is left out. */
  judge(indices: readonly number[]): Promise<readonly Judged<Row>[]>;
}

function pageOf<Row>({ list }: Scan<Row>, nodes: Row[], hasNextPage: boolean, end: number | null): Page<Row> {
  const isOver = nodes.length === 0 && !hasNextPage;
  return { nodes, pageInfo: { hasNextPage, endCursor: isOver || end === null ? null : cursorAt(list, end) } };
}

/** One page. It can be shorter than asked, or empty, and still have a next one. */
export async function scanPage<Row>(scan: Scan<Row>): Promise<Page<Row>> {
  const nodes: Row[] = [];
  let end: number | null = null;
  let looked = 0;
  let at = scan.after;
  // Mostly the first entries are the wanted ones; one more shows whether there is a next page.
  let limit = scan.size + 1;
  for (;;) {
    const indices = await scan.next(at, Math.min(limit, chunk));
    const last = indices.at(-1);
    if (last === undefined) return pageOf(scan, nodes, false, end);
    for (const { index, row } of await scan.judge(indices)) {
      if (row !== null && nodes.length === scan.size) return pageOf(scan, nodes, true, end);
      if (row !== null) nodes.push(row);
      end = index;
      looked += 1;
      if (looked === lookedAtMost) return pageOf(scan, nodes, true, end);
    }
    at = last;
    limit = chunk;
  }
}
