/** Whether a record is covered by what was asked for: both ends of a stream test every line. */
import type { RecordLine } from '../wire/lines.ts';
import type { Category } from '../wire/scalars.ts';
import { positionOf } from './order.ts';

/** A category and its window: `from` belongs to it, `to` does not; a subscriber record has none. */
export interface Window {
  readonly category: Category;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What records may be of. */
export interface Covered {
  readonly account: string;
  readonly categories: readonly Window[];
  readonly horizon: string;
}

/** Why a record is not covered; undefined when it is. Says names of fields, never values. */
export function overstepOf(record: RecordLine, covered: Covered): string | undefined {
  const { category, at } = positionOf(record);
  const window = covered.categories.find((one) => one.category === category);
  if (record.account !== covered.account) return 'account';
  if (!window) return 'category';
  if ((window.from !== undefined && at < window.from) || (window.to !== undefined && at >= window.to)) return 'window';
  return record.recordedAt > covered.horizon ? 'horizon' : undefined;
}
