/** `measures`: staff read all, a person what is about themselves. */
import { personText } from '@writ/access';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import { measuresAfter } from '../../misuse/store.ts';
import type { QueryMeasuresArgs } from '../../sdl.ts';

export async function measures(_: unknown, { first, after }: QueryMeasuresArgs, { db, viewer, cursors }: EnforcementContext) {
  const list = cursors.of('measures');
  const size = pageSize(first, 20);
  const { isStaff, person, account } = await viewer();
  const own = isStaff ? null : { accountId: account, person: person && personText(person) };
  const rows = await measuresAfter(db, own, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ decidedAt, id }) => ({ at: decidedAt, id }));
}
