/**
 * Tombstones: what everybody may know of why an item is withheld. Of the platform's own decision its ground and category, in no words of
 * anybody's, and never its puid: with it the public copy of the statement, which names nobody, would be about a known person; of an authority's order under which law, whose and by which provision, and that only once nothing holds the
 * order back: never its number, a person or its reasons. One query for all the items of a call.
 */
import { kindsIn } from '@writ/statements-domain/personal-data';
import type { Tombstone } from '../sdl.ts';
import type { Database } from '../store/rows.ts';

/** An authority's own words; none where they hold what has the form of personal data. */
const published = (provision: string | null): string | null => (provision !== null && kindsIn(provision).length > 0 ? null : provision);

/** The tombstones of some items at an instant, by item, the oldest first. */
export async function tombstonesOf(db: Database, items: readonly string[], at: Date): Promise<Map<string, Tombstone[]>> {
  const rows = await db.$queryRaw<(Tombstone & { item: string })[]>`
    WITH withholding AS (
      SELECT r.id, r.item_id, r.territories, r.starts_at, r.order_id, r.statement_id FROM enforcement.restriction r
       WHERE r.item_id = ANY (${[...items]}::text[]) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED')
         AND r.starts_at <= ${at}::timestamptz AND (r.ends_at IS NULL OR r.ends_at > ${at}::timestamptz)
         AND (r.visibility_ends_at IS NULL OR r.visibility_ends_at > ${at}::timestamptz)
         AND r.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']),
    ordered AS (SELECT DISTINCT order_id FROM withholding WHERE order_id IS NOT NULL)
    SELECT w.item_id AS item, w.territories, w.starts_at AS since, t.kind AS "order", t.authority, n.name AS "authorityName", t.country, t.provision,
           s.decision_ground AS ground, s.category
      FROM withholding w
      LEFT JOIN orders.told_of(ARRAY(SELECT order_id FROM ordered), ${at}::timestamptz) t ON t.order_id = w.order_id
      LEFT JOIN orders.told_names_of(ARRAY(SELECT order_id FROM ordered), ${at}::timestamptz) n ON n.order_id = w.order_id
      LEFT JOIN enforcement.statement_of_reasons s ON s.id = w.statement_id
     WHERE w.order_id IS NULL OR t.order_id IS NOT NULL
     ORDER BY w.starts_at, w.id`;
  return Map.groupBy(
    rows.map((row) => ({ ...row, provision: published(row.provision) })),
    ({ item }) => item,
  );
}
