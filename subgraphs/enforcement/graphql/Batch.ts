/** `Batch` and its lines, as staff read them. */
import { parsePerson } from '@writ/access';
import { type Problem, refusalOf } from '@writ/statements-domain/refusal';
import { enumWords, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { Outcome } from '../batches/add.ts';
import { contentOf } from '../batches/content.ts';
import { type BatchLineRow, type BatchRow, linesAfter } from '../batches/store.ts';
import { undoUntil } from '../batches/undo.ts';
import type { EnforcementContext } from '../context.ts';
import type { BatchLinesArgs, SecondPersonReason } from '../sdl.ts';

/** Lines have an order of their own, in which no instant counts. */
const noInstant = new Date(0);

async function lines({ id }: BatchRow, { first, after }: BatchLinesArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 50);
  const list = cursors.of(`lines ${id}`);
  const rows = await linesAfter(db, id, parseCursor(after, list)?.id ?? null, size + 1);
  return pageOf(rows, size, list, ({ key }) => ({ at: noInstant, id: key }));
}

const known = (person: string | null): string | null => (person === null ? null : parsePerson(person).subject);

export const batch = {
  lineCount: ({ lines: count }: BatchRow) => count,
  appliedCount: ({ applied }: BatchRow) => applied,
  failedCount: ({ failed }: BatchRow) => failed,
  lines,
  order: ({ orderId }: BatchRow) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
  notice: ({ noticeId }: BatchRow, _args: unknown, { loaders }: EnforcementContext) =>
    noticeId === null ? null : loaders.notices.load(noticeId),
  secondPerson: ({ secondPerson }: BatchRow) => enumWords<SecondPersonReason>(secondPerson),
  openedBy: ({ openedBy }: BatchRow) => parsePerson(openedBy).subject,
  judgedBy: ({ judgedBy }: BatchRow) => known(judgedBy),
  undoneBy: ({ undoneBy }: BatchRow) => known(undoneBy),
  undoUntil: (row: BatchRow) => undoUntil(row),
};

export const batchLine = {
  decision: ({ decision }: BatchLineRow) => (decision === null ? null : contentOf(decision as Parameters<typeof contentOf>[0], [])),
  digest: ({ content }: BatchLineRow) => Buffer.from(content).toString('hex'),
  addedBy: ({ addedBy }: BatchLineRow) => parsePerson(addedBy).subject,
  restriction: ({ restrictionId }: BatchLineRow, _args: unknown, { loaders }: EnforcementContext) =>
    restrictionId === null ? null : loaders.restrictions.load(restrictionId),
  refusal: ({ failure }: BatchLineRow) => (failure === null ? null : refusalOf(failure as unknown as Problem[])),
};

export const batchLineOutcome = {
  restriction: ({ row, restrictionId }: Outcome, _args: unknown, { loaders }: EnforcementContext) =>
    row ?? (restrictionId === null ? null : loaders.restrictions.load(restrictionId)),
};
