CREATE OR REPLACE FUNCTION orders.keep_account_mark(mark text, account text, marked_as text, because text, signed jsonb, at timestamp with time zone, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(keep_account_mark.at, public.present());
BEGIN
  PERFORM sealing.require_proof(ARRAY['account mark', mark, account, marked_as], proof);
  IF NOT EXISTS (SELECT FROM records.account a WHERE a.id = account) THEN
    RETURN false;
  END IF;
  UPDATE orders.account_mark m SET ended_by = signed, ended_at = now, end_reason = because WHERE m.account_id = account AND m.ended_at IS NULL;
  INSERT INTO orders.account_mark (id, account_id, kind, reason, set_by, set_at) VALUES (mark, account, marked_as, because, signed, now);
  RETURN true;
END $function$
;
