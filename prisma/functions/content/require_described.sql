CREATE OR REPLACE FUNCTION content.require_described(snapshot text, file bytea)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM content.removed c WHERE c.id = snapshot AND c.ended_at IS NULL) THEN
    PERFORM orders.preserved_order(snapshot);
  END IF;
  IF NOT EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot AND d.file = require_described.file) THEN
    RAISE EXCEPTION 'no line of the collection describes this file' USING ERRCODE = 'WC002';
  END IF;
  IF EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = require_described.file) THEN
    RAISE EXCEPTION 'this file is done' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
