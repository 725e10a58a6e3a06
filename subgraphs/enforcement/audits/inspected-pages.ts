/**
 * Pages of notices, complaints and statements for an auditor, newest first. Each names the audit or the reason, and is an entry with the ids of
 * what is shown before it is answered.
 */
import { commitWithEntries, type EntryDraft, type Json } from '@writ/access-log';
import { newEventId, PublicError } from '@writ/core';
import { textReasons } from '@writ/core/refusal';
import { type Page, type Position, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import type { QueryAuditedNoticesArgs } from '../sdl.ts';

type Asked = QueryAuditedNoticesArgs;

/** How a list is read. */
interface List<Row> {
  readonly name: string;
  rows(db: EnforcementContext['db'], after: Position | null, take: number): Promise<readonly Row[]>;
  position(row: Row): Position;
}

/** Throws BAD_USER_INPUT without a reference. */
export function referenceOf({ reference }: Pick<Asked, 'reference'>): string {
  const [wrong] = textReasons(reference, { field: 'reference', needed: 'it is logged for which audit you read', max: 200 });
  if (wrong !== undefined) throw new PublicError('BAD_USER_INPUT', wrong.message);
  return reference.trim();
}

function entryOf(
  { caller, operation }: EnforcementContext,
  at: Date,
  reason: string,
  target: { list: string; ids: string[]; [name: string]: Json },
): EntryDraft {
  const { issuer, subject, organisation } = caller;
  return {
    event: newEventId(),
    kind: 'audit',
    type: 'audit.inspected.v1',
    at,
    details: {
      initiator: { issuer, subject, organisation },
      action: 'inspect',
      outcome: 'success',
      reason,
      target,
      request: { operation },
    },
    ...(organisation === null ? {} : { organisation }),
  };
}

/** Writes down what an auditor is about to be answered. Rejects when that fails: then nothing is answered. */
export const logInspected = (context: EnforcementContext, reference: string, target: Parameters<typeof entryOf>[3]): Promise<undefined> =>
  commitWithEntries(context, async (_db, at) => ({ result: undefined, drafts: [entryOf(context, at, reference, target)] }));

export const inspectedPage =
  <Row extends { id: string }>({ name, rows, position }: List<Row>) =>
  async (_: unknown, asked: Asked, context: EnforcementContext): Promise<Page<Row>> => {
    const [size, reference] = [pageSize(asked.first, 20), referenceOf(asked)];
    const list = context.cursors.of(name);
    const page = pageOf(await rows(context.db, parseCursor(asked.after, list), size + 1), size, list, position);
    const ids = page.nodes.map(({ id }) => id);
    await logInspected(context, reference, { list: name, ids });
    return page;
  };
