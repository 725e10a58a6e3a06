CREATE OR REPLACE FUNCTION log.keep_room()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  bound bigint := (SELECT max(r.below) FROM log.log_range r);
BEGIN
  IF bound - (SELECT coalesce(max(e.idx) + 1, 0) FROM log.log_entry e) < 8388608 THEN
    -- Who comes second waits here, and finds it made.
    INSERT INTO log.log_range VALUES (bound, bound + 16777216) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      PERFORM log.make_range(bound, bound + 16777216);
    END IF;
  END IF;
  RETURN (SELECT max(r.below) FROM log.log_range r);
END $function$
;
