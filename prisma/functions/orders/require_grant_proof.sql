CREATE OR REPLACE FUNCTION orders.require_grant_proof()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  instants text[] := ARRAY(SELECT floor(extract(epoch FROM i) * 1000)::text
                             FROM unnest(ARRAY[NEW.from_at, NEW.to_at, NEW.horizon, NEW.granted_at, NEW.expires_at]) WITH ORDINALITY AS u (i, n) ORDER BY n);
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['grant', encode(NEW.handle_hash, 'hex'), NEW.category::text, NEW.operation::text, CASE WHEN NEW.is_export THEN 'EXPORT' ELSE NEW.purpose::text END, NEW.reference,
          NEW.account_id]
      || instants || ARRAY[NEW.log_idx::text, NEW.issuer, array_to_string(NEW.fields, ' ')], NEW.proof);
  NEW.proof := NULL;
  RETURN NEW;
END $function$
;
