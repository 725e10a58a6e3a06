CREATE OR REPLACE FUNCTION orders.is_logged(event uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = event) OR EXISTS (SELECT FROM log.log_pending p WHERE p.event_id = event)
$function$
;
