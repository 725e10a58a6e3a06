CREATE OR REPLACE FUNCTION orders.watch_gate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM orders.watch_thing('GATE', g.id::text, 'CLOSED', g.closed_at, NULL, true) FROM changed g ORDER BY g.id;
  RETURN NULL;
END $function$
;
