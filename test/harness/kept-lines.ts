/**
 * Fills a snapshot as a source would, from the tables of the test's database: the rows of the account that an identifier names, as far as the
 * snapshot's order covers them. As the superuser, who needs no proof.
 */
import type pg from 'pg';

/** What is kept of an account under a snapshot, as lines. */
export interface KeptLine {
  kind: string;
  key: string;
  account: string;
  at: string;
  recordedAt: string;
  said: Record<string, unknown>;
}

const accounts = `SELECT DISTINCT account_id FROM records.identifier WHERE type::text = $1 AND bidx = $2`;

const lines = `
  SELECT r.kind, r.key, r.account_id AS account, r.at, r.recorded_at AS "recordedAt", r.said
    FROM orders.preservation p JOIN orders.legal_order o ON o.id = p.order_id
   CROSS JOIN LATERAL (
     SELECT 'SUBSCRIBER' AS kind, 'SUBSCRIBER' AS category, s.account_id AS key, s.account_id, s.registered_at AS at, s.recorded_at,
            jsonb_build_object('name', s.name, 'birthDate', s.birth_date, 'emails', s.emails, 'phones', s.phones, 'address', s.address,
                               'registrationIp', s.registration_ip, 'service', s.service, 'payments', s.payments, 'devices', s.devices) AS said
       FROM records.subscriber s
      UNION ALL
     SELECT 'IDENTIFICATION', 'IDENTIFICATION', i.id, i.account_id, i.at, i.recorded_at,
            jsonb_build_object('ip', i.ip, 'port', i.port, 'deviceKind', i.device_kind, 'device', i.device) FROM records.identification i
      UNION ALL
     SELECT 'TRAFFIC', 'TRAFFIC', t.id, t.account_id, t.at, t.recorded_at,
            jsonb_build_object('event', t.event, 'source', t.source, 'destination', t.destination, 'protocol', t.protocol, 'size', t.size)
       FROM records.traffic t
      UNION ALL
     SELECT 'ITEM', 'CONTENT', i.id, i.account_id, i.published_at, i.recorded_at,
            jsonb_build_object('sender', i.account_id, 'recipients', '[]'::jsonb, 'subject', i.title, 'text', i.text) FROM content.item i
      UNION ALL
     SELECT 'MESSAGE', 'CONTENT', m.id, m.account_id, m.at, m.recorded_at,
            jsonb_build_object('sender', m.from_identifier, 'recipients', m.to_identifiers, 'subject', m.subject, 'text', m.text) FROM content.message m
   ) r
   WHERE p.id = $1 AND r.account_id = ANY ($2) AND r.category = ANY (o.categories::text[]) AND r.recorded_at <= p.asked_at
     AND (r.category = 'SUBSCRIBER' OR o.from_at IS NULL OR (r.at >= o.from_at AND r.at < o.to_at))`;

/** The accounts that an identifier names, and their lines. */
export async function linesOf(admin: pg.Pool, snapshot: string, { type, index }: { type: string; index: Uint8Array }) {
  const named = (await admin.query<{ account_id: string }>(accounts, [type, index])).rows.map((row) => row.account_id);
  const { rows } = await admin.query<KeptLine>(lines, [snapshot, named]);
  return { accounts: named, lines: rows };
}

/** Keeps these lines under the snapshot, by the function that holds each against the order. */
export const keepLines = (
  admin: pg.Pool | pg.Client,
  snapshot: string,
  { type, index, accounts: named, lines: kept }: { type: string; index: Uint8Array; accounts: readonly string[]; lines: readonly object[] },
  key: Uint8Array,
) => admin.query(`SELECT orders.keep($1, $2, $3, $4, $5, '[]', $6, NULL)`, [snapshot, type, index, named, JSON.stringify(kept), key]);

/** Keeps all of it. */
export async function keepAll(admin: pg.Pool, snapshot: string, identifier: { type: string; index: Uint8Array }, key: Uint8Array) {
  await keepLines(admin, snapshot, { ...identifier, ...(await linesOf(admin, snapshot, identifier)) }, key);
}
