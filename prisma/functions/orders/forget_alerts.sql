CREATE OR REPLACE FUNCTION orders.forget_alerts(at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  before timestamptz := least(at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.watch WHERE id IN (
    SELECT id FROM orders.watch WHERE kind IN ('ACT', 'GATE') AND next_at IS NULL AND began_at < before LIMIT most FOR UPDATE SKIP LOCKED);
  DELETE FROM orders.alert WHERE id IN (SELECT id FROM orders.alert a WHERE a.at < before ORDER BY a.at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $function$
;
