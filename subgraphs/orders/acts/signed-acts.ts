/** What persons signed of orders, kept word by word beside them: whoever opens keys, and whoever verifies the log, checks it again. */
import { type Act, actSchema, statementBytes } from '@writ/acts';
import { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

/** Keeps the act that a move of the order rests on, in the generation that its signer saw. The statement is kept as it was signed. */
export async function keepAct(db: Database, { statement, credential, proof }: Act): Promise<void> {
  const { order, generation, act, at } = statement;
  if (order === null || generation === null) throw new TypeError(`${act} names no state of an order.`);
  const text = new TextDecoder().decode(statementBytes(statement));
  await db.signedAct.createMany({ data: [{ orderId: order, generation, act, statement: text, credential, proof, at }] });
}

/** An act as it is kept. */
export interface ActRow {
  readonly statement: string;
  readonly credential: string;
  readonly proof: unknown;
}

const actOf = ({ statement, credential, proof }: ActRow): Act => actSchema.parse({ statement: JSON.parse(statement), credential, proof });

/** Selects every act that was signed of an order as one array of {@link ActRow}, in the order of its states. */
export const selectActs = (orderId: string): Prisma.Sql => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('statement', s.statement, 'credential', s.credential, 'proof', s.proof) ORDER BY s.generation, s.at), '[]')
    FROM orders.signed_act s WHERE s.order_id = ${orderId}`;

/** Every act that was signed of an order, in the order of its states. */
export async function allActsOf(db: Database, orderId: string): Promise<Act[]> {
  const rows = await db.signedAct.findMany({ where: { orderId }, orderBy: [{ generation: 'asc' }, { at: 'asc' }] });
  return rows.map(actOf);
}

/** The newest act of each name, of all in the order of their states. */
const newestOf = (acts: readonly Act[]): Act[] =>
  acts.filter(({ statement }, at) => !acts.slice(at + 1).some((later) => later.statement.act === statement.act));

/** The newest act of each name that was signed of an order, in the order of its states. */
export const actsOf = async (db: Database, orderId: string): Promise<Act[]> => newestOf(await allActsOf(db, orderId));

/** The same of what {@link selectActs} selected. */
export const newestActs = (rows: readonly ActRow[]): Act[] => newestOf(rows.map(actOf));
