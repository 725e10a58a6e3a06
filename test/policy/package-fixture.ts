/** Packages of the orders of the matrix: one that can be fetched, one that was rejected, and one that was acknowledged, without bytes. */
import { X509Certificate } from 'node:crypto';
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
}
