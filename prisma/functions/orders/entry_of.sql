CREATE OR REPLACE FUNCTION orders.entry_of(event uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT e.idx FROM log.log_entry e WHERE e.event_id = event
$function$
;
