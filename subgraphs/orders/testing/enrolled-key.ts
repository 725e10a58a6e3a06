/** A key of a body in a test's database, put in as the functions of the database leave it. */
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { start } from '@writ/orders-domain/testing';
import { certificates } from './certificates.ts';

type Sql = (text: string, values?: unknown[]) => Promise<unknown>;

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export interface EnrolledKey {
  readonly certificate?: string;
  readonly profile?: 'CMS' | 'CMS_COMPATIBLE';
  /** Whether its trial has passed. */
  readonly tried?: boolean;
  /** The end of its waiting time. */
  readonly usableFrom?: Date;
}

interface Put {
  readonly id: string;
  readonly thumbprint: string;
}

/** Puts in an approved key of the enrolment, whose public leaf is in the log. */
export async function putKey(sql: Sql, enrolment: string, given: EnrolledKey = {}): Promise<Put> {
  const { events, ...put } = await putRow(sql, enrolment, given);
  for (const event of events)
    await sql(`INSERT INTO log.log_entry SELECT greatest(max(idx) + 1, 1000000), $1, '', '' FROM log.log_entry`, [event]);
  return put;
}

/** The row alone, and the ids of its entries. */
export async function putRow(sql: Sql, enrolment: string, given: EnrolledKey = {}): Promise<Put & { events: string[] }> {
  const { certificate = certificates.evidence, profile = 'CMS', tried = false, usableFrom = start } = given;
  const { raw, publicKey, validToDate } = new X509Certificate(certificate);
  const [id, thumbprint, enrolled, passed] = [randomUUID(), hashOf(raw), randomUUID(), tried ? randomUUID() : null];
  const approved = new Date(usableFrom.getTime() - 72 * 3_600_000);
  const key = hashOf(publicKey.export({ type: 'spki', format: 'der' }));
  await sql(
    `INSERT INTO orders.delivery_key (id, enrolment_id, purpose, profile, material, thumbprint, public_key, label, not_after, proposed_by, proposed_at,
                                      approved_by, approved_at, called, call_back, usable_from, enrolled_event, tried_at, tried_event)
     VALUES ($1, $2, 'ENCRYPTION', $3, $4, $5, $6, 'Evidence desk', $7, '{}', $8, '{}', $8, '+49 30 23125 000', 'Read aloud.', $9, $10, $11, $12)`,
    [id, enrolment, profile, certificate, thumbprint, key, validToDate, approved, usableFrom, enrolled, tried ? usableFrom : null, passed],
  );
  return { id, thumbprint, events: passed === null ? [enrolled] : [enrolled, passed] };
}
