/**
 * Marks of accounts as privileged or press. No role of the database reads or writes them by itself: functions do, for accounts that are named and
 * for a process that proves itself.
 */
import type { AccountMark } from '@writ/orders-domain/law';
import type { Signature } from '@writ/orders-domain/order';
import { proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';

type Signed = Omit<Signature, 'at'>;

export interface AccountMarkRow {
  readonly id: string;
  readonly account: string;
  readonly kind: AccountMark;
  readonly reason: string;
  readonly setBy: Signed;
  readonly setAt: Date;
  readonly endedBy: Signed | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly requested: boolean;
}

interface Proving {
  readonly queueKey: Uint8Array;
}

/** The marks of these accounts, also those that have ended, oldest first. It asks for none as well: that there is no account must not show in what is asked. */
export async function marksOf(db: Database, accounts: readonly string[], services: Proving): Promise<AccountMarkRow[]> {
  const proof = proofOf(services, 'account marks', accounts.join(' '));
  return db.$queryRaw<AccountMarkRow[]>`
    SELECT m.id, m.account_id AS account, m.kind, m.reason, m.set_by AS "setBy", m.set_at AS "setAt", m.ended_by AS "endedBy", m.ended_at AS "endedAt",
           m.end_reason AS "endReason", m.requested
      FROM orders.account_marks(${[...accounts]}::text[], ${proof}) m`;
}

export const isOpen = ({ endedAt }: AccountMarkRow): boolean => endedAt === null;

const signedJson = ({ issuer, subject, organisation, country, office }: Signature): string =>
  JSON.stringify({ issuer, subject, organisation, country, office });

/** Keeps a mark in place of the one that the account has; false where there is no such account. */
export async function keepMark(
  db: Database,
  { id, account, kind, reason, by }: { id: string; account: string; kind: AccountMark; reason: string; by: Signature },
  services: Proving,
): Promise<boolean> {
  const proof = proofOf(services, 'account mark', id, account, kind);
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT orders.keep_account_mark(${id}, ${account}, ${kind}, ${reason}, ${signedJson(by)}::jsonb, ${by.at}, ${proof}) AS done`;
  return row?.done === true;
}

/** Ends an open mark, and answers its account; null where there is none. */
export async function endMark(
  db: Database,
  { id, requested, reason, by }: { id: string; requested: boolean; reason: string; by: Signature },
  services: Proving,
): Promise<string | null> {
  const proof = proofOf(services, 'account mark ended', id);
  const [row] = await db.$queryRaw<{ account: string | null }[]>`
    SELECT orders.end_account_mark(${id}, ${reason}, ${requested}, ${signedJson(by)}::jsonb, ${by.at}, ${proof}) AS account`;
  return row?.account ?? null;
}

/** Keeps that a counsel has decided that protected data are released under the order, by its entry. */
export async function keepPermission(
  db: Database,
  { order, generation, event }: { order: string; generation: number; event: string },
  services: Proving,
): Promise<void> {
  const proof = proofOf(services, 'mark permitted', order, String(generation), event);
  await db.$executeRaw`SELECT orders.keep_mark_permission(${order}, ${generation}::int, ${event}::uuid, ${proof})`;
}
