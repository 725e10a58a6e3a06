/**
 * Published items as one reader gets them, each list in one statement. The title and the text of an item that a restriction
 * withholds from the reader never leave the database.
 */
import type { Caller } from '@writ/access';
import { Prisma, type PrismaClient } from '@writ/prisma/client';
import type { ItemAnswer } from '@writ/source/wire';
import { type CardReader, openCard, type Position } from '@writ/subgraph';

export interface ItemRow {
  id: string;
  accountId: string;
  threadId: string;
  publishedAt: Date;
  /** Null where it has none and where the reader doesn't get it; the text likewise. */
  title: string | null;
  text: string | null;
  language: string | null;
  inReplyTo: string | null;
  /** Whether the reader doesn't get it. */
  isWithheld: boolean;
  /** Whether it is here because somebody reported or decided on it. */
  isCard: boolean;
}

/** Who reads, as of when, and what opens the cards that they get the words of. */
export interface Reader {
  caller: Pick<Caller, 'graph' | 'country'>;
  now: Date;
  cards: CardReader;
}

/** An item as it is stored, with the newest answer that was kept of it where its words are a card's. */
interface StoredItem extends ItemRow {
  version: string | null;
  answer: string | null;
  signature: string | null;
}

/** The words and the author of a card are those that the platform's source signed, also where the words are withheld. Throws where it signed others. */
function opened({ cards }: Reader, { version, answer, signature, ...row }: StoredItem): ItemRow {
  if (version === null) return row;
  const said = openCard(cards, { item: row.id, version, answer, signature, account: row.accountId });
  return said === null || row.isWithheld ? row : { ...row, title: said.title ?? null, text: said.text ?? null };
}

const read = async (db: PrismaClient, reader: Reader, query: Prisma.Sql): Promise<ItemRow[]> =>
  (await db.$queryRaw<StoredItem[]>(query)).map((row) => opened(reader, row));

/**
 * The items of `found`, which selects whole rows, as the reader gets them. Staff read what they decide on; a reader whose
 * territory nobody knows gets only what is open everywhere.
 */
const asRead = (found: Prisma.Sql, { caller, now }: Reader): Prisma.Sql => Prisma.sql`
  WITH found AS (${found}), withheld AS (
    SELECT enforcement.withheld((SELECT array_agg(id) FROM found), ${caller.country}, ${now}) AS id WHERE ${caller.graph !== 'platform'}
  )
  SELECT found.id, account_id AS "accountId", thread_id AS "threadId", published_at AS "publishedAt", language, in_reply_to AS "inReplyTo",
         withheld.id IS NOT NULL AS "isWithheld", looked_up_at IS NOT NULL AS "isCard",
         CASE WHEN withheld.id IS NULL THEN title END AS title, CASE WHEN withheld.id IS NULL THEN text END AS text,
         card.version, card.answer, card.signature
    FROM found LEFT JOIN withheld ON withheld.id = found.id
    LEFT JOIN LATERAL content.newest_card(CASE WHEN found.looked_up_at IS NOT NULL THEN found.id END) AS card ON true`;

/** Those of some items that are published here, in no order. */
export const publishedItems = (db: PrismaClient, reader: Reader, ids: readonly string[]): Promise<ItemRow[]> =>
  read(db, reader, asRead(Prisma.sql`SELECT * FROM content.item WHERE id = ANY (${[...ids]}::text[])`, reader));

/** Items that the platform's source answered just now, of which nothing is kept. */
export function answeredItems(db: PrismaClient, reader: Reader, answers: readonly ItemAnswer[]): Promise<ItemRow[]> {
  const rows = answers.map(({ id, author, thread, publishedAt, title, text, language, inReplyTo }) => ({
    ...{ id, account_id: author.id, thread_id: thread ?? id, published_at: publishedAt, title, text, language, in_reply_to: inReplyTo },
  }));
  const found = Prisma.sql`SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
    id text, account_id text, thread_id text, published_at timestamptz, title text, text text, language text, in_reply_to text, looked_up_at timestamptz)`;
  return read(db, reader, asRead(found, reader));
}

/** Up to `take` of all items that the platform's import brought, newest first, beginning after a position. A card is in no list for everybody. */
export function newestItems(db: PrismaClient, reader: Reader, after: Position | null, take: number): Promise<ItemRow[]> {
  const order = Prisma.sql`ORDER BY published_at DESC, id DESC`;
  const older = after === null ? Prisma.empty : Prisma.sql`AND (published_at, id) < (${after.at}, ${after.id})`;
  return read(
    db,
    reader,
    Prisma.sql`${asRead(Prisma.sql`SELECT * FROM content.item WHERE looked_up_at IS NULL ${older} ${order} LIMIT ${take}::int`, reader)} ${order}`,
  );
}

/** Up to `take` items of one thread, oldest first, beginning after a position; for staff with the cards. */
export function itemsOfThread(
  db: PrismaClient,
  reader: Reader,
  { thread, after, take }: { thread: string; after: Position | null; take: number },
): Promise<ItemRow[]> {
  const order = Prisma.sql`ORDER BY published_at, id`;
  const newer = after === null ? Prisma.empty : Prisma.sql`AND (published_at, id) > (${after.at}, ${after.id})`;
  const found = Prisma.sql`SELECT * FROM content.item WHERE thread_id = ${thread} AND (looked_up_at IS NULL OR ${reader.caller.graph === 'platform'}) ${newer} ${order} LIMIT ${take}::int`;
  return read(db, reader, Prisma.sql`${asRead(found, reader)} ${order}`);
}
