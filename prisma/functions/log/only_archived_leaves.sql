CREATE OR REPLACE FUNCTION log.only_archived_leaves()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.leaf = ''::bytea AND NEW.idx = OLD.idx AND NEW.event_id = OLD.event_id AND NEW.leaf_hash = OLD.leaf_hash
       AND OLD.idx > 0 AND substring(OLD.event_id::text, 15, 1) = '4'
       AND OLD.idx < (SELECT coalesce(max(a.size), 0) / 256 * 256 FROM log.archive a) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the access log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $function$
;
