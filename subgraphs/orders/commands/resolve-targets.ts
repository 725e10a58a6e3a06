/**
 * What a target names, asked at release and not before: an account as the source said when a snapshot that the order may read was taken, and
 * an item by its id or address. Nobody but the release sees an answer of these; that a target is a marked account
 * (`marks/marked-targets.ts`) is known to counsel and to the claimant before.
 */
import { unescape as decoded } from 'node:querystring';
import { isLive, type Order, type OrderTarget } from '@writ/orders-domain/order';
import { ambiguous } from '@writ/source/wire';
import { withoutCanaries } from '../canary/trip.ts';
import { requireCollected } from '../collection/not-collected.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import type { Database } from '../store/database.ts';
import { targetIndexes } from './target-index.ts';

/** With the items that the source answered for the targets, by their ids, where it was asked. */
type Resolving = Services & { readonly items?: ReadonlyMap<string, string | null> };

/** The id in an item's address; null when it is no address of this platform's items. The address is an asker's own: its escapes may be none. */
export function itemOfUrl(itemUrl: string, value: string): string | null {
  const { href } = new URL(itemUrl);
  if (!value.startsWith(href)) return null;
  const rest = value.slice(href.length);
  const id = /^[^/?#]+$/.test(rest) && !/%(?![0-9a-f]{2})/i.test(rest) ? decoded(rest) : '';
  // Half a character is decoded to the second, and no text in the database has the first.
  return id === '' || id.includes('\0') || id.includes('\ufffd') ? null : id;
}

/** Whether there is a card of the item. */
export async function isKnownItem(db: Pick<Database, '$queryRaw'>, item: string): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`SELECT FROM content.item_fact(${item})`;
  return rows.length > 0;
}

/** The id that the target's own words name; null where they name none of an item of this platform's pages. */
export const itemNamed = ({ itemUrl }: Pick<Services, 'itemUrl'>, { type, value }: { type: string; value: string }): string | null =>
  type === 'ITEM_ID' ? value : itemOfUrl(itemUrl, value);

/** By what the source answered just now (`look-up-items.ts`), or else by what the target says itself. */
async function itemsOf(db: Database, target: OrderTarget, services: Resolving): Promise<string[]> {
  const item = services.items?.get(target.id) ?? itemNamed(services, target);
  return item !== null && (await isKnownItem(db, item)) ? [item] : [];
}

/** A canary is found as nobody: it closes the authority graph by that. */
async function namesOf(db: Database, order: string, named: OrderTarget, services: Resolving): Promise<string[]> {
  const { id: target, type, value } = named;
  if (type === 'ITEM_ID' || type === 'ITEM_URL') return itemsOf(db, named, services);
  const indexes = targetIndexes(services, { type, value });
  if (indexes.length === 0) return [];
  const rows = await db.$queryRaw<{ account: string }[]>`
    SELECT DISTINCT account FROM unnest(${indexes}::bytea[]) AS t (bidx)
     CROSS JOIN LATERAL records.account_preserved(ARRAY(${readableSnapshots(order)}), ${type}, t.bidx) AS account`;
  const accounts = rows.flatMap(({ account }) => (account === ambiguous ? [account, account] : [account]));
  return withoutCanaries(services, accounts, { cause: 'RESOLVED', reference: order, target, operation: null });
}

/** For each target, the accounts or items that it names; for one of which nothing is granted nobody is looked for. */
export async function resolveTargets(
  db: Database,
  { id, targets, decisions }: Order,
  services: Resolving,
): Promise<Record<string, string[]>> {
  const live = new Set(decisions.filter(isLive).map(({ target }) => target));
  await requireCollected(
    db,
    id,
    targets.filter((target) => live.has(target.id)),
  );
  const resolved: Record<string, string[]> = {};
  for (const target of targets) resolved[target.id] = live.has(target.id) ? await namesOf(db, id, target, services) : [];
  return resolved;
}
