/** What of an item's files is not retained with the copy of removed content, and what is still to be fetched. Regulation (EU) 2021/784, Art. 6. */
import type { GapReason } from '@writ/schema/generated/orders.ts';
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

export interface MissingFiles {
  readonly missing: readonly { readonly why: GapReason; readonly files: number }[];
  /** How many are still to be fetched. */
  readonly filesDue: number;
}

/** By copy. */
export type MissingFilesLoader = DataLoader<string, MissingFiles>;

export const missingFilesLoader = (db: Database): MissingFilesLoader =>
  new DataLoader(async (copies) => {
    const rows = await db.$queryRaw<{ copy: string; why: GapReason | null; files: number }[]>`
      SELECT copy, why, files FROM content.missing_of_copies(${[...copies]}::text[])`;
    const byCopy = Map.groupBy(rows, ({ copy }) => copy);
    return copies.map((copy) => {
      const found = byCopy.get(copy) ?? [];
      return {
        missing: found.flatMap(({ why, files }) => (why === null ? [] : [{ why, files }])),
        filesDue: found.find(({ why }) => why === null)?.files ?? 0,
      };
    });
  });
