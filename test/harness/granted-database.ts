/**
 * A migrated database with invented accounts, each with the same records, and a way to put grants into it as nobody in the
 * product can: by SQL of the superuser, with any operation, window, horizon and end. For tests of one layer at a time.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type DataCategory, type SubscriberField, subscriberFields } from '@writ/access';
import { type GrantHandle, newGrantHandle, type OperationId } from '@writ/core';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { newPreservationKey } from '../../prisma/snapshot-seal.ts';
import { endPool } from './end-pool.ts';

/** The days on which each account has one row of identification, traffic and messages: noon, UTC. */
export const days = ['2026-03-01', '2026-03-02', '2026-03-03'] as const;
/** Under which the key of each snapshot is wrapped. */
export const preservationMaster = randomBytes(32);
/** When every row was recorded, and the order served. */
export const recordedAt = '2026-03-04T00:00:00Z';

export interface GrantOptions {
  account: string;
  categories: readonly DataCategory[];
  operation: OperationId;
  purpose?: 'ORDER' | 'SELF' | 'CASE' | 'REPORT';
  /** From (included) and to (excluded); without one, rows of any date. */
  window?: readonly [from: string, to: string];
  horizon?: string;
  /** Seconds until it ends; negative when it has ended. */
  seconds?: number;
  revoked?: boolean;
  /** Snapshots that it may read: under an order, when left out, the one of its account. */
  preservations?: readonly string[];
  /** Of a case or a report: the fields that it names; all of them when left out. */
  fields?: readonly SubscriberField[];
}

export interface GrantedDatabase {
  database: TestDatabase;
  /** The superuser's connections. */
  admin: pg.Pool;
  grant(options: GrantOptions): Promise<GrantHandle>;
  revoke(handle: string): Promise<void>;
  /** Moves the order that all grants for the purpose ORDER rest on. */
  moveOrder(status: string): Promise<void>;
  close(): Promise<void>;
}

/** The snapshot of an account under the order: everything that there is of it. */
export const snapshotOf = (account: string): string => `kept-${account}`;

/** One account's rows at the platform's source; every value names its account, so that a stray row tells whose it is. */
const rowsOf = `
  WITH whose AS (SELECT unnest($1::text[]) AS a), day AS (SELECT (unnest($2::text[]) || 'T12:00:00Z')::timestamptz AS at),
  account AS (INSERT INTO records.account SELECT a, 'handle-' || a, '2026-01-01' FROM whose),
  subscriber AS (INSERT INTO records.subscriber (account_id, recorded_at, name, registered_at) SELECT a, $3, 'name-' || a, '2026-01-01' FROM whose),
  holder AS (INSERT INTO records.account_holder SELECT 'issuer', 'subject-' || a, a FROM whose),
  identifier AS (INSERT INTO records.identifier SELECT 'USER_ID', substr(sha256(a::bytea), 1, 16), a FROM whose),
  identification AS (INSERT INTO records.identification SELECT 'i-' || a || at, a, at, $3, 'ip-' || a FROM whose, day),
  traffic AS (INSERT INTO records.traffic SELECT 't-' || a || at, a, at, $3, 'LOGIN', 'from-' || a, 'to-' || a FROM whose, day)
  INSERT INTO content.message SELECT 'm-' || a || at, a, at, $3, 'sender-' || a FROM whose, day`;

/** The order that grants for the purpose ORDER rest on. */
const orderRow = `
  INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
                                  issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, digest, released_event)
  VALUES ('reference', 1, 'EPOC', 'IN_FORCE', 'IN_FORCE', now(), 'reference', 'test', '{}', 'ISSUING_AUTHORITY', '{}', '{}',
          'issuer', 'subject', 'body', 'DE', now(), repeat('0', 64), gen_random_uuid())`;

/** The enrolment of the body that reads under it. */
const enrolmentRow = `
  INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
                                confirmed_by, proposed_at, active_from)
  VALUES ('enrolment', 3, 'ENROLLED', 'issuer', 'body', 'DE', '{ISSUING}', '{COURT}', '+49 30 23125 000', 'p agent', 'p counsel', 'p auditor', now(), now())`;

/** The report under which one is read for a suspicion, sent to that body. */
const reportRow = `
  INSERT INTO enforcement.suspicion (id, item_id, offence, explanation, country, digest, proposed_by, proposed_at, state, decided_by, decided_at,
                                     account_id, fields, receiver_issuer, receiver_organisation, receiver_country, proof)
  VALUES ('reference', 'item', 'x', 'x', 'DE', '0', 'i agent', now(), 'SENT', 'i counsel', now(), 'a', '{NAME}', 'issuer', 'body', 'DE', '')`;

