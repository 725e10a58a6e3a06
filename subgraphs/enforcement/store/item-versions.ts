/** Items as they were when somebody reported them or decided on them. */
import type { Database } from './rows.ts';

export interface ItemVersionRow {
  readonly itemId: string;
  readonly version: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly lookedUpAt: Date;
  /** The version of the item that was seen last. */
  readonly newest: string;
}

/** Which version of which item, as one word. */
export const versionKey = (item: string, version: string): string => JSON.stringify([item, version]);

/** Those that are kept, of so many keys of {@link versionKey}. */
export async function itemVersions(db: Database, keys: readonly string[]): Promise<Map<string, ItemVersionRow>> {
  const named = keys.map((key) => JSON.parse(key) as [item: string, version: string]);
  const rows = await db.$queryRaw<ItemVersionRow[]>`
    SELECT item_id AS "itemId", version, title, text, url, looked_up_at AS "lookedUpAt", newest
      FROM content.cards_of(${named.map(([item]) => item)}::text[], ${named.map(([, version]) => version)}::text[])`;
  return new Map(rows.map((row) => [versionKey(row.itemId, row.version), row]));
}
