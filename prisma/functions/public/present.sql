CREATE OR REPLACE FUNCTION public.present()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ SELECT clock_timestamp() $function$
;
