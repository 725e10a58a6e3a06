CREATE OR REPLACE FUNCTION records.address_for(wanted text)
 RETURNS TABLE(address text, language text)
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
  RETURN QUERY SELECT s.emails[1], a.language FROM records.subscriber s JOIN records.account a ON a.id = s.account_id
    WHERE s.account_id = account AND s.emails[1] IS NOT NULL
      AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL);
END $function$
;
