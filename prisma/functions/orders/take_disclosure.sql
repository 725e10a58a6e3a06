CREATE OR REPLACE FUNCTION orders.take_disclosure(wanted text, running uuid, today date, most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  counted uuid[];
BEGIN
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  counted := ARRAY(
    SELECT g.operation FROM orders.access_grant g
     WHERE g.purpose = 'ORDER' AND g.reference = wanted
       AND g.granted_at >= today::timestamp AT TIME ZONE 'UTC' AND g.granted_at < (today + 1)::timestamp AT TIME ZONE 'UTC'
    UNION
    SELECT d.operation FROM orders.disclosing_operation d
     WHERE d.order_id = wanted AND d.day = today AND d.taken_at > clock_timestamp() - interval '60 seconds');
  IF running = ANY (counted) THEN
    RETURN true;
  END IF;
  IF cardinality(counted) >= most THEN
    RETURN false;
  END IF;
  INSERT INTO orders.disclosing_operation (order_id, operation, day) VALUES (wanted, running, today) ON CONFLICT DO NOTHING;
  RETURN true;
END $function$
;
