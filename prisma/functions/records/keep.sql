CREATE OR REPLACE FUNCTION records.keep(snapshot text, lines records.source_line[], gaps jsonb, key bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  asked CONSTANT orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  PERFORM records.require_covered(snapshot, asked, lines);
  INSERT INTO records.preserved
  SELECT snapshot, l.kind::public.data_category, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, l.kind, l.key, l.account], l.said, keep.key)
    FROM unnest(lines) l WHERE l.kind NOT IN ('ITEM', 'MESSAGE');
  INSERT INTO records.preserved_gap
  SELECT snapshot, g.category, (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + g.number, g."from", g."to", g.why, g.says
    FROM (SELECT *, row_number() OVER () AS number
            FROM jsonb_to_recordset(gaps) AS x (category public.data_category, "from" timestamptz, "to" timestamptz, why text, says text)) g
   WHERE g.category = ANY (asked.categories);
END $function$
;
