/**
 * The bytes of a package, for the address under which it is fetched. Whether they may be fetched is asked for each part; a download that begins has its entry
 * in the log before its first byte, and one that the same person goes on with within a day has that already.
 */
import { requirePerson, vouch } from '@writ/access';
import { type EventId, notFound, PublicError } from '@writ/core';
import type { Order } from '@writ/orders-domain/order';
import type { QueryPackageBytesArgs } from '@writ/schema/generated/orders.ts';
import { authorOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { type UsableKey, usableKey } from '../delivery-keys/usable.ts';
import { requireCosigned } from '../disclosure/cosigned.ts';
import { dayOf } from '../limits/budget.ts';
import { holdOrderOf, isDeletedThere } from '../receipts/store.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import { bytesFrom, chunkBytes } from './chunks.ts';
import { handedOverEntry } from './entries.ts';
import {
  addEvent,
  enrolmentOf,
  isOfBody,
  keptMs,
  lets,
  lockPackage,
  type PackageRow,
  packageById,
  type VolumeRow,
  volumesOf,
} from './store.ts';

const fetched: readonly PackageRow['state'][] = ['READY', 'HANDED_OVER', 'ACKNOWLEDGED'];

/** The key that it is encrypted for, if it may be fetched now: everything that ends it is asked for again. */
async function fetchedWith(
  { caller, clock }: OrdersContext,
  db: Database,
  row: PackageRow,
  order: Order | undefined,
): Promise<UsableKey | undefined> {
  const now = clock();
  if (!isOfBody(row, caller) || !fetched.includes(row.state) || row.deletedAt !== null) return undefined;
  if (row.state === 'ACKNOWLEDGED' ? row.endedAt === null || row.endedAt.getTime() + keptMs <= now.getTime() : row.expiresAt <= now)
    return undefined;
  if (await isDeletedThere(db, row.id)) return undefined;
  const enrolment = await enrolmentOf(db, caller);
  if (order === undefined || !lets(order) || enrolment?.id !== row.enrolmentId) return undefined;
  return usableKey(db, row.keyId, row.enrolmentId, now);
}

/** Whether the same person began to fetch the volume within the last day. */
const goesOn = async (db: Database, { packageId, number }: VolumeRow, person: string, now: Date): Promise<boolean> =>
  (await db.packageEvent.count({
    where: { packageId, number, person, act: 'HANDED_OVER', at: { gt: new Date(now.getTime() - 86_400_000) } },
  })) > 0;

/** The id of a download's entry, by the package, the volume, the person, how many they began before, and the day: nobody without the installation's key can take it first. */
function downloadEvent({ queueKey }: OrdersContext, download: readonly string[]): EventId {
  const hex = Buffer.from(vouch(queueKey, ['download of a package', ...download]).subarray(0, 16)).toString('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5') as EventId;
}

/** Before the first byte: the entry is in the log and witnesses have seen it. */
async function handOver(context: OrdersContext, row: PackageRow, volume: VolumeRow, place = 0): Promise<void> {
  const { db, log, clock, caller, operation } = context;
  const at = clock();
  const { number, sha256 } = volume;
  const person = requirePerson(caller);
  const earlier = place || (await db.packageEvent.count({ where: { packageId: row.id, number, person, act: 'HANDED_OVER' } }));
  // Whoever asks again because witnesses were away begins the same download: it has one entry, and another on another day, since its time is in it.
  const event = downloadEvent(context, [row.id, String(number), person, String(earlier), dayOf(at)]);
  const { index } = await log.append({ ...handedOverEntry(row, authorOf(caller, operation), { number, sha256 }, at), event });
  await requireCosigned(context, [{ index, at, taken: { budgets: [], amount: 0 } }]);
  const isOwn = await db.$transaction(async (transaction) => {
    // Whoever ends the order comes before, and nothing leaves; or after, and finds that it was fetched.
    await holdOrderOf(transaction, row.id);
    const [stored] = await ordersById(transaction, [row.orderId]);
    const now = await lockPackage(transaction, row.id);
    // The key, the body or the package could have ended while witnesses were waited for.
    if (now === null || (await fetchedWith(context, transaction, now, stored?.order)) === undefined) throw notFound();
    if ((await transaction.packageEvent.count({ where: { packageId: row.id, event } })) > 0) return false;
    await addEvent(transaction, row.id, { act: 'HANDED_OVER', at, event, number, person });
    if (now.state === 'READY')
      await transaction.package.updateMany({ where: { id: row.id }, data: { state: 'HANDED_OVER', generation: now.generation + 1 } });
    return true;
  });
  // The same person began twice at once: each download has an entry of its own.
  if (!isOwn) await handOver(context, row, volume, earlier + 1);
}

export async function packageBytes(_: unknown, args: QueryPackageBytesArgs, context: OrdersContext) {
  const { db, caller, clock, orders } = context;
  const { from, most } = args;
  if (!Number.isInteger(from) || from < 0 || most < 1 || most > chunkBytes)
    throw new PublicError('BAD_USER_INPUT', `Ask for 1 to ${chunkBytes} bytes from a place in the file.`);
  const row = await packageById(db, args.package);
  const key = row === null ? undefined : await fetchedWith(context, db, row, (await orders.load(row.orderId))?.order);
  if (row === null || key === undefined) throw notFound();
  const volumes = await volumesOf(db, row.id);
  const volume = volumes.find(({ number }) => number === args.volume);
  if (volume === undefined) throw notFound();
  const shown = { size: Number(volume.bytes), sha256: volume.sha256, volumes: volumes.length, profile: key.profile };
  // Where there is nothing to send, nothing begins.
  if (from >= shown.size) return { ...shown, bytes: '' };
  if (from === 0 || !(await goesOn(db, volume, requirePerson(caller), clock()))) await handOver(context, row, volume);
  const bytes = await bytesFrom(db, { packageId: row.id, number: volume.number }, { from, most });
  if (bytes === null) throw notFound();
  return { ...shown, bytes: Buffer.from(bytes).toString('base64') };
}
