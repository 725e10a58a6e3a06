/** Keys in the database. The role adds proposals; functions of the database change them, each beside its entry. */
import type { Caller } from '@writ/access';
import type { Signature } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';
import type { DeliveryKey, KeyProfile, KeyPurpose } from './key.ts';
import type { KeyMaterial } from './material.ts';

type Row = Prisma.DeliveryKeyGetPayload<{ include: { enrolment: true } }>;
/** The body whose key it is. */
export type KeyBody = Pick<Row['enrolment'], 'id' | 'issuer' | 'organisation' | 'name' | 'country' | 'state' | 'callBackNumber'>;
export interface KeyOfBody extends DeliveryKey {
  readonly body: KeyBody;
}

const signedAt = (signed: Prisma.JsonValue, at: Date | null): Signature | null =>
  signed === null || at === null ? null : { ...(signed as Prisma.JsonObject & Omit<Signature, 'at'>), at };

function keyOf({ enrolment, enrolmentId, proposedBy, approvedBy, revokedBy, ...row }: Row): KeyOfBody {
  const { id, generation, purpose, profile, material, thumbprint, publicKey, label, notAfter, called, callBack, usableFrom, triedAt } = row;
  const proposed = signedAt(proposedBy, row.proposedAt);
  if (proposed === null) throw new TypeError('A key was proposed by nobody.');
  return {
    ...{ id, generation, material, thumbprint, publicKey, label, notAfter, called, callBack, usableFrom, triedAt },
    enrolment: enrolmentId,
    purpose: purpose as KeyPurpose,
    profile: profile as KeyProfile | null,
    proposed,
    approved: signedAt(approvedBy, row.approvedAt),
    revoked: signedAt(revokedBy, row.revokedAt),
    revokeReason: row.revokeReason,
    body: enrolment,
  };
}

const json = ({ issuer, subject, organisation, country, office }: Signature): string =>
  JSON.stringify({ issuer, subject, organisation, country, office });

/** The enrolment of the caller's body, kept from others until the transaction ends: whatever happens to a key takes its turn here. Null where it is not enrolled. */
export async function lockOwnEnrolment(db: Database, { issuer, organisation, country }: Caller): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM orders.enrolment WHERE issuer = ${issuer} AND organisation = ${organisation} AND country = ${country} AND state = 'ENROLLED' FOR NO KEY UPDATE`;
  return row?.id ?? null;
}

/** The key, its body kept from others until the transaction ends; null where there is none. */
export async function lockKey(db: Database, id: string): Promise<KeyOfBody | null> {
  await db.$queryRaw`SELECT FROM orders.enrolment WHERE id = (SELECT k.enrolment_id FROM orders.delivery_key k WHERE k.id = ${id}) FOR NO KEY UPDATE`;
  return keyById(db, id);
}

export async function keyById(db: Database, id: string): Promise<KeyOfBody | null> {
  const row = await db.deliveryKey.findFirst({ where: { id }, include: { enrolment: true } });
  return row && keyOf(row);
}

/** Of one body, under whatever issuer it is enrolled. */
export type OfBody = Pick<Caller, 'organisation' | 'country'>;

/** The newest first; of every body where none is named. */
export async function keysIn(db: Database, body: OfBody | null, take: number): Promise<KeyOfBody[]> {
  const { organisation, country } = body ?? {};
  const where = body === null ? {} : { enrolment: { organisation: organisation ?? '', country: country ?? '' } };
  const orderBy = [{ proposedAt: 'desc' as const }, { id: 'desc' as const }];
  const rows = await db.deliveryKey.findMany({ where, orderBy, take, include: { enrolment: true } });
  return rows.map(keyOf);
}

export interface NewKey extends KeyMaterial {
  readonly id: string;
  readonly enrolment: string;
  readonly label: string;
  readonly by: Signature;
}

export const insertKey = (
  db: Database,
  { id, enrolment, purpose, profile, material, thumbprint, publicKey, notAfter, label, by }: NewKey,
): Promise<number> => db.$executeRaw`
  INSERT INTO orders.delivery_key (id, enrolment_id, purpose, profile, material, thumbprint, public_key, label, not_after, proposed_by, proposed_at)
  VALUES (${id}, ${enrolment}, ${purpose}, ${profile}, ${material}, ${thumbprint}, ${publicKey}, ${label}, ${notAfter}, ${json(by)}::jsonb, ${by.at})`;

export interface Approval {
  readonly key: DeliveryKey;
  readonly by: Signature;
  /** The number of the enrolment, which was called. */
  readonly number: string;
  readonly text: string;
  readonly usableFrom: Date;
  /** The public entry. */
  readonly entry: string;
}

export const keepApproval = (db: Database, { key: { id, generation }, by, number, text, usableFrom, entry }: Approval): Promise<number> =>
  db.$executeRaw`SELECT orders.approve_delivery_key(${id}, ${generation}::int, ${json(by)}::jsonb, ${number}, ${text}, ${by.at}, ${usableFrom}, ${entry}::uuid)`;

export interface Revocation {
  readonly key: DeliveryKey;
  readonly by: Signature;
  readonly reason: string;
  readonly entry: string;
}

export const keepRevocation = (db: Database, { key: { id, generation }, by, reason, entry }: Revocation): Promise<number> =>
  db.$executeRaw`SELECT orders.revoke_delivery_key(${id}, ${generation}::int, ${json(by)}::jsonb, ${reason}, ${by.at}, ${entry}::uuid)`;
