/**
 * What a target names, asked at release and not before: accounts by the blind index of their identifier, an item by its id or
 * address. Nobody but the release sees an answer of these.
 */
import { blindIndex, identifierKey } from '@writ/prisma';
import type { Services } from './context.ts';
import type { Order, OrderTarget } from './order.ts';
import type { Database } from './store/read.ts';

/** The id in an item's address; null when it is no address of this platform's items. */
export function itemOfUrl(itemUrl: string, value: string): string | null {
  const { href } = new URL(itemUrl);
  if (!value.startsWith(href)) return null;
  const rest = value.slice(href.length);
  return /^[^/?#]+$/.test(rest) ? decodeURIComponent(rest) : null;
}

async function itemsOf(db: Database, item: string | null): Promise<string[]> {
  if (item === null) return [];
  const rows = await db.$queryRaw<object[]>`SELECT FROM content.item_fact(${item})`;
  return rows.length === 0 ? [] : [item];
}

async function namesOf(db: Database, { type, value }: OrderTarget, { indexKey, itemUrl }: Services): Promise<string[]> {
  if (type === 'ITEM_ID') return itemsOf(db, value);
  if (type === 'ITEM_URL') return itemsOf(db, itemOfUrl(itemUrl, value));
  const index = blindIndex(identifierKey(indexKey), type, value);
  const rows = await db.$queryRaw<{ account: string }[]>`SELECT account FROM records.account_for(${type}, ${index}) AS account`;
  return rows.map(({ account }) => account);
}

/** For each target, the accounts or items that it names now. */
export async function resolveTargets(db: Database, { targets }: Order, services: Services): Promise<Record<string, string[]>> {
  const resolved: Record<string, string[]> = {};
  for (const target of targets) resolved[target.id] = await namesOf(db, target, services);
  return resolved;
}
