CREATE OR REPLACE FUNCTION orders.end_account_mark(mark text, because text, is_requested boolean, signed jsonb, at timestamp with time zone, proof bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  account text;
BEGIN
  PERFORM sealing.require_proof(ARRAY['account mark ended', mark], proof);
  UPDATE orders.account_mark m
     SET ended_by = signed, ended_at = least(end_account_mark.at, public.present()), end_reason = because, requested = is_requested
   WHERE m.id = mark AND m.ended_at IS NULL RETURNING m.account_id INTO account;
  RETURN account;
END $function$
;
