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
