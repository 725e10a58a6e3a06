/** `restrictions`: what the platform has restricted, also what has ended, the newest decision first. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../../context.ts';
import type { QueryRestrictionsArgs } from '../../../sdl.ts';
import { restrictionsAfter } from '../../../store/restrictions.ts';

export async function restrictions(_: unknown, { about, first, after }: QueryRestrictionsArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 20);
  const list = cursors.of(`restrictions ${about ?? ''}`);
  const rows = await restrictionsAfter(db, about ?? null, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ decidedAt, id }) => ({ at: decidedAt, id }));
}
