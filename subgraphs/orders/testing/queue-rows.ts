/** Rows of the queue as `enforcement` leaves them for `orders`, with the proof that its process gives, under the key of the tests. */
import { randomUUID } from 'node:crypto';
import { claimFact, decisionFact, vouch } from '@writ/access';

/** Runs SQL as nobody whom anything holds. */
type Sql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export const testQueueKey: Uint8Array = new Uint8Array(32);

/** A notice about an account is somebody's work, until an instant. */
export async function holdNotice(sql: Sql, work: string, account: string, person: string, endsAt: Date): Promise<void> {
  await sql(
    `insert into enforcement.work_item (id, kind, subject_id, account_id, claimed_by, claim_ends_at, claim_proof) values ($1, 'NOTICE', $1, $2, $3, $4, $5)`,
    [work, account, person, endsAt, vouch(testQueueKey, claimFact({ kind: 'NOTICE', subjectId: work }, person, endsAt))],
  );
}

/** Somebody holds the work on an order, until an instant. */
export async function holdWork(sql: Sql, order: string, person: string, endsAt: Date, key = testQueueKey): Promise<void> {
  await sql(
    `insert into enforcement.work_item (id, kind, subject_id, claimed_by, claim_ends_at, claim_proof) values ($1 || '-work', 'ORDER', $1, $2, $3, $4)
     on conflict (kind, subject_id) do update set claimed_by = excluded.claimed_by, claim_ends_at = excluded.claim_ends_at, claim_proof = excluded.claim_proof`,
    [order, person, endsAt, vouch(key, claimFact({ kind: 'ORDER', subjectId: order }, person, endsAt))],
  );
}

export interface DecidedRow {
  complaint: string;
  outcome?: string;
  access?: string | null;
  order?: string | null;
  person?: string;
}

/** A decided complaint, whose entry is put in the log unless said otherwise, or is there already. Answers the event of the entry. */
export async function decideComplaint(
  sql: Sql,
  row: DecidedRow,
  { key = testQueueKey, isLogged = true, entry = '' } = {},
): Promise<string> {
  const { complaint, outcome = 'REVERSED', access = null, order = null, person = 'https://platform.example counsel-9' } = row;
  const event = entry === '' ? randomUUID() : entry;
  const proof = vouch(key, decisionFact({ complaint, outcome, access: access === null ? null : BigInt(access), order, person, event }));
  await sql(
    `insert into enforcement.work_item (id, kind, subject_id, claimed_by, claim_ends_at, closed_at, outcome, access_idx, decided_event, decided_proof)
     values ($1 || '-work', 'COMPLAINT', $1, $2, now(), now(), $3::enforcement.complaint_state, $4::bigint, $5, $6)`,
    [complaint, person, outcome, access, event, proof],
  );
  // Work on a complaint gets its order from the complaint, which is the other subgraph's; here it is only written down.
  if (order !== null) await sql(`update enforcement.work_item set order_id = $2 where subject_id = $1`, [complaint, order]);
  if (isLogged && entry === '') await logDecision(sql, event);
  return event;
}

/** The entry of a decision comes into the log. */
export const logDecision = (sql: Sql, event: string) =>
  sql(`insert into log.log_entry (idx, event_id, leaf_hash, leaf) select coalesce(max(idx), -1) + 100000, $1, '', '' from log.log_entry`, [
    event,
  ]);
