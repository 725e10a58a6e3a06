/** Accesses as another subgraph leaves them in the database: an entry of the log, published unless said otherwise, with the grant that rests on it. */
import { type ComplaintDecision, decisionFact, isVouched } from '@writ/access';
import { expect } from 'vitest';
import { asOrders } from './order-rows.ts';
import type { Served } from './served.ts';

/** What an access is; left out, one to the author's records under an order. */
export interface AccessRow {
  purpose?: 'ORDER' | 'CASE' | 'SELF';
  reference?: string;
  account?: string;
  at?: string;
  isPublished?: boolean;
}

const entry = `insert into log.log_entry (idx, event_id, leaf_hash, leaf) select count(*), gen_random_uuid(), '', '' from log.log_entry returning idx::text`;
const publish = `insert into log.log_checkpoint (size, note) select count(*), 'demo/log/1' || chr(10) from log.log_entry on conflict do nothing`;
const grant = `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx, fields)
  values (sha256($1::text::bytea), 'SUBSCRIBER', gen_random_uuid(), $2::orders.grant_purpose, $3, $4, $5, $5::timestamptz, $5::timestamptz + interval '60 seconds', $1::bigint,
          case when $2 = 'CASE' then '{NAME}'::text[] else '{}' end)`;

/** What `orders` does for an order that its authority has told of, or that nothing holds back: from then on each grant under it is told. */
const shown = `update orders.legal_order o set accesses_shown_from = '2026-01-01Z', knowable_from = '2026-01-01Z'
  where o.id = $1 and not exists (select from orders.clock c where c.order_id = o.id and c.kind = 'SECRECY')`;

/** Writes it, and answers its id. */
export async function insertAccess({ sql }: Served, row: AccessRow = {}): Promise<string> {
  const { purpose = 'ORDER', reference = 'o', account = 'author', at = '2026-02-01T12:00:00Z', isPublished = true } = row;
  const [made] = await sql(entry);
  await sql(shown, [reference]);
  const id = String(made?.['idx']);
  await sql(grant, [id, purpose, reference, account, at]);
  if (isPublished) await sql(publish);
  return id;
}

/** Lets a silence hold over an order until an instant. */
export async function setSecrecy({ sql }: Served, order: string, until: string): Promise<void> {
  const text = `insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds) values ($1, 'SECRECY', '2026-01-01Z', $2, 'UTC', '[]', '{}')`;
  await sql(`update orders.legal_order set served_at = '2026-01-01Z' where id = $1`, [order]);
  await sql(text, [order, until]);
}

/** Tells of the accesses under an order from the end of its silence on, as `orders` does. */
export async function tell({ sql }: Served, order: string, from: string): Promise<void> {
  await sql('update orders.legal_order set knowable_from = $2 where id = $1', [order, from]);
  await sql(
    `insert into orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
     select account_id, log_idx, purpose, reference, granted_at, greatest(granted_at, $2) from orders.access_grant where reference = $1`,
    [order, from],
  );
}

/** Lets somebody act on an order. */
export async function actOn({ sql }: Served, order: string, subject: string, part: string | null): Promise<void> {
  const text = `insert into orders.order_event (order_id, generation, act, part, signed, at, to_status, codes)
    select $1, count(*), 'x', $3, jsonb_build_object('issuer', 'i', 'subject', $2::text), now(), 'IN_FORCE', '{}' from orders.order_event where order_id = $1`;
  await sql(text, [order, subject, part]);
}

/** Lets one of the platform's staff open the case of a piece of work, and answers the id of the access. */
export async function openCase(served: Served, work: string, subject: string): Promise<string> {
  const id = await insertAccess(served, { purpose: 'CASE', reference: work });
  await asOrders(served, `insert into orders.case_opening values ($1::bigint, $2, 'i', $3, now())`, [id, work, subject]);
  return id;
}

/** Expects that the queue says how a complaint was decided, with the proof by which `orders` believes it and the event of its entry. */
export async function expectProved({ sql, entries, parts }: Served, decision: Omit<ComplaintDecision, 'event'>): Promise<void> {
  const [row] = await sql('select decided_event as event, decided_proof as proof from enforcement.work_item where subject_id = $1', [
    decision.complaint,
  ]);
  const event = String(row?.['event']);
  expect(isVouched(parts.queueKey, decisionFact({ ...decision, event }), row?.['proof'] as Uint8Array)).toBe(true);
  expect(entries.filter((entry) => entry.event === event)).toMatchObject([{ type: 'complaint.decided.v1' }]);
}
