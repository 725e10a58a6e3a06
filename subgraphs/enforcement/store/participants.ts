/** Who took part in a case, in the database: rows are added, in the transaction of what they did, and never changed or removed. */
import type { CaseAct, Participant } from '../complaints/case.ts';
import type { Database } from './rows.ts';

/** Keeps that a stored person did this in a case. */
export async function insertParticipant(db: Database, part: { caseId: string; person: string; act: CaseAct; at: Date }): Promise<void> {
  await db.caseParticipant.createMany({ data: [part], skipDuplicates: true });
}

export const participantsOf = (db: Database, caseId: string): Promise<Participant[]> =>
  db.caseParticipant.findMany({ where: { caseId }, select: { person: true, act: true } });

/** Who took part in one case so far has taken part in another too. */
export async function inheritParticipants(db: Database, from: string, into: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO enforcement.case_participant (case_id, person, act, at)
    SELECT ${into}, person, act, at FROM enforcement.case_participant WHERE case_id = ${from}
    ON CONFLICT DO NOTHING`;
}
