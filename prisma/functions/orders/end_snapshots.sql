CREATE OR REPLACE FUNCTION orders.end_snapshots(wanted text, targets text[], ending orders.preservation_state, at timestamp with time zone, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshots end', wanted, ending::text] || targets, proof);
  UPDATE orders.collection c SET state = 'REVOKED', wrapped = NULL
    FROM orders.preservation p
   WHERE p.id = c.preservation_id AND c.state IN ('RUNNING', 'REFUSED') AND p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
  UPDATE orders.preservation p SET state = ending, ended_at = least(end_snapshots.at, public.present()), wrapped = NULL
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
  DELETE FROM orders.snapshot_key k USING orders.preservation p
   WHERE p.id = k.preservation_id AND p.order_id = wanted AND p.ended_at IS NOT NULL AND p.target_id = ANY (targets);
END $function$
;
