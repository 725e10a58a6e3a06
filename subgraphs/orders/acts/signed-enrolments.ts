/** What counsel and the auditor signed of enrolments, kept word by word beside their steps. */
import { type Act, actSchema, statementBytes } from '@writ/acts';
import type { Database } from '../store/database.ts';

/** Keeps what was signed beside the step that rests on it, in the state that its signer saw. */
export async function keepEnrolmentAct(db: Database, { statement, credential, proof }: Act): Promise<void> {
  const { order: enrolmentId, generation, at } = statement;
  if (enrolmentId === null || generation === null) throw new TypeError('ENROL names no state of an enrolment.');
  const text = new TextDecoder().decode(statementBytes(statement));
  await db.signedEnrolment.createMany({ data: [{ enrolmentId, generation, statement: text, credential, proof, at }] });
}

/** What was signed of an enrolment, oldest first. */
export async function enrolmentActsOf(db: Database, enrolmentId: string): Promise<Act[]> {
  const rows = await db.signedEnrolment.findMany({ where: { enrolmentId }, orderBy: { generation: 'asc' } });
  return rows.map(({ statement, credential, proof }) => actSchema.parse({ statement: JSON.parse(statement), credential, proof }));
}
