CREATE OR REPLACE FUNCTION records.address_for(wanted text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  account text;
BEGIN
  SELECT w.account_id INTO account FROM mail.waiting w WHERE w.letter = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such letter is being sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN (SELECT s.emails[1] FROM records.subscriber s
           WHERE s.account_id = account AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL));
END $function$
;
