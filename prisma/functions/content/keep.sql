CREATE OR REPLACE FUNCTION content.keep(snapshot text, lines records.source_line[], key bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM records.require_covered(snapshot, orders.preserved_order(snapshot), lines);
  INSERT INTO content.preserved
  SELECT snapshot, l.kind::content.preserved_kind, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, l.kind, l.key, l.account], l.said, keep.key)
    FROM unnest(lines) l WHERE l.kind IN ('ITEM', 'MESSAGE');
END $function$
;
