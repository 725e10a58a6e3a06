-- Marks are set and ended at the time of the database at the latest, whatever instant a caller gives.
CREATE OR REPLACE FUNCTION orders.keep_account_mark(mark text, account text, marked_as text, because text, signed jsonb, at timestamptz, proof bytea)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
END $$;

CREATE OR REPLACE FUNCTION orders.end_account_mark(mark text, because text, is_requested boolean, signed jsonb, at timestamptz, proof bytea)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account text;
BEGIN
  PERFORM sealing.require_proof(ARRAY['account mark ended', mark], proof);
  UPDATE orders.account_mark m
     SET ended_by = signed, ended_at = least(end_account_mark.at, public.present()), end_reason = because, requested = is_requested
   WHERE m.id = mark AND m.ended_at IS NULL RETURNING m.account_id INTO account;
  RETURN account;
END $$;
