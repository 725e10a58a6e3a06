CREATE OR REPLACE FUNCTION orders.forget_hearers(at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  before CONSTANT timestamptz := least(forget_hearers.at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.hearer WHERE id IN (SELECT h.id FROM orders.hearer h WHERE h.ends_at < before ORDER BY h.ends_at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $function$
;
