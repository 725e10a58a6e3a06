/**
 * The proofs that processes left in the database under a key that follows from the master key: of a claim, of where work comes from, of a decision, of a report, of a
 * trusted flagger, of a finding. What the key before proved is proved by the next one as well; what neither proves stays as it is, and is believed as little as before.
 */
import { claimFact, decisionFact, type Fact, findingFact, flaggerFact, isVouched, originFact, reportFact, vouch } from '@writ/access';
import type pg from 'pg';

/** The queue's keys: the next one, and the one before. */
export interface QueueKeys {
  readonly next: Uint8Array;
  readonly previous: Uint8Array;
}

/** Where proofs are: a column beside what they are over. */
interface Place<Row> {
  readonly table: string;
  /** What a row is known by, unique and in order. */
  readonly id: string;
  readonly proof: string;
  /** The columns that the fact is over, each with the name of its part. */
  readonly columns: string;
  fact(row: Row): Fact;
}

const place = <Row>(one: Place<Row>): Place<never> => one as Place<never>;
type WorkRow = Parameters<typeof originFact>[0];

const places: readonly Place<never>[] = [
  place<Parameters<typeof flaggerFact>[0]>({
    ...{ table: 'enforcement.trusted_flagger', id: 'id', proof: 'proof', fact: flaggerFact },
    columns: 'id, issuer, subject, organisation, recorded_by AS "recordedBy"',
  }),
  place<WorkRow & { person: string; endsAt: Date }>({
    ...{ table: 'enforcement.work_item', id: 'id', proof: 'claim_proof', fact: (row) => claimFact(row, row.person, row.endsAt) },
    columns: 'kind::text AS kind, subject_id AS "subjectId", account_id AS "accountId", claimed_by AS person, claim_ends_at AS "endsAt"',
  }),
  place<WorkRow>({
    ...{ table: 'enforcement.work_item', id: 'id', proof: 'origin_proof', fact: originFact },
    columns: 'kind::text AS kind, subject_id AS "subjectId", account_id AS "accountId"',
  }),
  place<Parameters<typeof decisionFact>[0]>({
    ...{ table: 'enforcement.work_item', id: 'id', proof: 'decided_proof', fact: decisionFact },
    columns: `subject_id AS complaint, outcome::text AS outcome, access_idx AS access, order_id AS "order", claimed_by AS person, decided_event::text AS event`,
  }),
  place<Parameters<typeof reportFact>[0]>({
    ...{ table: 'enforcement.suspicion', id: 'id', proof: 'proof', fact: reportFact },
    columns: `id, account_id AS account, fields, receiver_issuer AS "receiverIssuer", receiver_organisation AS "receiverOrganisation",
      receiver_country AS "receiverCountry", proposed_by AS "proposedBy", decided_by AS "decidedBy", digest`,
  }),
  place<Parameters<typeof findingFact>[0]>({
    ...{ table: 'orders.finding', id: 'event', proof: 'proof', fact: findingFact },
    columns: 'event::text AS event, about, verdict::text AS verdict, organisation, country',
  }),
];

const pageSize = 500;

type Found = { readonly key: string; readonly was: Buffer };

/** The proof under the next key; null where it is there already, or nothing proves the row. A claim that was given back has a proof and nothing that it is over. */
function provedAgain(row: Found, fact: () => Fact, { next, previous }: QueueKeys): Uint8Array | null {
  const over = fact();
  return isVouched(next, over, row.was) || !isVouched(previous, over, row.was) ? null : vouch(next, over);
}

async function proveIn(client: pg.ClientBase, at: Place<never>, keys: QueueKeys): Promise<number> {
  let [after, moved]: [string | null, number] = [null, 0];
  for (;;) {
    const sql: string = `SELECT ${at.id}::text AS key, ${at.proof} AS was, ${at.columns} FROM ${at.table}
      WHERE ${at.proof} IS NOT NULL AND ($1::text IS NULL OR ${at.id}::text > $1) ${at.proof === 'claim_proof' ? 'AND claimed_by IS NOT NULL AND claim_ends_at IS NOT NULL' : ''}
      ORDER BY ${at.id}::text LIMIT ${pageSize}`;
    const { rows }: { rows: (Found & never)[] } = await client.query(sql, [after]);
    const last = (rows as Found[]).at(-1);
    if (last === undefined) return moved;
    after = last.key;
    const proved = rows.flatMap((row: Found & never) => {
      const proof = provedAgain(row, () => at.fact(row), keys);
      return proof === null ? [] : [{ ...(row as Found), proof }];
    });
    // One that was changed meanwhile was proved by a process that has both keys.
    const update = `UPDATE ${at.table} t SET ${at.proof} = n.proof FROM unnest($1::text[], $2::bytea[], $3::bytea[]) n (key, was, proof)
      WHERE t.${at.id}::text = n.key AND t.${at.proof} = n.was`;
    if (proved.length > 0)
      moved +=
        (await client.query(update, [proved.map(({ key }) => key), proved.map(({ was }) => was), proved.map(({ proof }) => proof)]))
          .rowCount ?? 0;
  }
}

/** Proves all of them, and answers how many were not yet. Rejects as the database does. */
export async function proveQueueAgain(client: pg.ClientBase, keys: QueueKeys): Promise<number> {
  let moved = 0;
  for (const at of places) moved += await proveIn(client, at, keys);
  return moved;
}
