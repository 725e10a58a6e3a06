CREATE OR REPLACE FUNCTION log.only_add_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF OLD.size <> NEW.size OR OLD.published_at <> NEW.published_at OR NOT starts_with(NEW.note, OLD.note)
     OR EXISTS (SELECT FROM log.log_checkpoint l WHERE l.epoch = OLD.epoch AND l.size > OLD.size) THEN
    RAISE EXCEPTION 'a published checkpoint only gains lines, and only while it is the latest' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
