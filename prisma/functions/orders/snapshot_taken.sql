CREATE OR REPLACE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamp with time zone, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, encode(wrapped_key, 'hex')], proof);
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $function$
;
