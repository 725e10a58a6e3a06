/** The jobs of packages: each is made within the life of its grant or fails, and its bytes are deleted when it ends. */
import type { DataCategory } from '@writ/access';
import { PublicError } from '@writ/core';
import { usableKey } from '../delivery-keys/usable.ts';
import type { Services } from '../dependencies.ts';
import { owePackageNews } from '../endpoints/news.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { PackageTooLarge } from './chunks.ts';
import { endPackage } from './end.ts';
import { Hold } from './hold.ts';
import { GrantOver, type MadeVolume, type Making, makePackageVolumes, type PackageMeans } from './make.ts';
import { ReadingRefused } from './read-records.ts';
import { addEvent, fetchedMs, type PackageRow } from './store.ts';
import { type Aside, awaitTimestamp, NoTimestamp } from './timestamps.ts';

/** The categories that the package's grant covers. */
async function categoriesOf(db: Database, { id, decisionIdx }: PackageRow): Promise<DataCategory[]> {
  if (decisionIdx === null) return ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
  const rows = await db.accessGrant.findMany({ where: { logIdx: decisionIdx, operation: id, isExport: true }, select: { category: true } });
  return rows.map(({ category }) => category);
}

/** What it is made of; null where it can't be made any more. */
async function makingOf(services: Services, row: PackageRow, hold: Hold): Promise<Making | null> {
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
  return { row, hold, stored, recipient, key, categories: await categoriesOf(db, row) };
}

/** From here on it can be fetched, if nothing has ended it meanwhile and no other process has it: the entries of all volumes are in the log. */
async function makeReady({ db, clock }: Services, hold: Hold, volumes: readonly MadeVolume[]): Promise<void> {
  const at = clock();
  await db.$transaction(async (transaction) => {
    const row = await hold.isMine(transaction);
    if (row === null) return;
    await transaction.packageVolume.createMany({
      data: volumes.map(({ exported, disclosed, ...volume }) => ({
        ...volume,
        packageId: row.id,
        disclosedIdx: disclosed,
        exportedIdx: exported.index,
      })),
    });
    const expiresAt = new Date(at.getTime() + fetchedMs);
    await transaction.package.updateMany({
      where: { id: row.id },
      data: { state: 'READY', generation: row.generation + 1, expiresAt, heldUntil: null },
    });
    await owePackageNews(transaction, { ...row, generation: row.generation + 1 }, at);
    await addEvent(transaction, row.id, { act: 'READY', at, event: volumes.at(-1)?.exported.event ?? null });
  });
}

/** What no second try changes. */
const isFinal = (error: unknown): boolean =>
  error instanceof ReadingRefused ||
  error instanceof GrantOver ||
  error instanceof PackageTooLarge ||
  (error instanceof PublicError && error.code === 'FORBIDDEN');

/** Makes what was taken: it is ready then, or has failed, or is given back. */
async function makeTaken(means: PackageMeans, services: Services, making: Making): Promise<void> {
  const { row, hold } = making;
  try {
    await makeReady(services, hold, await makePackageVolumes(means, services, making));
  } catch (error) {
    if (error instanceof NoTimestamp) await endPackage(services, row.id, 'FAILED', 'NO_TIMESTAMP');
    else if (isFinal(error)) await endPackage(services, row.id, 'FAILED');
    else await hold.giveBack();
    throw error;
  }
}

async function make(means: PackageMeans, services: Services, id: string, aside: Aside): Promise<void> {
  const taken = await Hold.take(services, id);
  if (taken === null) return;
  const { row, hold } = taken;
  const making = await makingOf(services, row, hold);
  if (making === null) return endPackage(services, id, 'FAILED');
  const { timestamp: ask, patience } = means;
  await aside.run((onWait) => {
    const wait = { clock: services.clock, patience, goOn: () => hold.goOn(), onWait, signal: aside.signal };
    const timestamp = ask && ((signature: Uint8Array) => awaitTimestamp(signature, { ...wait, ask }));
    return makeTaken(means, services, { ...making, ...(timestamp && { timestamp }) });
  });
}

/** A key is the id of a package that is to be made and that no other process makes; without a seal each fails when its time is over. */
export const makePackages = (means: PackageMeans, aside: Aside): JobKind => ({
  name: 'make-package',
  due: async (db, now) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM orders.package WHERE state = 'PREPARING' AND deleted_at IS NULL AND (held_until IS NULL OR held_until <= ${now})`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) => make(means, services, id, aside),
});
