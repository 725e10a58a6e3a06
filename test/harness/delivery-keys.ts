/** Delivery keys of an enrolled body for tests of packages: approved long ago, and tried or not. Each has a certificate of its own, which openssl made. */
import { createHash, X509Certificate } from 'node:crypto';
import { type KeyKind, makeCertificate } from '@writ/cms/testing';
import { newRowId } from '@writ/core';
import type { Stack } from './stack.ts';

export interface DeliveryKey {
  readonly id: string;
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly thumbprint: string;
}

/** A person of a decision, as the database keeps one. */
const signed = (subject: string) => ({
  ...{ issuer: 'https://id.example', subject, organisation: null, country: null, office: null },
  at: '2026-03-01T12:00:00.000Z',
});
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Kept {
  readonly organisation: string;
  readonly tried: boolean;
  /** Under which issuer the body is enrolled, where it is so under several. */
  readonly issuer?: string;
  /** Left out: to encrypt for. */
  readonly purpose?: 'ENCRYPTION' | 'SIGNING';
}

/** Puts a certificate into the database as the functions of keys would have left it; the entries that it names are any that the log has. Answers its id. */
export async function keepDeliveryKey(
  stack: Pick<Stack, 'sql'>,
  pem: string,
  { organisation, tried, issuer = null, purpose = 'ENCRYPTION' }: Omit<Kept, 'issuer'> & { readonly issuer?: string | null },
): Promise<string> {
  const certificate = new X509Certificate(pem);
  const [enrolment] = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT id FROM orders.enrolment WHERE organisation = $1 AND state = 'ENROLLED' AND ($2::text IS NULL OR issuer = $2)`,
    [organisation, issuer],
  );
  const [entry] = await stack.sql<{ event: string }>('postgres', 'SELECT event_id AS event FROM log.log_entry ORDER BY idx LIMIT 1');
  const id = newRowId();
  await stack.sql(
    'postgres',
    `INSERT INTO orders.delivery_key (id, enrolment_id, purpose, profile, material, thumbprint, public_key, label, not_after, proposed_by, proposed_at, approved_by, approved_at,
                                      called, call_back, usable_from, enrolled_event, tried_at, tried_event)
     VALUES ($1, $2, $12, CASE $12 WHEN 'ENCRYPTION' THEN 'CMS' END, $3, $4, $5, 'Evidence', $6, $10, now() - interval '9 days', $11, now() - interval '8 days', '+1', 'read aloud',
             now() - interval '4 days', $7, $8, $9)`,
    [
      id,
      enrolment?.id,
      pem,
      sha256(certificate.raw),
      sha256(certificate.publicKey.export({ type: 'spki', format: 'der' })),
      new Date(certificate.validTo),
      entry?.event,
      tried ? new Date() : null,
      tried ? entry?.event : null,
      signed('officer'),
      signed('counsel'),
      purpose,
    ],
  );
  return id;
}

/** The same with a certificate that openssl makes in the folder. */
export async function deliveryKey(
  stack: Stack,
  folder: string,
  { kind = 'P-256', ...kept }: Kept & { kind?: KeyKind },
): Promise<DeliveryKey> {
  const usage = kept.purpose === 'SIGNING' ? 'digitalSignature' : undefined;
  const { certificate, keyFile, certificateFile } = makeCertificate(folder, kind, usage);
  const id = await keepDeliveryKey(stack, certificate, kept);
  return { id, thumbprint: sha256(new X509Certificate(certificate).raw), keyFile, certificateFile };
}
