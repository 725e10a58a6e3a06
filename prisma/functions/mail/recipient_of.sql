CREATE OR REPLACE FUNCTION mail.recipient_of(wanted text)
 RETURNS TABLE(account text, language text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  named text;
BEGIN
  SELECT w.account_id INTO named FROM mail.waiting w WHERE w.letter = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such letter is being sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT named, (SELECT a.language FROM records.account a WHERE a.id = named)
    WHERE NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = named AND q.confirmed_at IS NOT NULL);
END $function$
;
