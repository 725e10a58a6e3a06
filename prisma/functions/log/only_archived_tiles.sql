CREATE OR REPLACE FUNCTION log.only_archived_tiles()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.level = 0 AND OLD.n < (SELECT coalesce(max(a.size), 0) / 256 FROM log.archive a) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the access log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $function$
;
