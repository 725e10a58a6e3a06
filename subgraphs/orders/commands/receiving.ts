/**
 * `receiveOrder`: keeps what was received otherwise, served at the instant of its receipt, with the document sealed beside it and everything
 * that follows from service, in one transaction. The entry has the digest of the document, and nothing of what it says.
 */
import { createHash, randomBytes } from 'node:crypto';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { isRefused, receivedOrder } from '@writ/orders-domain/machine';
import { freshSalts, type Order, tidied } from '@writ/orders-domain/order';
import { sealDocument } from '@writ/prisma';
import { keyInUse } from '@writ/prisma/client';
import type { ReceivedOrderInput } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { orderFact } from '../facts/order-facts.ts';
import { keepFact } from '../facts/store.ts';
import { insertOrder } from '../store/write.ts';
import { applyEffects } from './apply-effects.ts';
import { actEntries, authorOf } from './command-entries.ts';
import { burdens } from './drafting.ts';
import { contentOfInput } from './order-input.ts';
import type { Answer } from './run-command.ts';

export function receive(context: OrdersContext, input: ReceivedOrderInput): Promise<Answer> {
  const document = Buffer.from(input.document, 'base64');
  const content = tidied(contentOfInput(input.order));
  const { channel, receivedAt, issuedAt, issuing, validating = null } = input;
  const sha256 = createHash('sha256').update(document).digest('hex');
  const received = { content, channel, receivedAt, issuedAt, issuing, validating, sha256, bytes: document.length };
  const identity = { id: newRowId(), salts: freshSalts(() => randomBytes(32).toString('hex')), country: context.country };
  return commitWithEntries(context, async (db, at) => {
    const heavy = burdens(content);
    const move = heavy.length > 0 ? { refused: heavy, entries: [] } : receivedOrder(received, context.caller, at, identity);
    if (isRefused(move)) return { result: { refused: move.refused } as Answer, drafts: [] };
    const { order, entries, effects } = move;
    await insertOrder(db, order);
    await keepFact(db, order.id, orderFact(order));
    const key = await keyInUse(db, 'PRESERVATION', context.preservationKey);
    await db.receivedDocument.createMany({
      data: [{ orderId: order.id, keptAt: at, ...sealDocument(key, order.id, document) }],
    });
    const event = order.history.at(-1);
    if (event === undefined) throw new TypeError('A received order has no history.');
    const drafts = actEntries(authorOf(context.caller, context.operation), order, { event, types: entries });
    const before: Order = { ...order, status: 'SUBMITTED', servedAt: null, history: [] };
    const followed = await applyEffects(db, { before, order, effects, at }, context);
    return { result: { order }, drafts: [...drafts, ...followed] };
  });
}
