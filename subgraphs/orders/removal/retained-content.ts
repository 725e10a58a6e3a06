/**
 * Terrorist content that was removed is kept for six months, sealed, and longer while proceedings need it: Regulation (EU) 2021/784, Art. 6. Both
 * end with a working day: Regulation (EEC, Euratom) No 1182/71, Art. 3(4).
 * The copy is written by the database with the restriction; here it is sealed, shown to be there, kept longer, and ended. What it holds is
 * shown by nothing here.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { dueInstant } from '@writ/orders-domain/clocks';
import { dutiesLaw, zoneOf } from '@writ/orders-domain/law';
import { keyInUse, newPreservationKey, Prisma } from '@writ/prisma/client';
import DataLoader from 'dataloader';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';
import { hex, proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';

export const preservationArticle = 'Regulation (EU) 2021/784, Art. 6';

export interface RetainedContent {
  readonly id: string;
  readonly order: string | null;
  readonly item: string;
  readonly since: Date;
  readonly until: Date;
  readonly longer: readonly { at: string; until: string; proceedings: string }[];
  readonly endedAt: Date | null;
}

const columns = Prisma.sql`id, order_id AS "order", item_id AS item, removed_at AS since, keep_until AS until, longer, ended_at AS "endedAt"`;

export async function retainedById(db: Database, id: string): Promise<RetainedContent | null> {
  const [retained] = await db.$queryRaw<RetainedContent[]>`SELECT ${columns} FROM content.removed WHERE id = ${id}`;
  return retained ?? null;
}

export const retainedOfItem = (db: Database, item: string): Promise<RetainedContent[]> =>
  db.$queryRaw<RetainedContent[]>`SELECT ${columns} FROM content.removed WHERE item_id = ${item} ORDER BY removed_at, id`;

/** By order. */
export type RetainedContentLoader = DataLoader<string, readonly RetainedContent[]>;

export const retainedContentLoader = (db: Database): RetainedContentLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<RetainedContent[]>`
      SELECT ${columns} FROM content.removed WHERE order_id = ANY (${[...orders]}::text[]) ORDER BY removed_at, id`;
    const byOrder = Map.groupBy(rows, ({ order }) => order);
    return orders.map((order) => byOrder.get(order) ?? []);
  });

/** What the entry of a copy says: which item, under what. It names no account and quotes nothing. */
export async function retainedContentEntry(
  db: Database,
  { order, item, until }: RetainedContent,
  { type, action, at }: { type: 'record.preserved.v1' | 'record.deleted.v1'; action: string; at: Date },
) {
  const [stored] = order === null ? [] : await ordersById(db, [order]);
  const basis = stored === undefined ? { basis: 'STATEMENT' } : legalOf(stored.order);
  return entryBy(systemAuthor(newOperationId()), type, at, {
    action,
    outcome: 'success',
    legal: { ...basis, article: preservationArticle },
    target: { item, until: until.toISOString() },
  });
}

/** Rows of `SELECT f(...) AS done`. */
const isDone = (rows: readonly { done: boolean }[]): boolean => rows[0]?.done === true;

/** A key is the id of a copy that lies there as it was written. */
export const sealRetained: JobKind = {
  name: 'seal-removed',
  due: async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM content.removed WHERE sealed_at IS NULL AND ended_at IS NULL`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const { key, wrapped } = newPreservationKey(await keyInUse(db, 'PRESERVATION', services.preservationKey), id);
      const proof = proofOf(services, 'copy', id, hex(key), hex(wrapped));
      const written = await retainedById(db, id);
      const until = written && dueInstant(dutiesLaw().removedContentKept, written.since, zoneOf(services.country));
      const sealed = isDone(
        await db.$queryRaw<
          { done: boolean }[]
        >`SELECT content.seal_removed(${id}, ${key}, ${wrapped}, ${at}, ${until}::timestamptz, ${proof}) AS done`,
      );
      const retained = sealed ? await retainedById(db, id) : null;
      const drafts =
        retained === null ? [] : [await retainedContentEntry(db, retained, { type: 'record.preserved.v1', action: 'preserve', at })];
      return { result: undefined, drafts };
    }),
};

/** A key is the id of a copy whose time is over. One under no order and asked for by nobody has no basis in Art. 6, and ends at once. */
export const endRetained: JobKind = {
  name: 'end-removed',
  due: async (db, now) => {
    const rows = await db.$queryRaw<
      { id: string }[]
    >`SELECT id FROM content.removed WHERE ended_at IS NULL AND (keep_until <= ${now} OR (order_id IS NULL AND longer = '[]'))`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const retained = await retainedById(db, id);
      const ended = isDone(await db.$queryRaw<{ done: boolean }[]>`SELECT content.end_removed(${id}, ${at}) AS done`);
      const drafts =
        !ended || retained === null ? [] : [await retainedContentEntry(db, retained, { type: 'record.deleted.v1', action: 'delete', at })];
      return { result: undefined, drafts };
    }),
};
