CREATE OR REPLACE FUNCTION records.keep_account(account text, handle text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL) THEN RETURN false; END IF;
  IF EXISTS (SELECT FROM records.account a WHERE a.id = account AND a.handle = keep_account.handle) THEN RETURN true; END IF;
  IF (SELECT s.live FROM enforcement.effect_source s) IS NOT TRUE THEN RETURN EXISTS (SELECT FROM records.account a WHERE a.id = account); END IF;
  -- A name that has moved on is no longer its former holder's, who is shown by their id until they are looked up again.
  UPDATE records.account a SET handle = a.id WHERE a.handle = keep_account.handle AND a.id <> account;
  INSERT INTO records.account (id, handle, looked_up_at) VALUES (account, keep_account.handle, least(keep_account.at, public.present()))
    ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, looked_up_at = excluded.looked_up_at;
  RETURN true;
END $function$
;
