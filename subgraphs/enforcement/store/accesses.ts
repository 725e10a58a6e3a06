/**
 * What enforcement may ask of `orders` for complaints: functions about one access or one order each. Which access it was, who
 * read what and what else the order says stays there.
 */
import type { Person } from '@writ/access';
import type { ComplaintRow, Database } from './rows.ts';

/** An access as far as a complaint about it goes. */
export interface AccessFact {
  /** The index of the entry that permitted it. */
  index: bigint;
  basis: NonNullable<ComplaintRow['accessBasis']>;
  /** The order, or the piece of work, that it rests on. */
  reference: string;
  /** Since when its holder may know of it. */
  knownFrom: Date;
}

/** The index in the id of an access; null for an id that is none. */
export const accessIndexOf = (id: string): bigint | null => (/^(0|[1-9][0-9]{0,15})$/.test(id) ? BigInt(id) : null);

/** The access to this account's records that its holder may know of; null for every other, and for none. */
export async function accessFact(db: Database, id: string, account: string | null): Promise<AccessFact | null> {
  const index = accessIndexOf(id);
  const [row] = await db.$queryRaw<Omit<AccessFact, 'index'>[]>`
    SELECT basis, reference, known_from AS "knownFrom"
      FROM orders.access_of(${index ?? -1n}::bigint, ${account ?? ''})`;
  return row === undefined || index === null ? null : { index, ...row };
}

/**
 * Whether a person may decide this open complaint, about an access or about how an order was carried out: not who had another part in the
 * order's case, or opened the case themselves. Nothing is kept: that they decided is taken over by `orders` from the entry.
 */
export async function mayReview(db: Database, complaint: string, { issuer, subject }: Person): Promise<boolean> {
  const [row] = await db.$queryRaw<{ free: boolean | null }[]>`SELECT orders.may_review(${complaint}, ${issuer}, ${subject}) AS free`;
  return row?.free === true;
}

/** Whether a complaint about this access was reversed. */
export async function isReversed(db: Database, accessIdx: bigint): Promise<boolean> {
  const found = await db.complaint.findFirst({ where: { accessIdx, state: 'REVERSED' }, select: { id: true } });
  return found !== null;
}
