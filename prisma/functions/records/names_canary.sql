CREATE OR REPLACE FUNCTION records.names_canary(wanted_type text, wanted bytea, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['canary of identifier', wanted_type, encode(wanted, 'hex')], proof);
  RETURN EXISTS (SELECT FROM records.identifier i JOIN records.canary c ON c.account_id = i.account_id
                  WHERE i.type::text = wanted_type AND i.bidx = wanted);
END $function$
;
