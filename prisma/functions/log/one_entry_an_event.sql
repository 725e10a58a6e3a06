CREATE OR REPLACE FUNCTION log.one_entry_an_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
DECLARE
  events uuid[] := (SELECT array_agg(DISTINCT a.event_id) FROM added a);
BEGIN
  PERFORM FROM log.log_head FOR UPDATE;
  IF (SELECT count(*) FROM log.log_entry e WHERE e.event_id = ANY (events)) > cardinality(events) THEN
    RAISE EXCEPTION 'an event that is added has an entry in the log already' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $function$
;
