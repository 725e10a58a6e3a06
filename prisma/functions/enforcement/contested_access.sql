CREATE OR REPLACE FUNCTION enforcement.contested_access(entry bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.account_id FROM enforcement.complaint c WHERE c.access_idx = entry LIMIT 1
$function$
;
