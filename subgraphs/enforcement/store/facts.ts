/** What enforcement may ask of other schemas: a few functions of theirs, each for one thing by its id, and nothing of a record. */

import type { Caller } from '@writ/access';
import { PublicError } from '@writ/core';
import type { Database } from './rows.ts';

/** An item, with the version that was seen last; null where it was never looked up. */
export interface ItemFact {
  readonly accountId: string;
  readonly publishedAt: Date;
  readonly version: string | null;
}

/** Who published an item and when; null when there is no such item. */
export async function itemFact(db: Database, item: string): Promise<ItemFact | null> {
  const [row] = await db.$queryRaw<ItemFact[]>`
    SELECT account_id AS "accountId", published_at AS "publishedAt", version FROM content.item_fact(${item})`;
  return row ?? null;
}

/** The same for several, by id. */
export async function itemFacts(db: Database, items: readonly string[]): Promise<Map<string, ItemFact>> {
  if (items.length === 0) return new Map();
  const rows = await db.$queryRaw<(ItemFact & { id: string })[]>`
    SELECT id, account_id AS "accountId", published_at AS "publishedAt", version FROM content.item_facts(${[...items]}::text[])`;
  return new Map(rows.map(({ id, ...fact }) => [id, fact]));
}

/** The name under which each account that exists publishes. */
export async function handlesOf(db: Database, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; handle: string }[]>`
    SELECT account_id AS id, handle FROM records.handles_of(${[...accounts]}::text[])`;
  return new Map(rows.map(({ id, handle }) => [id, handle]));
}

export async function accountExists(db: Database, account: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ exists: boolean }[]>`SELECT records.account_exists(${account}) AS "exists"`;
  return row?.exists ?? false;
}

/** The name under which an account publishes; null when there is no such account. */
export async function handleOf(db: Database, account: string | null | undefined): Promise<string | null> {
  if (account === null || account === undefined) return null;
  const [row] = await db.$queryRaw<{ handle: string }[]>`SELECT handle FROM records.handles_of(ARRAY[${account}::text])`;
  return row?.handle ?? null;
}

/** Whether an organisation is an authority that was enrolled here: yes or no, and nothing else of its enrolment. */
export async function isAuthority(db: Database, organisation: string | null): Promise<boolean> {
  if (organisation === null) return false;
  const [row] = await db.$queryRaw<{ found: boolean }[]>`SELECT orders.is_authority(${organisation}) AS found`;
  return row?.found ?? false;
}

/** Whether a caller of the authority graph is answered, by the terms of `orders`: enrolled for what they claim, while the gate is open. */
export async function isAdmitted(db: Database, caller: Caller, at: Date): Promise<boolean> {
  const { issuer, organisation, country, roles, office } = caller;
  const [row] = await db.$queryRaw<{ admitted: boolean | null }[]>`
    SELECT orders.is_admitted(${issuer}, ${organisation}, ${country}, ${[...roles]}::text[], ${office}, ${at}::timestamptz) AS admitted`;
  return row?.admitted === true;
}

/** The same words whatever is missing: who asks learns nothing about other bodies. */
const notAdmitted = (): PublicError =>
  new PublicError('FORBIDDEN', 'Your body is not enrolled here with what your token claims, or the authority graph is closed for now.', {
    reason: 'NOT_ENROLLED',
  });

/** Throws FORBIDDEN for who does not act for an enrolled body on the authority graph. */
export async function requireAdmitted(db: Database, caller: Caller, at: Date): Promise<void> {
  if (!(await isAdmitted(db, caller, at))) throw notAdmitted();
}
