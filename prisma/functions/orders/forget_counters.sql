CREATE OR REPLACE FUNCTION orders.forget_counters(at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(forget_counters.at, public.present());
  days integer;
  disclosures integer;
BEGIN
  DELETE FROM orders.budget b USING (
    SELECT o.name, o.holder, o.day FROM orders.budget o
     WHERE o.day > '-infinity' AND o.day < (now AT TIME ZONE 'UTC')::date - 30 ORDER BY o.day LIMIT most FOR UPDATE SKIP LOCKED) past
   WHERE b.name = past.name AND b.holder = past.holder AND b.day = past.day;
  GET DIAGNOSTICS days = ROW_COUNT;
  DELETE FROM orders.disclosing_operation d USING (
    SELECT o.order_id, o.day, o.operation FROM orders.disclosing_operation o
     WHERE o.taken_at < now - interval '1 day' ORDER BY o.taken_at LIMIT most FOR UPDATE SKIP LOCKED) past
   WHERE d.order_id = past.order_id AND d.day = past.day AND d.operation = past.operation;
  GET DIAGNOSTICS disclosures = ROW_COUNT;
  RETURN greatest(days, disclosures);
END $function$
;
