CREATE OR REPLACE FUNCTION orders.revoke_delivery_key(wanted text, seen integer, revoker jsonb, words text, at timestamp with time zone, entry uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  print text;
BEGIN
  UPDATE orders.delivery_key k
     SET generation = k.generation + 1, revoked_by = revoker, revoked_at = least(revoke_delivery_key.at, public.present()), revoke_reason = words
   WHERE k.id = wanted AND k.generation = seen AND k.revoked_at IS NULL
  RETURNING k.thumbprint INTO print;
  IF print IS NULL OR NOT orders.is_key_entry(entry, 'key.revoked.v1', print) THEN
    RAISE EXCEPTION 'a key is revoked once, with its entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
