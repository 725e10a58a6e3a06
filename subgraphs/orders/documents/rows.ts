/** The rows of documents of orders, without their bytes. */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** What is shown of a document without its bytes; without a name where it has none, or once it is over. */
export interface DocumentRow {
  readonly id: string;
  readonly orderId: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly keptAt: Date;
}

const shown = { id: true, orderId: true, name: true, sha256: true, bytes: true, keptAt: true } as const;

/** In the order in which they were attached. */
export const documentsOf = (db: Database, order: string): Promise<DocumentRow[]> =>
  db.orderDocument.findMany({ where: { orderId: order }, orderBy: { place: 'asc' }, select: shown });

/** By order. */
export type DocumentsLoader = DataLoader<string, readonly DocumentRow[]>;

export const documentsLoader = (db: Database): DocumentsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.orderDocument.findMany({ where: { orderId: { in: [...orders] } }, orderBy: { place: 'asc' }, select: shown });
    const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
    return orders.map((order) => byOrder.get(order) ?? []);
  });

/** What the entry of a submission has of them. */
export const committedDocuments = (rows: readonly DocumentRow[]) => rows.map(({ sha256, bytes }) => ({ sha256, bytes }));
