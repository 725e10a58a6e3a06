CREATE OR REPLACE FUNCTION orders.watch_duties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM orders.watch_thing('DUTY', d.id, d.kind::text, d.created_at, d.due_at, CASE WHEN d.state <> 'DONE' THEN true END) FROM changed d ORDER BY d.id;
  RETURN NULL;
END $function$
;
