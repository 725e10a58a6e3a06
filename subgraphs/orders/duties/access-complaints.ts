/**
 * What follows when counsel finds an access unlawful: its order is revoked if it is not over, what was disclosed is to be deleted in
 * any case, and the platform has to report the access. Where the platform informs, it notifies the person of the order if it hasn't before; where the
 * authority informs, counsel decides outside of Writ who tells them what. They read counsel's reasons in their complaint; the authority reads what happened in the order's history and in its duties.
 */
import { commitWithEntries, type EntryDraft } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { dueInstant } from '@writ/orders-domain/clocks';
import { type NewDuty, recipientOf, termEnd } from '@writ/orders-domain/duties';
import { deletionTerm, dutiesLaw, zoneOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import { systemAuthor } from '../commands/command-entries.ts';
import { actOn } from '../commands/run-command.ts';
import type { Services } from '../dependencies.ts';
import { notifyOfAccesses } from '../informing/notify-holders.ts';
import { type AccessReversal, keepReversal, reversalOf, reversedComplaints } from '../store/access-reversals.ts';
import type { Database } from '../store/database.ts';
import { dutiesOf } from '../store/duties.ts';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { oweDuties } from './apply-duties.ts';

/**
 * Revokes the order, as the system that carries out what counsel decided: the act names the complaint, whose entry names who decided. One that is
 * over stays as it ended. Throws when it could be revoked and was not.
 */
async function revoke(services: Services, reversal: AccessReversal, order: string): Promise<void> {
  const acting = { services, caller: null, operation: newOperationId() };
  const { complaint } = reversal;
  const answer = await actOn(acting, order, ({ order: { generation } }) => ({ type: 'reverseAccess', generation, complaint }));
  if (!('refused' in answer) || answer.refused.every(({ reason }) => reason === 'WRONG_STATE')) return;
  const reasons = answer.refused.map(({ reason }) => reason).join();
  throw new Error(`The order of a reversed access could not be revoked (${reasons}).`);
}

const causeOf = ({ complaint }: AccessReversal): string => `complaint ${complaint}`;

function reportOf(reversal: AccessReversal, at: Date, country: string): NewDuty {
  const about = { orderId: reversal.order, workId: reversal.work };
  const { accessReport } = dutiesLaw();
  const dueAt = dueInstant(accessReport, at, zoneOf(country));
  return { ...about, kind: 'REPORT_ACCESS', body: null, cause: causeOf(reversal), article: accessReport.article, dueAt };
}

/** The deletion that is owed for this access, where the order's own end has made none. */
async function deletionsOf(
  db: Database,
  reversal: AccessReversal,
  order: Order,
  { at, country }: { at: Date; country: string },
): Promise<NewDuty[]> {
  if ((await dutiesOf(db, [order.id])).some(({ kind }) => kind === 'DELETE')) return [];
  const term = deletionTerm('reverseAccess');
  const dueAt = termEnd(term, order, at, country);
  const about = { orderId: order.id, workId: null, body: recipientOf(order) };
  return [{ ...about, kind: 'DELETE', cause: causeOf(reversal), article: term.article, dueAt }];
}

const applyReversal = (services: Services, reversal: AccessReversal): Promise<void> =>
  commitWithEntries(services, async (db, at) => {
    const order = reversal.order === null ? null : ((await lockOrder(db, reversal.order))?.order ?? null);
    const drafts: EntryDraft[] = [];
    if (!(await keepReversal(db, reversal, at))) return { result: undefined, drafts };
    const { country } = services;
    const deletions = order === null ? [] : await deletionsOf(db, reversal, order, { at, country });
    const author = systemAuthor(newOperationId());
    drafts.push(...(await oweDuties(db, author, [...deletions, reportOf(reversal, at, country)], { order, at })));
    if (order !== null) drafts.push(...(await notifyOfAccesses(db, order, at, reversal.account)));
    return { result: undefined, drafts };
  });

export const accessComplaints: JobKind = {
  name: 'access-complaints',
  due: (db) => reversedComplaints(db),
  run: async (services, complaint) => {
    const reversal = await reversalOf(services.db, complaint);
    if (reversal === null) return;
    if (reversal.order !== null) await revoke(services, reversal, reversal.order);
    await applyReversal(services, reversal);
  },
};
