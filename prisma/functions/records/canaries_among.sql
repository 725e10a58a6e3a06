CREATE OR REPLACE FUNCTION records.canaries_among(accounts text[], proof bytea)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['canaries', array_to_string(accounts, ' ')], proof);
  RETURN QUERY SELECT c.account_id FROM records.canary c WHERE c.account_id = ANY (accounts);
END $function$
;
