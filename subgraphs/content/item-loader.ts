/** Published items by id. */
import type { PrismaClient } from '@writ/prisma/client';
import { type LookUpSource, lookUpItem } from '@writ/subgraph';
import DataLoader from 'dataloader';
import { answeredItems, type ItemRow, publishedItems, type Reader } from './published.ts';

export type ItemLoader = DataLoader<string, ItemRow | null>;

const byId = (ids: readonly string[], found: readonly ItemRow[]): (ItemRow | null)[] => {
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
};

/** One query for all the items of a call. */
export const itemLoader = (db: PrismaClient, reader: Reader): ItemLoader =>
  new DataLoader(async (ids) => byId(ids, await publishedItems(db, reader, ids)));

interface Live {
  readonly db: PrismaClient;
  readonly reader: Reader;
  readonly live: LookUpSource;
  readonly kept: ItemLoader;
}

/** How many items of one call are looked up. */
const lookUpsMax = 20;

/**
 * Items as the platform has them now. A card is of what was reported or decided on, so that whoever isn't staff is answered from it only where
 * anybody may know as much: that it is withheld.
 */
export const liveItemLoader = ({ db, reader, live, kept }: Live): ItemLoader =>
  new DataLoader(
    async (ids) => {
      const isStaff = reader.caller.graph === 'platform';
      const known = (await Promise.all(ids.map((id) => kept.load(id)))).filter((row) => row !== null);
      const answering = known.filter(({ isWithheld, isCard }) => isStaff || isWithheld || !isCard);
      const asked = ids.filter((id) => !answering.some((row) => row.id === id));
      const answers = await Promise.all(asked.map((id) => lookUpItem(live, { id })));
      const found = await answeredItems(
        db,
        reader,
        answers.filter((answer) => answer !== null),
      );
      return byId(ids, [...answering, ...found]);
    },
    { maxBatchSize: lookUpsMax },
  );
