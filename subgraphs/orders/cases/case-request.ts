/** Requests of staff to read fields for a case, which somebody else has to consent to: kept, decided once, and read once. */
import { createHash } from 'node:crypto';
import { consentMinutes, type SubscriberField } from '@writ/access';
import { newRowId } from '@writ/core';
import type { RequestedField } from '@writ/orders-domain/cases';
import type { Person } from '@writ/orders-domain/people';
import type { Prisma } from '@writ/prisma/client';
import canonicalize from 'canonicalize';
import type { Database } from '../store/database.ts';

export type CaseRequestRow = Prisma.CaseRequestGetPayload<object>;
type Cause = CaseRequestRow['cause'];

/** What is asked, by whom and for which work. */
export interface NewCaseRequest {
  readonly work: string;
  readonly by: Person;
  readonly fields: readonly RequestedField[];
}

/** SHA-256 over RFC 8785 JSON, in lower-case hex. */
function digestOf({ work, by: { issuer, subject }, fields }: NewCaseRequest): string {
  const covered = { work, issuer, subject, fields: fields.map(({ field, reason }) => ({ field, reason })) };
  return createHash('sha256')
    .update(canonicalize(covered) ?? '')
    .digest('hex');
}

/** Keeps a request, or answers the very same one that still waits, with whether it is new. */
export async function storeRequest(
  db: Database,
  request: NewCaseRequest,
  cause: Cause,
  at: Date,
): Promise<{ row: CaseRequestRow; isNew: boolean }> {
  const { work: workId, by, fields } = request;
  const key = { workId, askedIssuer: by.issuer, askedSubject: by.subject, digest: digestOf(request) };
  const waiting = await db.caseRequest.findFirst({ where: { ...key, state: 'PENDING' } });
  if (waiting !== null) return { row: waiting, isNew: false };
  const id = newRowId();
  // By hand, because a row is born in its first state: this role may not write that into an INSERT.
  await db.$executeRaw`
    INSERT INTO orders.case_request (id, cause, work_id, fields, reasons, digest, asked_issuer, asked_subject, asked_at)
    VALUES (${id}, ${cause}::orders.consent_cause, ${workId}, ${fields.map(({ field }) => field)}::text[],
            ${fields.map(({ reason }) => reason)}::text[], ${key.digest}, ${by.issuer}, ${by.subject}, ${at})`;
  const row = await db.caseRequest.findFirstOrThrow({ where: { id } });
  return { row, isNew: true };
}

/** Holds a request until the transaction ends; null when there is none. */
export async function lockRequest(db: Database, id: string): Promise<CaseRequestRow | null> {
  await db.$queryRaw`SELECT FROM orders.case_request WHERE id = ${id} FOR UPDATE`;
  return db.caseRequest.findFirst({ where: { id } });
}

/** Marks what was consented to as read; false when somebody was faster, or the consent has ended. */
export async function useRequest(db: Database, id: string, at: Date): Promise<boolean> {
  const decidedAt = { gt: new Date(at.getTime() - consentMinutes * 60_000) };
  const { count } = await db.caseRequest.updateMany({ where: { id, state: 'CONSENTED', decidedAt }, data: { state: 'USED', usedAt: at } });
  return count === 1;
}

export const requesterOf = ({ askedIssuer, askedSubject }: CaseRequestRow): Person => ({ issuer: askedIssuer, subject: askedSubject });

export const fieldsOf = ({ fields, reasons }: CaseRequestRow): RequestedField[] =>
  fields.map((field, index) => ({ field: field as SubscriberField, reason: reasons[index] ?? '' }));

/** Who consented, and until when that counts; null for a request that nobody consented to. */
export function consentOf({ state, decidedIssuer, decidedSubject, decidedAt }: CaseRequestRow) {
  if (state !== 'CONSENTED' || decidedIssuer === null || decidedSubject === null || decidedAt === null) return null;
  return { issuer: decidedIssuer, subject: decidedSubject, until: new Date(decidedAt.getTime() + consentMinutes * 60_000) };
}
