/**
 * A living grant of one account's records under an order, each over an entry of its own in the log, as the database wants it; and what was collected
 * under that order. Made by the server's superuser.
 */
import { createHash } from 'node:crypto';
import { newGrantHandle, newOperationId } from '@writ/core';
import { connect, socketConnection } from '@writ/prisma';
import { newPreservationKey, type ReadSession } from '@writ/prisma/client';
import type pg from 'pg';
import { openLog } from '../../apps/server/compose.ts';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import { publicEntry } from '../log/entries.ts';

/** What the keys of snapshots are wrapped with here. */
export const preservationKey = new Uint8Array(32);
const snapshot = 'measured';

const orderRows = [
  `INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
                                   issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, digest, released_event)
   VALUES ('${snapshot}', 1, 'EPOC', 'IN_FORCE', 'IN_FORCE', now(), 'reference', 'test', '{}', 'ISSUING_AUTHORITY', '{}', '{}',
           'issuer', 'subject', 'body', 'DE', now(), repeat('0', 64), gen_random_uuid())`,
  `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
                                 confirmed_by, proposed_at, active_from)
   VALUES (gen_random_uuid(), 3, 'ENROLLED', 'issuer', 'body', 'DE', '{ISSUING}', '{COURT}', '+49 30 23125 000', 'p agent', 'p counsel', 'p auditor', now(), now())`,
];

/** Everything of the account, sealed: `$1` the snapshot, `$2` the account, `$3` the key. */
const collectedRows = [
  `INSERT INTO records.preserved
   SELECT $1, category, id, account_id, at, recorded_at, sealing.sealed(ARRAY[$1, category::text, id, account_id], said, $3) FROM (
     SELECT 'SUBSCRIBER'::public.data_category AS category, account_id AS id, account_id, registered_at AS at, recorded_at,
            jsonb_build_object('name', name, 'emails', emails) AS said FROM records.subscriber
     UNION ALL SELECT 'IDENTIFICATION', id, account_id, at, recorded_at, jsonb_build_object('ip', ip) FROM records.identification
     UNION ALL SELECT 'TRAFFIC', id, account_id, at, recorded_at,
                      jsonb_build_object('event', event, 'source', source, 'destination', destination) FROM records.traffic) r WHERE account_id = $2`,
  `INSERT INTO content.preserved
   SELECT $1, kind, id, account_id, at, recorded_at, sealing.sealed(ARRAY[$1, kind::text, id, account_id], said, $3) FROM (
     SELECT 'MESSAGE'::content.preserved_kind AS kind, id, account_id, at, recorded_at,
            jsonb_build_object('sender', from_identifier, 'recipients', to_identifiers, 'text', text) AS said FROM content.message
     UNION ALL SELECT 'ITEM', id, account_id, published_at, recorded_at,
                      jsonb_build_object('sender', account_id, 'recipients', '[]'::jsonb, 'text', text) FROM content.item) r WHERE account_id = $2`,
];

const grantRow = `
  INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx, preservations, issuer)
  SELECT $1, unnest(enum_range(NULL::public.data_category)), $2, 'ORDER', '${snapshot}', $3, now(), now(), now() + interval '60 seconds', $4, '{${snapshot}}', 'issuer'`;

async function collect(client: pg.Client, account: string): Promise<void> {
  for (const row of orderRows) await client.query(row);
  const { key, wrapped } = newPreservationKey(preservationKey, snapshot);
  await client.query(
    `INSERT INTO orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped) VALUES ($1, $1, 'target', now(), now(), $2)`,
    [snapshot, wrapped],
  );
  for (const rows of collectedRows) await client.query(rows, [snapshot, account, key]);
}

/** Answers the account of `holder-1`, its snapshot, and a way to be granted its records again, which is good for a minute. */
export async function openGrants({ config, socketFolder }: Seeded, defer: Defer) {
  const log = await openLog({ config, database: { socketFolder } });
  defer(() => log.close());
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  defer(() => client.end());
  const { rows } = await client.query<{ id: string }>(`SELECT account_id AS id FROM records.account_holder WHERE subject = 'holder-1'`);
  const account = rows[0]?.id ?? '';
  await collect(client, account);
  const grant = async (): Promise<ReadSession> => {
    const [handle, operation] = [newGrantHandle(), newOperationId()];
    const { index } = await log.append(publicEntry());
    await client.query(grantRow, [createHash('sha256').update(handle).digest(), operation, account, index]);
    return { grants: [handle], operation };
  };
  return { account, snapshot, grant };
}
