/**
 * What somebody looks for in the queue. A filter that contradicts itself is refused in words, never answered by an empty page; a cursor
 * belongs to one person's list under one filter.
 */
import { createHash } from 'node:crypto';
import { PublicError } from '@writ/core';
import type { WorkFilter } from '../sdl.ts';
import type { WorkItemRow } from '../store/rows.ts';

type Kind = WorkItemRow['kind'];
type Source = NonNullable<WorkItemRow['source']>;

/** A filter as it is carried out: null where all is wanted, true and false for only those and only the others. */
export interface Wanted {
  kinds: readonly Kind[];
  claimedByMe: boolean | null;
  unclaimed: boolean | null;
  overdue: boolean | null;
  skippedByMe: boolean | null;
  category: string | null;
  source: Source | null;
  dueBefore: Date | null;
}

/** All kinds in one order, whatever order they are asked for in: the cursor is bound to them. */
export const allKinds: readonly Kind[] = ['COMPLAINT', 'ERASURE', 'NOTICE', 'ORDER'];

const contradiction = (message: string): PublicError => new PublicError('BAD_USER_INPUT', message);

/** Reads a filter. `kinds` beside it narrows it further. Throws BAD_USER_INPUT for one that nothing can meet. */
export function wantedOf(kinds: readonly Kind[] | null | undefined, filter: WorkFilter | null | undefined): Wanted {
  const { claimedByMe = null, unclaimed = null, overdue = null, skippedByMe = null } = filter ?? {};
  const { category = null, source = null, dueBefore = null } = filter ?? {};
  if (claimedByMe === true && unclaimed === true)
    throw contradiction('Work that you have claimed is not unclaimed: ask for claimedByMe or for unclaimed.');
  const isIn = (kind: Kind): boolean => (kinds?.includes(kind) ?? true) && (filter?.kinds?.includes(kind) ?? true);
  return { kinds: allKinds.filter(isIn), claimedByMe, unclaimed, overdue, skippedByMe, category, source, dueBefore };
}

/** What a cursor is bound to. */
export function scopeOf(wanted: Wanted, person: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([person, wanted]))
    .digest('base64url');
  return `queue ${digest}`;
}
