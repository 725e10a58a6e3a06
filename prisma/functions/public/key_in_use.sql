CREATE OR REPLACE FUNCTION public.key_in_use(wanted_name text)
 RETURNS bytea
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT k.value FROM sealing.key_check k WHERE k.name = wanted_name FOR SHARE
$function$
;
