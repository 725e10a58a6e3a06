CREATE OR REPLACE FUNCTION orders.forget_endpoint_events(at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  before CONSTANT timestamptz := least(forget_endpoint_events.at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.endpoint WHERE state = 'REMOVED' AND since < before;
  DELETE FROM orders.endpoint_event WHERE id IN (
    SELECT e.id FROM orders.endpoint_event e WHERE e.at < before ORDER BY e.at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $function$
;
