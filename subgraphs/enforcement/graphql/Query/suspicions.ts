/** `suspicions`: staff read all, an admitted body what was sent to it. */
import { PublicError } from '@writ/core';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import type { QuerySuspicionsArgs } from '../../sdl.ts';
import { isAdmitted } from '../../store/facts.ts';
import { suspicionsAfter, suspicionsSentTo } from '../../suspicion/store.ts';

/** The same words whatever is missing: who asks learns nothing about other bodies. */
const notAdmitted = (): PublicError =>
  new PublicError('FORBIDDEN', 'Your body is not enrolled here with what your token claims, or the authority graph is closed for now.', {
    reason: 'NOT_ENROLLED',
  });

export async function suspicions(_: unknown, { first, after }: QuerySuspicionsArgs, { db, caller, now, cursors }: EnforcementContext) {
  const size = pageSize(first, 20);
  if (caller.graph === 'platform') {
    const list = cursors.of('suspicions');
    const rows = await suspicionsAfter(db, parseCursor(after, list), size + 1);
    return pageOf(rows, size, list, ({ proposedAt, id }) => ({ at: proposedAt, id }));
  }
  if (!(await isAdmitted(db, caller, now))) throw notAdmitted();
  const body = { issuer: caller.issuer, organisation: caller.organisation ?? '', country: caller.country ?? '' };
  const list = cursors.of(`suspicions ${JSON.stringify(body)}`);
  const rows = await suspicionsSentTo(db, body, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ decidedAt, proposedAt, id }) => ({ at: decidedAt ?? proposedAt, id }));
}
