CREATE OR REPLACE FUNCTION orders.watch_clocks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM orders.watch_thing('CLOCK', c.order_id, c.kind::text, c.started_at, c.due_at, CASE WHEN c.ended_at IS NULL THEN c.paused_at IS NULL END)
     FROM changed c ORDER BY c.order_id, c.kind;
  RETURN NULL;
END $function$
;
