/** What persons signed of orders, kept word by word beside them: whoever opens keys, and whoever verifies the log, checks it again. */
import { type Act, actSchema, statementBytes } from '@writ/acts';
import type { Database } from '../store/database.ts';

/** Keeps the act that a move of the order rests on, in the generation that its signer saw. The statement is kept as it was signed. */
export async function keepAct(db: Database, { statement, credential, proof }: Act): Promise<void> {
  const { order, generation, act, at } = statement;
  if (order === null || generation === null) throw new TypeError(`${act} names no state of an order.`);
  const text = new TextDecoder().decode(statementBytes(statement));
  await db.signedAct.createMany({ data: [{ orderId: order, generation, act, statement: text, credential, proof, at }] });
}

/** Every act that was signed of an order, in the order of its states. */
export async function allActsOf(db: Database, orderId: string): Promise<Act[]> {
  const rows = await db.signedAct.findMany({ where: { orderId }, orderBy: [{ generation: 'asc' }, { at: 'asc' }] });
  return rows.map(({ statement, credential, proof }) => actSchema.parse({ statement: JSON.parse(statement), credential, proof }));
}

/** The newest act of each name that was signed of an order, in the order of its states. */
export async function actsOf(db: Database, orderId: string): Promise<Act[]> {
  const acts = await allActsOf(db, orderId);
  return acts.filter(({ statement }, at) => !acts.slice(at + 1).some((later) => later.statement.act === statement.act));
}
