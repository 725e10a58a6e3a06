CREATE OR REPLACE FUNCTION running.gone(id text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM running.process p WHERE p.role = session_user AND p.id = gone.id
$function$
;
