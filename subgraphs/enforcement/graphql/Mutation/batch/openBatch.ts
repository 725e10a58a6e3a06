/** `openBatch`: what the batch is for, and whether one person is enough, is settled before its first line. The same key with the same content is the same batch. */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, checkedText, type Problem, problem, refuseIf } from '@writ/statements-domain/refusal';
import { checkedKey } from '../../../batches/key.ts';
import { batchPolicy } from '../../../batches/policy.ts';
import { secondPersonReasons } from '../../../batches/second-person.ts';
import {
  type BatchRow,
  batchByKey,
  bulkDecisionsSince,
  holdOpening,
  insertBatch,
  isOrderInForce,
  itemsPublished,
} from '../../../batches/store.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf, type Entry } from '../../../entries.ts';
import type { BatchInput, MutationOpenBatchArgs } from '../../../sdl.ts';
import { noticeById } from '../../../store/notices.ts';
import type { Database } from '../../../store/rows.ts';

/** The content of the input, as it is stored. */
function checkedInput(input: BatchInput, problems: Problem[]) {
  const { size, order: orderId = null, notice: noticeId = null } = input;
  const key = checkedKey(input.key, problems);
  if (size < 1 || size > batchPolicy.size)
    problems.push(problem('INVALID', `A batch has 1 to ${batchPolicy.size} decisions: declare a size in that range.`));
  if (orderId !== null && noticeId !== null)
    problems.push(problem('INVALID', 'A batch follows an order or a notice: name only one of them.'));
  const reason =
    checkedText(input.reason, { field: 'reason', max: 5_000, needed: 'colleagues and readers of the log need the reason' }, problems) ?? '';
  return { key, size, orderId, noticeId, reason };
}

type Checked = ReturnType<typeof checkedInput>;

const isSame = (row: BatchRow, { size, orderId, noticeId, reason }: Checked): boolean =>
  row.size === size && row.orderId === orderId && row.noticeId === noticeId && row.reason === reason;

const otherContent = (): Problem => problem('INVALID', 'Another batch of yours has this key: choose a new key, or send the same content.');

/** The reasons why it needs a second person. Adds NOT_FOUND for an order or notice that isn't there. */
async function reasonsFor(db: Database, { size, orderId, noticeId }: Checked, at: Date, problems: Problem[]) {
  const since = new Date(at.getTime() - batchPolicy.dayMs);
  if (orderId !== null && !(await isOrderInForce(db, orderId)))
    problems.push(problem('NOT_FOUND', 'The order is not in force.', 'Regulation (EU) 2022/2065, Art. 9'));
  const notice = noticeId === null ? null : await noticeById(db, noticeId);
  if (noticeId !== null && notice === null) problems.push(problem('NOT_FOUND', 'There is no such notice: check its id.'));
  return secondPersonReasons({
    hasOrder: orderId !== null,
    isStateActors: notice?.source === 'STATE_ACTOR',
    size,
    others: await bulkDecisionsSince(db, since),
    dayItems: await itemsPublished(db, since, at),
  });
}

const openedEntry = ({ id, size, orderId, noticeId, reason, secondPerson }: BatchRow): Entry => ({
  type: 'batch.opened.v1',
  action: 'openBatch',
  legal: { batch: id, order: orderId, notice: noticeId },
  reason,
  target: { size, secondPerson },
});

export const openBatch = asData((_: unknown, { input }: MutationOpenBatchArgs, context: EnforcementContext) => {
  const openedBy = requirePerson(context.caller);
  const scope = context.caller.organisation ?? openedBy;
  return commitWithEntries(context, async (db, at) => {
    const problems: Problem[] = [];
    const checked = checkedInput(input, problems);
    refuseIf(problems);
    await holdOpening(db);
    const known = await batchByKey(db, scope, checked.key);
    if (known !== null && !isSame(known, checked)) problems.push(otherContent());
    refuseIf(problems);
    if (known !== null) return { result: known, drafts: [] };
    const secondPerson = await reasonsFor(db, checked, at, problems);
    refuseIf(problems);
    const batch = await insertBatch(db, { id: newRowId(), scope, ...checked, secondPerson, openedBy, openedAt: at });
    return { result: batch, drafts: [draftOf(context, openedEntry(batch), at)] };
  });
});
