CREATE OR REPLACE FUNCTION orders.take_snapshot(snapshot text, wanted_type text, wanted bytea, key bytea, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot', snapshot, wanted_type, encode(wanted, 'hex'), encode(key, 'hex')], proof);
  PERFORM records.preserve(snapshot, wanted_type, wanted, key);
  PERFORM content.preserve(snapshot, key);
END $function$
;
