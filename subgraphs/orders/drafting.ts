/** `draftOrder`: keeps what an issuer writes, as incomplete as it may be, within what a table and its readers can bear. */
import { newRowId } from '@writ/core';
import { type Answer, recorded } from './acts.ts';
import type { OrderContent } from './content.ts';
import type { OrdersContext } from './context.ts';
import { draftOrder } from './draft.ts';
import { isRefused } from './move.ts';
import { type Reason, reason } from './refusal.ts';
import { insertOrder } from './store/write.ts';

/** Far above what any order may name, and far below what would be a burden. */
const most = { identifiers: 100, territories: 100, characters: 20_000 };

const isInstant = (at: Date | null): boolean => at === null || (at.getTime() > Date.UTC(1, 0) && at.getTime() < Date.UTC(9_999, 0));

function burdens(content: OrderContent): Reason[] {
  const { identifiers, territories, from, to, secrecy } = content;
  const reasons: Reason[] = [];
  if (identifiers.length > most.identifiers) reasons.push(reason('TARGETS', `A draft holds at most ${most.identifiers} targets.`));
  if (territories.length > most.territories) reasons.push(reason('TERRITORY', `A draft holds at most ${most.territories} territories.`));
  if (JSON.stringify(content).length > most.characters)
    reasons.push(reason('INVALID', `A draft holds at most ${most.characters} characters: say it shorter.`));
  if (![from, to, secrecy?.until ?? null].every(isInstant)) reasons.push(reason('INVALID', 'An instant is of no year that can be kept.'));
  return reasons;
}

/** Keeps a draft under a fresh id, visible to its issuer alone; nothing of it is in the log before it is submitted. */
export function draft(context: OrdersContext, content: OrderContent): Promise<Answer> {
  return recorded(context, async (db, at) => {
    const reasons = burdens(content);
    if (reasons.length > 0) return { result: { refused: reasons } as Answer, drafts: [] };
    const drafted = draftOrder(newRowId(), content, context.caller, at);
    if (isRefused(drafted)) return { result: drafted as Answer, drafts: [] };
    await insertOrder(db, drafted.order);
    return { result: { order: drafted.order }, drafts: [] };
  });
}
