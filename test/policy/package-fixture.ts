/** Packages of the orders of the matrix: one that can be fetched, one that was rejected, and one that was acknowledged, and deleted by its recipient, without bytes. */
import { randomUUID, X509Certificate } from 'node:crypto';
import { statementText } from '@writ/orders-domain/package-receipts';
import { certificates } from '../../subgraphs/orders/testing/certificates.ts';
import { keepDeliveryKey } from '../harness/delivery-keys.ts';
import type { Stack } from '../harness/stack.ts';

const insert = `
  WITH recipient AS (
    SELECT e.id, e.organisation, e.country FROM orders.enrolment e WHERE e.organisation = $3 AND e.state = 'ENROLLED'),
  package AS (
    INSERT INTO orders.package (id, order_id, target_id, state, is_trial, enrolment_id, key_id, thumbprint, requested_by, requested_at, expires_at, ended_at, deleted_at, fault)
    SELECT gen_random_uuid(), $1, $2, s.state::orders.package_state, true, r.id, $4, $5, jsonb_build_object('organisation', r.organisation, 'country', r.country),
           now(), now() + interval '1 day', s.ended, s.ended, s.fault
      FROM recipient r CROSS JOIN (VALUES ('READY', NULL::timestamptz, NULL), ('REJECTED', now(), 'INCOMPLETE'), ('ACKNOWLEDGED', now(), NULL)) AS s (state, ended, fault)
    RETURNING id),
  volume AS (
    INSERT INTO orders.package_volume (package_id, number, bytes, sha256, hash, exported_idx) SELECT id, 1, 1, repeat('0', 64), repeat('0', 64), 0 FROM package)
  INSERT INTO orders.package_event (package_id, at, act, event)
  SELECT p.id, now(), 'READY', l.event_id FROM package p CROSS JOIN (SELECT event_id FROM log.log_entry WHERE idx = 0) l`;

const fetched = `
  INSERT INTO orders.package_event (package_id, at, act, event, number, person)
  SELECT p.id, now(), 'HANDED_OVER', l.event_id, 1, 'officer' FROM orders.package p CROSS JOIN (SELECT event_id FROM log.log_entry WHERE idx = 0) l
   WHERE p.order_id = $1 AND p.state = 'ACKNOWLEDGED'`;

/** That it was deleted there, beside an event of its own. */
const signed = `
  WITH receipt AS (
    INSERT INTO orders.package_receipt (event, package_id, type, statement, digest, signature, thumbprint, at)
    SELECT gen_random_uuid(), p.id, 'deleted', $2, encode(sha256(convert_to($2, 'UTF8')), 'hex'), 'a..a', $3, now()
      FROM orders.package p WHERE p.order_id = $1 AND p.state = 'ACKNOWLEDGED'
    RETURNING event, package_id, at)
  INSERT INTO orders.package_event (package_id, at, act, event) SELECT package_id, at, 'RECIPIENT_DELETED', event FROM receipt`;

/** Puts them in for the body that the order names as its recipient. */
export async function packagesOf(
  stack: Pick<Stack, 'sql'>,
  { order, target }: { order: string; target: string },
  organisation: string,
): Promise<void> {
  const pem = certificates.evidenceRsa;
  const key = await keepDeliveryKey(stack, pem, { organisation, tried: true });
  const thumbprint = `sha256:${new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()}`;
  await stack.sql('postgres', insert, [order, target, organisation, key, thumbprint]);
  await stack.sql('postgres', fetched, [order]);
  await keepDeliveryKey(stack, certificates.evidenceSigning, { organisation, tried: false, purpose: 'SIGNING' });
  const about = { package: randomUUID(), hashes: ['0'.repeat(64)], body: { organisation, country: 'DE' }, at: '2026-12-01T12:00:00Z' };
  const print = `sha256:${new X509Certificate(certificates.evidenceSigning).fingerprint256.replaceAll(':', '').toLowerCase()}`;
  await stack.sql('postgres', signed, [order, statementText({ ...about, type: 'deleted', ended: 'CASE' }), print]);
}
