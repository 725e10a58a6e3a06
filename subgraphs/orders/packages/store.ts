/** The rows of packages: what was asked for, the volumes, and what happened to them. */
import { randomUUID } from 'node:crypto';
import { type Caller, vouch } from '@writ/access';
import type { GrantHandle } from '@writ/core';
import type { Order } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

type Package = Prisma.PackageGetPayload<object>;

/** A package as it is shown and acted on. */
export interface PackageRow extends Omit<Package, 'requestedBy'> {
  readonly requestedBy: Caller;
}
export type VolumeRow = Prisma.PackageVolumeGetPayload<object>;

export type PackageAct =
  | 'REQUESTED'
  | 'READY'
  | 'HANDED_OVER'
  | 'ACKNOWLEDGED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'FAILED'
  | 'DELETED'
  | 'TRANSFERRED'
  | 'RECIPIENT_DELETED';

/** How long a package can be fetched. */
export const fetchedMs = 14 * 86_400_000;
/** How long one that was acknowledged is kept. */
export const keptMs = 86_400_000;

const rowOf = (row: Package): PackageRow => ({ ...row, requestedBy: row.requestedBy as unknown as Caller });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Null for what is no id of one, too. */
export async function packageById(db: Database, id: string): Promise<PackageRow | null> {
  if (!uuid.test(id)) return null;
  const row = await db.package.findFirst({ where: { id } });
  return row && rowOf(row);
}

/** The same, held until the transaction ends. */
export async function lockPackage(db: Database, id: string): Promise<PackageRow | null> {
  if (!uuid.test(id)) return null;
  await db.$queryRaw`SELECT FROM orders.package WHERE id = ${id}::uuid FOR UPDATE`;
  return packageById(db, id);
}

/** Newest first. */
export const packagesOf = async (db: Database, order: string): Promise<PackageRow[]> =>
  (await db.package.findMany({ where: { orderId: order }, orderBy: { requestedAt: 'desc' } })).map(rowOf);

export const volumesOf = (db: Database, id: string): Promise<VolumeRow[]> =>
  db.packageVolume.findMany({ where: { packageId: id }, orderBy: { number: 'asc' } });

/** Whose package it is: of the body that asked for it. */
export const isOfBody = ({ requestedBy }: PackageRow, { organisation, country }: Pick<Caller, 'organisation' | 'country'>): boolean =>
  requestedBy.organisation === organisation && requestedBy.country === country;

/** The enrolment under which the caller acts; undefined for a body that is not enrolled under this issuer. */
export async function enrolmentOf(
  db: Database,
  { issuer, organisation, country }: Caller,
): Promise<{ id: string; name: string | null } | undefined> {
  if (organisation === null || country === null) return undefined;
  const found = await db.enrolment.findFirst({
    where: { issuer, organisation, country, state: 'ENROLLED' },
    select: { id: true, name: true },
  });
  return found ?? undefined;
}

/** What happened, beside the entry that says so. */
export const addEvent = (
  db: Database,
  packageId: string,
  event: { act: PackageAct; at: Date; event: string | null; number?: number; person?: string },
): Promise<unknown> => db.packageEvent.create({ data: { id: randomUUID(), packageId, ...event }, select: { id: true } });

/** States from which the order lets a package be made or fetched. */
export const lets = ({ status }: Pick<Order, 'status'>): boolean => status === 'IN_FORCE' || status === 'FULFILLED';

/**
 * The handle of the grant of a package: whoever asks for it mints the grant, the worker reads under it, and it is stored nowhere. Only who has the
 * installation's key can make it.
 */
export const exportHandleOf = (queueKey: Uint8Array, id: string): GrantHandle =>
  Buffer.from(vouch(queueKey, ['handle of a package', id]).subarray(0, 32)).toString('base64url') as GrantHandle;

/** Deletes its bytes; one that can still be fetched keeps them. */
export const deleteChunks = (db: Database, id: string): Promise<unknown> =>
  db.$executeRaw`SELECT orders.delete_package_chunks(${id}::uuid)`;
