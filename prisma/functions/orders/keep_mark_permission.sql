CREATE OR REPLACE FUNCTION orders.keep_mark_permission(wanted text, made integer, event uuid, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['mark permitted', wanted, made::text, event::text], proof);
  INSERT INTO orders.mark_permission (event_id, order_id, generation) VALUES (event, wanted, made);
END $function$
;
