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
  INSERT INTO content.described_file
  SELECT DISTINCT ON (f.file, l.kind, l.key) snapshot, f.file, l.kind::content.preserved_kind, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, 'FILE', encode(f.file, 'hex')], jsonb_build_object('sha256', a.said->'sha256', 'bytes', a.said->'bytes'), keep.key)
    FROM unnest(lines) l CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(l.said->'attachments') WHEN 'array' THEN l.said->'attachments' END) AS a (said)
    CROSS JOIN LATERAL (SELECT content.file_name(a.said->>'sha256', keep.key) AS file) f
   WHERE l.kind IN ('ITEM', 'MESSAGE');
END $function$
;
