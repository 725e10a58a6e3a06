/** Signed receipts in the database, and the keys that they are checked by. The role adds receipts; it changes and deletes none. */
import { createHash } from 'node:crypto';
import type { ReceiptType } from '@writ/orders-domain/package-receipts';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

export type ReceiptRow = Prisma.PackageReceiptGetPayload<object>;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export const keepReceipt = (db: Database, row: Omit<ReceiptRow, 'type'> & { type: ReceiptType }): Promise<unknown> =>
  db.packageReceipt.create({ data: row, select: { event: true } });

export const receiptsOf = (db: Database, packageId: string): Promise<ReceiptRow[]> =>
  db.packageReceipt.findMany({ where: { packageId }, orderBy: [{ at: 'asc' }, { event: 'asc' }] });

/** Whether its recipient signed that it deleted it: nobody fetches or confirms it then. */
export const isDeletedThere = async (db: Database, packageId: string): Promise<boolean> =>
  (await db.packageReceipt.count({ where: { packageId, type: 'deleted' } })) > 0;

/** When a download of it first began; null where none did. */
export const fetchedAt = async (db: Database, packageId: string): Promise<Date | null> =>
  (await db.packageEvent.findFirst({ where: { packageId, act: 'HANDED_OVER' }, orderBy: { at: 'asc' }, select: { at: true } }))?.at ?? null;

/**
 * Keeps the order of a package as it is until the transaction ends; nothing where there is no such package. Before the package itself is locked: whatever ends the
 * order takes its turn before or after, and never sees half of it.
 */
export const holdOrderOf = (db: Database, packageId: string): Promise<unknown> =>
  db.$queryRaw`SELECT FROM orders.legal_order o WHERE o.id = (SELECT p.order_id FROM orders.package p WHERE p.id::text = ${packageId}) FOR SHARE`;

/** A key of the body by its certificate's thumbprint, and whether it may sign at the instant. */
export interface SigningKey {
  readonly purpose: string;
  readonly material: string;
  readonly usable: boolean;
}

/** The newest with this certificate; undefined where the body has none. */
export async function signingKey(db: Database, enrolment: string, thumbprint: string, at: Date): Promise<SigningKey | undefined> {
  const rows = await db.$queryRaw<SigningKey[]>`
    SELECT k.purpose, k.material,
           coalesce(k.purpose = 'SIGNING' AND k.revoked_at IS NULL AND k.usable_from <= ${at} AND k.not_after > ${at}
                    AND orders.entry_of(k.enrolled_event) IS NOT NULL, false) AS usable
      FROM orders.delivery_key k WHERE k.enrolment_id = ${enrolment} AND k.thumbprint = ${thumbprint} ORDER BY usable DESC, k.proposed_at DESC LIMIT 1`;
  return rows[0];
}

/** A package of the order that its recipient fetched and has not deleted. */
export interface FetchedPackage {
  readonly id: string;
  readonly target: string;
}

/** Those of the order, but for those with made-up data. */
export const fetchedPackages = (db: Database, orderId: string): Promise<FetchedPackage[]> => db.$queryRaw<FetchedPackage[]>`
  SELECT p.id::text, p.target_id AS target FROM orders.package p
   WHERE p.order_id = ${orderId} AND NOT p.is_trial
     AND EXISTS (SELECT FROM orders.package_event e WHERE e.package_id = p.id AND e.act = 'HANDED_OVER')
     AND NOT EXISTS (SELECT FROM orders.package_receipt r WHERE r.package_id = p.id AND r.type = 'deleted')
   ORDER BY p.requested_at, p.id`;
