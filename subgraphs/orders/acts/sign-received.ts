/** `signReceivedOrder`: whoever recorded an order that came otherwise signs what they recorded, since nobody of its authority signs here. The order does not move. */
import { commitWithEntries } from '@writ/access-log';
import { actId } from '@writ/acts';
import { notFound, type Order, type Reason, reason } from '@writ/orders-domain/order';
import { isSamePerson, isVisibleTo, signatureOf } from '@writ/orders-domain/people';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import { authorOf, entryBy, legalOf } from '../commands/command-entries.ts';
import type { Answer } from '../commands/run-command.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import { checkSignature, type GivenSignature } from './check-act.ts';
import { actsOf, keepAct } from './signed-acts.ts';

export interface SignedReceipt {
  readonly order: string;
  readonly generation: number;
  readonly signature: SignedActInput;
}

async function stateReasons(
  db: Database,
  order: Order,
  { generation }: SignedReceipt,
  { caller, at }: { caller: OrdersContext['caller']; at: Date },
): Promise<Reason[]> {
  const { received, history, digest } = order;
  if (received === null) return [reason('WRONG_STATE', 'This order was submitted here: its authority signs it.')];
  const who = signatureOf(caller, at);
  if (!history.some(({ part, by }) => part === 'RECORDER' && by !== null && who !== null && isSamePerson(by, who)))
    return [reason('NOT_COMPETENT', 'Whoever recorded this order signs the record.')];
  if (order.generation !== generation) return [reason('STALE', 'The order has changed since you read it: read it again.')];
  const isSigned = (await actsOf(db, order.id)).some(({ statement }) => statement.act === 'RECORD' && statement.digest === digest);
  return isSigned ? [reason('WRONG_STATE', 'The record is signed.')] : [];
}

function documentReasons({ act }: GivenSignature, { received }: Order): Reason[] {
  const isOther = act !== null && act.statement.document !== received?.sha256;
  return isOther ? [reason('SIGNATURE_REFUSED', 'OTHER_STATEMENT: What was signed is about another document.')] : [];
}

/** Keeps the record's signature. */
export function signReceived(context: OrdersContext, asked: SignedReceipt): Promise<Answer> {
  const { caller, operation, signing: place } = context;
  return commitWithEntries(context, async (db, at) => {
    const found = await lockOrder(db, asked.order);
    if (found === null || !isVisibleTo(found.order, caller, at)) return { result: { refused: [notFound()] } as Answer, drafts: [] };
    const { order } = found;
    const given = await checkSignature(db, asked.signature, order, { place, caller, now: at });
    const wrongState = await stateReasons(db, order, asked, { caller, at });
    const refused = wrongState.length > 0 ? wrongState : [...given.reasonsFor('RECORD', order.digest), ...documentReasons(given, order)];
    if (given.act === null || refused.length > 0) return { result: { refused } as Answer, drafts: [] };
    await keepAct(db, given.act);
    const entry = entryBy(authorOf(caller, operation), 'order.record.signed.v1', at, {
      action: 'signReceivedOrder',
      outcome: 'success',
      legal: { ...legalOf(order), document: { sha256: order.received?.sha256 ?? null } },
      act: actId(given.act.statement),
    });
    return { result: { order }, drafts: [entry] };
  });
}
