CREATE OR REPLACE FUNCTION orders.access_of(entry bigint, holder text)
 RETURNS TABLE(basis text, reference text, known_from timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT t.basis::text, t.reference, t.known_from FROM orders.told_access t
   WHERE t.account_id = holder AND t.log_idx = entry AND EXISTS (SELECT FROM log.log_checkpoint c WHERE c.size > entry)
$function$
;
