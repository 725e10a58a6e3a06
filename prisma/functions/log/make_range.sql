CREATE OR REPLACE FUNCTION log.make_range(first bigint, below bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_entry', 'log_detail', 'log_subject', 'log_decisions'] LOOP
    EXECUTE format('CREATE TABLE log.%I (LIKE log.%I INCLUDING ALL)', name || '_' || first, name);
    IF name = 'log_entry' THEN
      EXECUTE format('ALTER TABLE log.%I ADD UNIQUE (event_id)', name || '_' || first);
    ELSE
      EXECUTE format('ALTER TABLE log.%I ADD FOREIGN KEY (idx) REFERENCES log.%I (idx)', name || '_' || first, 'log_entry_' || first);
    END IF;
    IF name IN ('log_entry', 'log_decisions') THEN
      EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.%I FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()', name || '_' || first);
    END IF;
    EXECUTE format('ALTER TABLE log.%I ATTACH PARTITION log.%I FOR VALUES FROM (%s) TO (%s)', name, name || '_' || first, first, below);
  END LOOP;
END $function$
;
