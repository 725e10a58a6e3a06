/** The jobs of packages: each is made within the life of its grant or fails, and its bytes are deleted when it ends. */
import type { DataCategory } from '@writ/access';
import { PublicError } from '@writ/core';
import { usableKey } from '../delivery-keys/usable.ts';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { VolumeTooLarge } from './chunks.ts';
import { endPackage } from './end.ts';
import { type MadeVolume, type Making, makeVolume, type PackageMeans } from './make.ts';
import { ReadingRefused } from './read-records.ts';
import { addEvent, deleteChunks, fetchedMs, lockPackage, type PackageRow, packageById } from './store.ts';

/** So long a worker has it: longer than a package takes, and within the life of a grant. */
const heldMs = 300_000;

/** Takes it, unless another process has it; what was written of it before is deleted. */
async function take({ db, clock }: Services, id: string): Promise<PackageRow | null> {
  const now = clock();
  const taken = await db.$executeRaw`
    UPDATE orders.package SET held_until = ${new Date(now.getTime() + heldMs)}
     WHERE id = ${id}::uuid AND state = 'PREPARING' AND (held_until IS NULL OR held_until <= ${now})`;
  if (taken === 0) return null;
  await deleteChunks(db, id);
  return packageById(db, id);
}

const giveBack = ({ db }: Services, id: string): Promise<unknown> =>
  db.package.updateMany({ where: { id, state: 'PREPARING' }, data: { heldUntil: null } });

/** The categories that the package's grant covers. */
async function categoriesOf(db: Database, { id, decisionIdx }: PackageRow): Promise<DataCategory[]> {
  if (decisionIdx === null) return ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
  const rows = await db.accessGrant.findMany({ where: { logIdx: decisionIdx, operation: id, isExport: true }, select: { category: true } });
  return rows.map(({ category }) => category);
}

/** What it is made of; null where it can't be made any more. */
async function makingOf(services: Services, row: PackageRow): Promise<Making | null> {
  const { db, clock } = services;
  if (row.expiresAt <= clock()) return null;
  const [stored] = await ordersById(db, [row.orderId]);
  const key = await usableKey(db, row.keyId, row.enrolmentId, clock());
  if (stored?.order.status !== 'IN_FORCE' || key === undefined || key.thumbprint !== row.thumbprint) return null;
  if (!row.isTrial && !key.tried) return null;
  const enrolment = await db.enrolment.findFirst({
    where: { id: row.enrolmentId },
    select: { name: true, organisation: true, country: true },
  });
  if (enrolment === null) return null;
  const recipient = { name: enrolment.name ?? enrolment.organisation, country: enrolment.country };
  return { row, stored, recipient, key, categories: await categoriesOf(db, row) };
}

/** From here on it can be fetched, if nothing has ended it meanwhile: its entries are in the log. */
async function makeReady(services: Services, { id }: PackageRow, made: MadeVolume): Promise<void> {
  const { db, clock } = services;
  const at = clock();
  await db.$transaction(async (transaction) => {
    const row = await lockPackage(transaction, id);
    if (row?.state !== 'PREPARING') return;
    const { bytes, sha256, hash, disclosed, exported } = made;
    await transaction.packageVolume.create({
      data: { packageId: id, number: 1, bytes, sha256, hash, disclosedIdx: disclosed, exportedIdx: exported.index },
      select: { number: true },
    });
    const expiresAt = new Date(at.getTime() + fetchedMs);
    await transaction.package.updateMany({
      where: { id },
      data: { state: 'READY', generation: row.generation + 1, expiresAt, heldUntil: null },
    });
    await addEvent(transaction, id, { act: 'READY', at, event: exported.event });
  });
}

/** What no second try changes. */
const isFinal = (error: unknown): boolean =>
  error instanceof ReadingRefused || error instanceof VolumeTooLarge || (error instanceof PublicError && error.code === 'FORBIDDEN');

async function make(means: PackageMeans, services: Services, id: string): Promise<void> {
  const row = await take(services, id);
  if (row === null) return;
  const making = await makingOf(services, row);
  if (making === null) return endPackage(services, id, 'FAILED');
  try {
    await makeReady(services, row, await makeVolume(means, services, making));
  } catch (error) {
    if (isFinal(error)) await endPackage(services, id, 'FAILED');
    else await giveBack(services, id);
    throw error;
  }
}

/** A key is the id of a package that is to be made and that no other process makes; without a seal each fails when its time is over. */
export const makePackages = (means: PackageMeans): JobKind => ({
  name: 'make-package',
  due: async (db, now) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM orders.package WHERE state = 'PREPARING' AND deleted_at IS NULL AND (held_until IS NULL OR held_until <= ${now})`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) => make(means, services, id),
});
