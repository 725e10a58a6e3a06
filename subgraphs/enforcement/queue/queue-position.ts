/** A place in somebody's queue as a cursor keeps it: an instant, and an id behind a mark for what the person skipped and the number of its lane. */
import type { Position } from '@writ/subgraph';
import type { Offered, QueuePosition } from '../store/queue.ts';

/** Stands for no due date: later than any. */
const neverDue = new Date('9999-12-31T23:59:59.999Z');

export const cursorPositionOf = ({ isSkipped, lane, dueAt, id }: Offered): Position => ({
  at: dueAt ?? neverDue,
  id: `${isSkipped ? 1 : 0}${lane}${id}`,
});

/** Null where the queue begins. */
export function queuePositionOf(position: Position | null): QueuePosition | null {
  if (position === null) return null;
  const { at, id } = position;
  return { isSkipped: id.startsWith('1'), lane: Number(id[1]), dueAt: at.getTime() === neverDue.getTime() ? null : at, id: id.slice(2) };
}
