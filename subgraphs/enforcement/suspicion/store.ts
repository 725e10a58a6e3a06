/** Suspicions in the database. A body's list is of what was sent to it alone. */
import type { PrismaClient } from '@writ/prisma/client';
import { beyond, type CardReader, type Position } from '@writ/subgraph';
import { handleOf, itemFact } from '../store/facts.ts';
import { insertAll } from '../store/insert-all.ts';
import { itemVersions, versionKey } from '../store/item-versions.ts';
import { type Database, present } from '../store/rows.ts';
import type { Receiver, Reported, ReportedItem } from './suspicion.ts';

export type SuspicionRow = NonNullable<Awaited<ReturnType<PrismaClient['suspicion']['findFirst']>>>;

export const suspicionById = (db: Database, id: string): Promise<SuspicionRow | null> => db.suspicion.findFirst({ where: { id } });

type NewSuspicion = Reported & Pick<SuspicionRow, 'id' | 'digest' | 'proposedBy' | 'proposedAt' | 'noticeId' | 'restrictionId'>;

/** Writes what is proposed, and nothing else: the database sets its state. */
export async function insertSuspicion(db: Database, data: NewSuspicion): Promise<SuspicionRow> {
  await insertAll(db, 'suspicion', [data]);
  return present(await suspicionById(db, data.id));
}

/** False when it is no longer what was seen; nothing is changed then. */
export async function decideSuspicionRow(
  db: Database,
  { id, generation }: Pick<SuspicionRow, 'id' | 'generation'>,
  to: Pick<SuspicionRow, 'state' | 'decidedBy' | 'decidedAt' | 'dropReason' | 'proof'>,
): Promise<boolean> {
  const where = { id, generation, state: 'PROPOSED' as const };
  const { count } = await db.suspicion.updateMany({ where, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** Records that it was passed on, once. False when it is no longer what was seen. */
export async function recordDelivery(
  db: Database,
  { id, generation }: Pick<SuspicionRow, 'id' | 'generation'>,
  to: Pick<SuspicionRow, 'handedBy' | 'handedAt' | 'handedSha256'>,
): Promise<boolean> {
  const where = { id, generation, state: 'SENT' as const, handedAt: null };
  const { count } = await db.suspicion.updateMany({ where, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** All of them, the newest proposed first. */
export const suspicionsAfter = (db: Database, after: Position | null, take: number): Promise<SuspicionRow[]> =>
  db.suspicion.findMany({ where: beyond('proposedAt', after, 'desc'), orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take });

/** Those that were sent to one body, the newest sent first. */
export const suspicionsSentTo = (
  db: Database,
  { issuer, organisation, country }: Receiver,
  after: Position | null,
  take: number,
): Promise<SuspicionRow[]> =>
  db.suspicion.findMany({
    where: {
      AND: [
        { state: 'SENT', receiverIssuer: issuer, receiverOrganisation: organisation, receiverCountry: country },
        beyond('decidedAt', after, 'desc'),
      ],
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take,
  });

/** The bodies of a state that receive reports now. */
export const receiversOf = (db: Database, country: string, at: Date): Promise<Receiver[]> =>
  db.$queryRaw<Receiver[]>`SELECT issuer, organisation, country FROM orders.report_receivers(${country}, ${at}::timestamptz)`;

/** Where the body is alerted; null where it is no longer enrolled. */
export async function reportAddressOf(
  db: Database,
  { receiverIssuer, receiverOrganisation, receiverCountry }: SuspicionRow,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ address: string | null }[]>`
    SELECT orders.report_address(${receiverIssuer}, ${receiverOrganisation}, ${receiverCountry}) AS address`;
  return row?.address ?? null;
}

interface Words {
  readonly title: string | null;
  readonly text: string | null;
}

/** Of an item that was never looked up. */
async function importedWords(db: Database, item: string): Promise<Words | undefined> {
  const [words] = await db.$queryRaw<Words[]>`SELECT title, body AS text FROM content.item_text(${item})`;
  return words;
}

/** As the platform's source signed them. Throws for what it did not sign. */
async function cardWords({ db, source }: ReportParts, item: string, version: string): Promise<Words | undefined> {
  const key = versionKey(item, version);
  const card = (await itemVersions(db, source, [key])).get(key);
  if (card instanceof Error) throw card;
  return card;
}

interface ReportParts {
  readonly db: Database;
  readonly source: CardReader;
}

/** An item as a report holds it; null when there is none. `itemUrl` is where the platform shows items: this and the id. */
export async function reportedItem({ db, source }: ReportParts, item: string, itemUrl: string): Promise<ReportedItem | null> {
  const fact = await itemFact(db, item);
  if (fact === null) return null;
  const words = fact.version === null ? await importedWords(db, item) : await cardWords({ db, source }, item, fact.version);
  return {
    accountId: fact.accountId,
    accountHandle: await handleOf(db, fact.accountId),
    itemTitle: words?.title ?? null,
    itemText: words?.text ?? null,
    itemUrl: `${itemUrl}${encodeURIComponent(item)}`,
    itemPublishedAt: fact.publishedAt,
  };
}
