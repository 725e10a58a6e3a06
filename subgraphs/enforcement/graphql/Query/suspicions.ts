/** `suspicions`: staff read all, an admitted body what was sent to it. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import type { QuerySuspicionsArgs } from '../../sdl.ts';
import { requireAdmitted } from '../../store/facts.ts';
import { suspicionsAfter, suspicionsSentTo } from '../../suspicion/store.ts';

export async function suspicions(_: unknown, { first, after }: QuerySuspicionsArgs, { db, caller, now, cursors }: EnforcementContext) {
  const size = pageSize(first, 20);
  if (caller.graph === 'platform') {
    const list = cursors.of('suspicions');
    const rows = await suspicionsAfter(db, parseCursor(after, list), size + 1);
    return pageOf(rows, size, list, ({ proposedAt, id }) => ({ at: proposedAt, id }));
  }
  await requireAdmitted(db, caller, now);
  const body = { issuer: caller.issuer, organisation: caller.organisation ?? '', country: caller.country ?? '' };
  const list = cursors.of(`suspicions ${JSON.stringify(body)}`);
  const rows = await suspicionsSentTo(db, body, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ decidedAt, proposedAt, id }) => ({ at: decidedAt ?? proposedAt, id }));
}
