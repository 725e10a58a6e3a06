CREATE OR REPLACE FUNCTION public.is_key(wanted_name text, wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT sha256(k.value) = sha256(wanted) FROM sealing.key_check k WHERE k.name = wanted_name
$function$
;
