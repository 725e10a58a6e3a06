/** Rows as the client reads them; their types are the client's own. */
import type { PrismaClient, PrismaTransaction } from '@writ/prisma/client';

/** The client, or a transaction of it. */
export type Database = PrismaTransaction;

type Found<Model extends { findFirst(): PromiseLike<unknown> }> = NonNullable<Awaited<ReturnType<Model['findFirst']>>>;

export type NoticeRow = Found<PrismaClient['notice']>;
export type ComplaintRow = Found<PrismaClient['complaint']>;
export type WorkItemRow = Found<PrismaClient['workItem']>;
export type WorkFactRow = Found<PrismaClient['workFact']>;
/** A restriction with its statement of reasons. */
export type RestrictionRow = Found<PrismaClient['restriction']> & { statement: Found<PrismaClient['statementOfReasons']> | null };

/** A row that must be there: this transaction has just written it, or a key of another row refers to it. */
export function present<Row>(row: Row | null): Row {
  if (row === null) throw new TypeError('A row that must be there can not be read.');
  return row;
}
