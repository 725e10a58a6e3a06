CREATE OR REPLACE FUNCTION orders.account_marks(accounts text[], proof bytea)
 RETURNS SETOF orders.account_mark
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['account marks', array_to_string(accounts, ' ')], proof);
  RETURN QUERY SELECT m.* FROM orders.account_mark m WHERE m.account_id = ANY (accounts) ORDER BY m.set_at, m.id;
END $function$
;
