/** Items as they were when somebody reported them or decided on them: as the platform's source signed it, and not as a table says it. */
import { type CardReader, type KeptCard, openCard } from '@writ/subgraph';
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

type Kept = ItemVersionRow & Pick<KeptCard, 'answer' | 'signature'>;

/** Its words by the answer that the source signed. Throws for what it did not sign. */
function opened(reader: CardReader, { answer, signature, ...row }: Kept): ItemVersionRow {
  const said = openCard(reader, { item: row.itemId, version: row.version, answer, signature });
  return said === null ? row : { ...row, title: said.title ?? null, text: said.text ?? null, url: said.url ?? null };
}

const orError = (open: () => ItemVersionRow): ItemVersionRow | Error => {
  try {
    return open();
  } catch (error) {
    return error instanceof Error ? error : new Error('A card can not be opened.', { cause: error });
  }
};

/** Those that are kept, of so many keys of {@link versionKey}; an error for one that the source did not sign. */
export async function itemVersions(
  db: Database,
  reader: CardReader,
  keys: readonly string[],
): Promise<Map<string, ItemVersionRow | Error>> {
  const named = keys.map((key) => JSON.parse(key) as [item: string, version: string]);
  const rows = await db.$queryRaw<Kept[]>`
    SELECT item_id AS "itemId", version, title, text, url, looked_up_at AS "lookedUpAt", newest, answer, signature
      FROM content.cards_of(${named.map(([item]) => item)}::text[], ${named.map(([, version]) => version)}::text[])`;
  return new Map(rows.map((row) => [versionKey(row.itemId, row.version), orError(() => opened(reader, row))]));
}
