CREATE OR REPLACE FUNCTION console.forget_changes()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM console.change WHERE sequence IN (
    SELECT sequence FROM console.change WHERE written_at < now() - interval '10 minutes' ORDER BY written_at LIMIT 10000 FOR UPDATE SKIP LOCKED)
$function$
;
