CREATE OR REPLACE FUNCTION content.forget_preserved(snapshot text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM content.preserved WHERE preservation_id = snapshot
$function$
;
