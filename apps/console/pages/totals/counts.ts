/** How a number of which a band is known is written. */
import type { Words } from '../words.ts';
import type { Count } from './item-counts.ts';

export function countText({ say, number }: Words, count: Count): string {
  if (count === 0) return number(0);
  return count === '<10' ? say('public.totals.few') : say('public.totals.band', { from: number(count), to: number(count + 9) });
}
