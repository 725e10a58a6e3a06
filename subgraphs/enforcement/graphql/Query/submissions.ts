/** `submissions`: what staff see of statements on their way to the DSA Transparency Database. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import type { QuerySubmissionsArgs } from '../../sdl.ts';
import { submissionsAfter } from '../../transparency/store.ts';

const anyTime = new Date(0);

export async function submissions(_: unknown, { state = null, first, after }: QuerySubmissionsArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 50);
  const list = cursors.of(`submissions ${state ?? ''}`);
  const rows = await submissionsAfter(db, state, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ position }) => ({ at: anyTime, id: String(position) }));
}
