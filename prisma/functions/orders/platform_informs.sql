CREATE OR REPLACE FUNCTION orders.platform_informs(kind text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(kind IN ('DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'), false)
$function$
;
