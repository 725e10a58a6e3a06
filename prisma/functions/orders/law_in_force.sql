CREATE OR REPLACE FUNCTION orders.law_in_force()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT v.hash FROM orders.law_version v WHERE v.since IS NOT NULL ORDER BY v.since DESC, v.number DESC LIMIT 1
$function$
;
