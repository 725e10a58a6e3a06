/**
 * What an order continues: an earlier order of the same body, and an order of it that still preserves something of every target that is to be
 * produced, be it a preservation order or a production order that was refused. An order of somebody else answers as one that doesn't exist.
 */
import { lawOf } from '../law/in-force.ts';
import type { Identifier, OrderContent } from '../order/content.ts';
import { overdue } from '../order/in-force.ts';
import type { Order } from '../order/order.ts';
import { keepsPreserved } from '../order/preserved.ts';
import { type Reason, reason } from '../order/refusal.ts';
import type { Check, CheckInput } from './check.ts';

const isAmong = (identifiers: readonly Identifier[], { type, value }: Identifier): boolean =>
  identifiers.some((one) => one.type === type && one.value === value);

function preservationReasons({ identifiers }: OrderContent, preserving: Order | null, now: Date): Reason[] {
  if (preserving === null || !lawOf(preserving.kind).preserves)
    return [reason('LINK', 'There is no such order of your body that preserves: name it by its id, or leave preservation out.')];
  if (!keepsPreserved(preserving) || overdue(preserving, now) !== null)
    return [reason('LINK', 'The order that is named as preservation preserves nothing now: leave preservation out.')];
  return identifiers.every((one) => isAmong(preserving.targets, one))
    ? []
    : [reason('LINK', 'The order that preserves does not cover every target of this order: name the same targets.')];
}

export const checkLinks: Check = (content, { law, known, signer }: CheckInput) => {
  const reasons: Reason[] = [];
  if (content.earlier !== null && known.earlier === null)
    reasons.push(reason('LINK', 'There is no such earlier order of your body: name it by its id, or leave earlier out.'));
  if (content.preservation === null) return reasons;
  if (law.permits !== 'GRANTS') return [...reasons, reason('LINK', 'This kind of order produces nothing: leave preservation out.')];
  return [...reasons, ...preservationReasons(content, known.preservation, signer.at)];
};
