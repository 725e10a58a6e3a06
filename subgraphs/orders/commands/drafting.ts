/** `draftOrder` keeps what an issuer writes, as incomplete as it may be, within what a table and its readers can bear; `changeDraft` keeps what they write instead, and `discardDraft` deletes it again. */
import { randomBytes } from 'node:crypto';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { hasFittingOffice } from '@writ/orders-domain/gates';
import { parseIdentifier, readIdentifier } from '@writ/orders-domain/identifiers';
import { lawOf } from '@writ/orders-domain/law';
import { changeDraft, discardDraft, isRefused, type Moved, type Refused } from '@writ/orders-domain/machine';
import {
  contentOf,
  draftOrder,
  freshSalts,
  isTerminal,
  notFound,
  type Order,
  type OrderContent,
  type Reason,
  reason,
} from '@writ/orders-domain/order';
import { bodyOf, isOfBody, signatureOf } from '@writ/orders-domain/people';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { lockOrder, ordersById } from '../store/read.ts';
import { deleteDraft, insertOrder, updateOrder } from '../store/write.ts';
import { authorOf, entryBy } from './command-entries.ts';
import type { Answer } from './run-command.ts';

/** Far above what any order may name, and far below what would be a burden. */
const most = { identifiers: 100, territories: 100, characters: 20_000 };

const newIdentity = () => ({ id: newRowId(), salts: freshSalts(() => randomBytes(32).toString('hex')) });

const isInstant = (at: Date | null): boolean => at === null || (at.getTime() > Date.UTC(1, 0) && at.getTime() < Date.UTC(9_999, 0));

/** What is too much to keep and to read, and what is never stored: the number of a payment card. */
export function burdens(content: OrderContent): Reason[] {
  const { identifiers, territories, from, to, secrecy, informBy } = content;
  const reasons: Reason[] = [];
  if (identifiers.length > most.identifiers) reasons.push(reason('TARGETS', `A draft has at most ${most.identifiers} targets.`));
  if (territories.length > most.territories) reasons.push(reason('TERRITORY', `A draft has at most ${most.territories} territories.`));
  if (JSON.stringify(content).length > most.characters)
    reasons.push(reason('INVALID', `A draft has at most ${most.characters} characters: shorten it.`));
  if (![from, to, informBy, secrecy?.until ?? null].every(isInstant))
    reasons.push(reason('INVALID', 'The year of an instant is outside the range that can be stored.'));
  identifiers.forEach(({ type, value }, index) => {
    // Not even in a draft: what is written here is stored.
    if (readIdentifier(type, value).fault !== 'CARD_NUMBER') return;
    const parsed = parseIdentifier({ type, value }, `Target ${index + 1}`, lawOf(content.kind).targets.article);
    if ('reason' in parsed) reasons.push(parsed);
  });
  return reasons;
}

/** The log holds that there is a draft and of which kind, and nothing of what it says. */
const draftedEntry = ({ caller, operation }: OrdersContext, action: string, { id, kind }: Order, at: Date) =>
  entryBy(authorOf(caller, operation), 'order.drafted.v1', at, { action, outcome: 'success', legal: { basis: 'ORDER', order: id, kind } });

function storeDraft(context: OrdersContext, make: (db: Database, at: Date) => Promise<Moved | Refused>): Promise<Answer> {
  return commitWithEntries(context, async (db, at) => {
    const drafted = await make(db, at);
    if (isRefused(drafted)) return { result: { refused: drafted.refused } as Answer, drafts: [] };
    const { order } = drafted;
    await insertOrder(db, order);
    return { result: { order }, drafts: [draftedEntry(context, 'draftOrder', order, at)] };
  });
}

/** Keeps a draft under a fresh id, visible to its issuer alone. */
export function draft(context: OrdersContext, content: OrderContent): Promise<Answer> {
  return storeDraft(context, async (_db, at) => {
    const reasons = burdens(content);
    return reasons.length > 0 ? { refused: reasons, entries: [] } : draftOrder(content, context.caller, at, newIdentity());
  });
}

/** Keeps other content in a draft of the person's own: what it had before is gone. */
export function change(context: OrdersContext, id: string, generation: number, content: OrderContent): Promise<Answer> {
  return commitWithEntries(context, async (db, at) => {
    const found = await lockOrder(db, id);
    if (found === null) return { result: { refused: [notFound()] } as Answer, drafts: [] };
    const changed = changeDraft(found.order, generation, content, { actor: context.caller, now: at });
    if (isRefused(changed)) return { result: { refused: changed.refused } as Answer, drafts: [] };
    const heavy = burdens(content);
    if (heavy.length > 0) return { result: { refused: heavy } as Answer, drafts: [] };
    await updateOrder(db, found.order, changed.order, null);
    return { result: { order: changed.order }, drafts: [draftedEntry(context, 'changeDraft', changed.order, at)] };
  });
}

/** Drafts an order of the person's body that is over once more, as one that continues it: an act of the body, by whose office may issue it. */
export function reissue(context: OrdersContext, id: string): Promise<Answer> {
  return storeDraft(context, async (db, at) => {
    const who = signatureOf(context.caller, at);
    const [found] = await ordersById(db, [id]);
    if (found === undefined || who === null || !isOfBody(who, bodyOf(found.order.issuing))) return { refused: [notFound()], entries: [] };
    if (!hasFittingOffice(found.order, who))
      return {
        refused: [reason('NOT_COMPETENT', 'Your office may not issue this order: leave this to a colleague whose office may.')],
        entries: [],
      };
    if (!isTerminal(found.order))
      return { refused: [reason('WRONG_STATE', 'The order is not over: answer, withdraw or wait for it.')], entries: [] };
    return draftOrder({ ...contentOf(found.order), earlier: id }, context.caller, at, newIdentity());
  });
}

/** What became of a draft that was to be discarded. */
export type Discarded = { readonly discarded: Pick<Order, 'id' | 'kind'> } | { readonly refused: readonly Reason[] };

/** Deletes a draft of the person's own, with all that was typed. The database does so only beside the entry, which has its kind and its id. */
export function discard(context: OrdersContext, id: string, generation: number): Promise<Discarded> {
  const { caller, operation } = context;
  return commitWithEntries(context, async (db, at) => {
    const found = await lockOrder(db, id);
    if (found === null) return { result: { refused: [notFound()] } as Discarded, drafts: [] };
    const answer = discardDraft(found.order, generation, { actor: caller, now: at });
    if ('refused' in answer) return { result: answer, drafts: [] };
    const { kind } = found.order;
    const entry = entryBy(authorOf(caller, operation), 'order.discarded.v1', at, {
      action: 'discardDraft',
      outcome: 'success',
      legal: { basis: 'ORDER', order: id, kind },
    });
    return { result: { discarded: { id, kind } }, drafts: [entry], last: () => deleteDraft(db, id, answer.by, entry.event) };
  });
}