/** One account's rows as they were collected, sealed: `$1` the snapshot, `$2` the account, `$3` the key. */
const collected = [
  `INSERT INTO records.preserved_identifier SELECT $1, type, bidx, account_id FROM records.identifier WHERE account_id = $2 AND $3::bytea IS NOT NULL`,
  `INSERT INTO records.preserved
   SELECT $1, category, id, account_id, at, recorded_at, sealing.sealed(ARRAY[$1, category::text, id, account_id], said, $3) FROM (
     SELECT 'SUBSCRIBER'::public.data_category AS category, account_id AS id, account_id, registered_at AS at, recorded_at,
            jsonb_build_object('name', name, 'registeredAt', registered_at) AS said FROM records.subscriber
     UNION ALL SELECT 'IDENTIFICATION', id, account_id, at, recorded_at, jsonb_build_object('ip', ip) FROM records.identification
     UNION ALL SELECT 'TRAFFIC', id, account_id, at, recorded_at,
                      jsonb_build_object('event', event, 'source', source, 'destination', destination) FROM records.traffic) r WHERE account_id = $2`,
  `INSERT INTO content.preserved
   SELECT $1, 'MESSAGE', id, account_id, at, recorded_at,
          sealing.sealed(ARRAY[$1, 'MESSAGE', id, account_id], jsonb_build_object('sender', from_identifier, 'recipients', to_identifiers), $3)
     FROM content.message WHERE account_id = $2`,
];

/** A grant over an entry of its own, numbered here: several are made at a time. */
const grantRow = `
  WITH entry AS (INSERT INTO log.log_entry VALUES ($11, gen_random_uuid(), '', ''))
  INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, from_at, to_at, horizon, granted_at, expires_at, revoked_at, log_idx, preservations, issuer, fields)
  SELECT $1, unnest($2::public.data_category[]), $3, $4, 'reference', $5, $6, $7, $8,
         least(now(), now() + make_interval(secs => $9)), now() + make_interval(secs => $9), CASE WHEN $10 THEN now() END, $11, $12, 'issuer', $13`;

/** What a reading subgraph shows the platform's source under a grant that is none of an order. */
const receiptRow = `INSERT INTO orders.grant_receipt VALUES ($1, $2, now() + make_interval(secs => $3))`;

const hashOf = (handle: string): Buffer => createHash('sha256').update(handle).digest();

/** A database with these accounts. `close` removes it. */
export async function grantedDatabase(accounts: readonly string[]): Promise<GrantedDatabase> {
  const database = await freshDatabase();
  const admin = new pg.Pool({ ...database.options('postgres'), max: 4 });
  await admin.query(rowsOf, [accounts, days, recordedAt]);
  await admin.query(`INSERT INTO orders.holder SELECT issuer, subject, account_id, now() FROM records.account_holder`);
  await admin.query(orderRow);
  await admin.query(enrolmentRow);
  await admin.query(reportRow);
  for (const account of accounts) {
    const { key, wrapped } = newPreservationKey(preservationMaster, snapshotOf(account));
    await admin.query(
      `INSERT INTO orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped) VALUES ($1, 'reference', 'target', $2, $2, $3)`,
      [snapshotOf(account), recordedAt, wrapped],
    );
    for (const sql of collected) await admin.query(sql, [snapshotOf(account), account, key]);
  }
  let entries = 0;
  return {
    database,
    admin,
    grant: async ({
      account,
      categories,
      operation,
      purpose = 'ORDER',
      window,
      horizon = recordedAt,
      seconds = 50,
      revoked = false,
      preservations = purpose === 'ORDER' ? [snapshotOf(account)] : [],
      fields = purpose === 'CASE' || purpose === 'REPORT' ? subscriberFields : [],
    }) => {
      const handle = newGrantHandle();
      const values = [
        hashOf(handle),
        categories,
        operation,
        purpose,
        account,
        window?.[0],
        window?.[1],
        horizon,
        seconds,
        revoked,
        entries++,
        preservations,
        fields,
      ];
      await admin.query(grantRow, values);
      if (purpose !== 'ORDER') await admin.query(receiptRow, [hashOf(handle), `receipt of ${account}`, seconds]);
      return handle;
    },
    revoke: async (handle) => {
      await admin.query('UPDATE orders.access_grant SET revoked_at = now() WHERE handle_hash = $1', [hashOf(handle)]);
    },
    moveOrder: async (status) => {
      await admin.query("UPDATE orders.legal_order SET status = $1::orders.order_status WHERE id = 'reference'", [status]);
    },
    close: async () => {
      await endPool(admin);
      await database.drop();
    },
  };
}
