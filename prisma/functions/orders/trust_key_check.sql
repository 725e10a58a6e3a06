CREATE OR REPLACE FUNCTION orders.trust_key_check(wanted_name text, wanted bytea, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['key check', wanted_name, encode(wanted, 'hex')], proof);
  INSERT INTO sealing.key_check (name, value) VALUES (wanted_name, wanted) ON CONFLICT DO NOTHING;
  RETURN public.is_key(wanted_name, wanted);
END $function$
;
