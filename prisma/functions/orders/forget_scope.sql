CREATE OR REPLACE FUNCTION orders.forget_scope(wanted text, also_targets boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM orders.order_decision d WHERE d.order_id = wanted;
  IF also_targets THEN
    DELETE FROM orders.order_target t WHERE t.order_id = wanted;
  END IF;
END $function$
;
