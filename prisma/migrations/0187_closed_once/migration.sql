-- expand: one touch of a canary closes the graph once, also where a request and the worker find it at the same moment
-- Both looked whether it was closed already before either had written, and both wrote. Who closes waits for who is closing.
CREATE OR REPLACE FUNCTION orders.close_gate(why orders.gate_cause, about text, through text, running text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF why = 'FOREIGN_ROW' THEN
    RAISE EXCEPTION 'who reads records says what they found' USING ERRCODE = 'insufficient_privilege';
  END IF;
  LOCK TABLE orders.gate_closing IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM orders.gate_closing c
              WHERE c.cause = why AND c.reference IS NOT DISTINCT FROM about AND c.target IS NOT DISTINCT FROM through) THEN
    RETURN false;
  END IF;
  UPDATE orders.access_grant SET revoked_at = clock_timestamp() WHERE purpose = 'ORDER' AND revoked_at IS NULL AND expires_at > clock_timestamp();
  INSERT INTO orders.gate_closing (cause, reference, target, operation, closed_at)
  VALUES (why, about, through, running, least(coalesce(close_gate.at, public.present()), public.present()));
  RETURN true;
END $function$
;

CREATE OR REPLACE FUNCTION orders.close_gate_of_session()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  held record;
BEGIN
  SELECT CASE g.purpose WHEN 'SELF' THEN NULL ELSE g.reference END AS reference, g.operation::text AS operation INTO held
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.expires_at > clock_timestamp() - interval '10 minutes'
   LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no grant of this session says what was read' USING ERRCODE = 'insufficient_privilege';
  END IF;
  LOCK TABLE orders.gate_closing IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM orders.gate_closing c
              WHERE c.cause = 'FOREIGN_ROW' AND c.reference IS NOT DISTINCT FROM held.reference AND c.operation = held.operation) THEN
    RETURN;
  END IF;
  UPDATE orders.access_grant SET revoked_at = clock_timestamp() WHERE purpose = 'ORDER' AND revoked_at IS NULL AND expires_at > clock_timestamp();
  INSERT INTO orders.gate_closing (cause, reference, operation, closed_at)
  VALUES ('FOREIGN_ROW', held.reference, held.operation, clock_timestamp());
END $function$
;
