CREATE OR REPLACE FUNCTION log.master_in_use()
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT k.value FROM sealing.key_check k WHERE k.name = 'MASTER'
$function$
;
