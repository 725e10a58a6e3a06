/**
 * The entries of a closing: a wholly public one, that a canary was touched, and a private one with how. They follow the closing in a
 * transaction of their own, and once, whoever writes them: the call that touched, or the worker.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId, type OperationId } from '@writ/core';
import type { Prisma } from '@writ/prisma/client';
import { entryBy, limitEntry, systemAuthor } from '../commands/command-entries.ts';
import type { Services } from '../dependencies.ts';
import type { JobKind } from '../worker/job.ts';

function entriesOf({ cause, reference, operation, closedAt }: Prisma.GateClosingGetPayload<object>) {
  const author = systemAuthor((operation ?? newOperationId()) as OperationId);
  const closed = entryBy(author, 'gate.closed.v1', closedAt, {
    action: 'closeGate',
    outcome: 'success',
    reason: cause,
    legal: { basis: 'CANARY', reference },
  });
  return [limitEntry(author, closedAt, 'canary'), closed];
}

/** Writes the entries of every closing that has none. Throws LOG_UNAVAILABLE when they are saved and not yet logged. */
export async function writeLockdownEntries(services: Services): Promise<void> {
  await commitWithEntries(services, async (db, at) => {
    await db.$queryRaw`SELECT FROM orders.gate_closing WHERE noted_at IS NULL FOR UPDATE`;
    const found = await db.gateClosing.findMany({ where: { notedAt: null }, orderBy: [{ closedAt: 'asc' }, { id: 'asc' }] });
    await db.gateClosing.updateMany({ where: { id: { in: found.map(({ id }) => id) } }, data: { notedAt: at } });
    const drafts = found.flatMap(entriesOf);
    // Closings of one minute share the entry of the limit.
    return { result: undefined, drafts: [...new Map(drafts.map((draft) => [draft.name ?? draft.event, draft])).values()] };
  });
}

/** The worker's part: what a reading subgraph closed, and what the call that closed could not write. */
export const lockdownEntries: JobKind = {
  name: 'note-closings',
  due: async (db) => ((await db.gateClosing.count({ where: { notedAt: null } })) > 0 ? ['all'] : []),
  run: writeLockdownEntries,
};
