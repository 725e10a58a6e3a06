CREATE OR REPLACE FUNCTION sealing.index_version()
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce((SELECT k.version FROM sealing.key_check k WHERE k.name = 'INDEX'), 1)
$function$
;
