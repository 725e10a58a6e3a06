/** Which acts on an order a person signs, where this installation has a signing page. */
import type { ActName, Act as SignedAct } from '@writ/acts';
import type { Act, ActType } from '@writ/orders-domain/machine';
import { type Order, type Reason, reason } from '@writ/orders-domain/order';
import type { Database } from '../store/database.ts';
import { actsOf } from './signed-acts.ts';

const names: Partial<Readonly<Record<ActType, ActName>>> = {
  submitOrder: 'ISSUE',
  validateOrder: 'VALIDATE',
  decideOrder: 'REVIEW',
  releaseOrder: 'RELEASE',
  returnOrder: 'RETURN',
  objectToOrder: 'OBJECT',
  clearOrder: 'CLEAR',
  withdrawOrder: 'WITHDRAW',
  recordWithdrawal: 'WITHDRAW',
  maintainOrder: 'MAINTAIN',
  permitMarked: 'PERMIT_MARKED',
  raiseLimit: 'RAISE_LIMIT',
  endChallenge: 'END_CHALLENGE',
};

/** What is signed of it; null for what nobody signs. An answer that changes what is asked is issued again. */
export function requiredAct(act: Act): ActName | null {
  if (act.type === 'answerClarification') return act.content === null ? null : 'ISSUE';
  return names[act.type] ?? null;
}

/** Why an order that was received otherwise is not reviewed yet: nobody signed the record of it. */
export async function missingRecord(db: Database, { id, received }: Order, name: ActName | null): Promise<Reason[]> {
  if (name !== 'REVIEW' || received === null) return [];
  const isRecorded = (await actsOf(db, id)).some(({ statement }) => statement.act === 'RECORD');
  return isRecorded ? [] : [reason('SIGNATURE_REQUIRED', 'Whoever recorded this order signs the record first, by signReceivedOrder.')];
}

/** Why what was signed is not what the act says beside the order: which challenge ended, and how. */
export function detailReasons(act: Act, signed: SignedAct | null): Reason[] {
  if (act.type !== 'endChallenge' || signed === null) return [];
  const { challenge, outcome } = signed.statement;
  if (challenge === act.challenge && outcome === act.outcome) return [];
  return [reason('SIGNATURE_REFUSED', 'OTHER_STATEMENT: What was signed is about another challenge, or another outcome.')];
}
