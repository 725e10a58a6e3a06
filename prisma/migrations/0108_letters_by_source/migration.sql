-- Where a letter goes, the platform's source says when it is sent, under an entry of the log. This function read the tables of an import. What stays in the
-- database: to whom a letter that is being sent goes, for the sender of mail, in the attempt that is under way; no row for somebody who is to be erased.
CREATE FUNCTION mail.recipient_of(wanted text) RETURNS TABLE (account text, language text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  named text;
BEGIN
  SELECT w.account_id INTO named FROM mail.waiting w WHERE w.letter = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such letter is being sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT named, (SELECT a.language FROM records.account a WHERE a.id = named)
    WHERE NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = named AND q.confirmed_at IS NOT NULL);
END $$;
REVOKE EXECUTE ON FUNCTION mail.recipient_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mail.recipient_of(text) TO writ_mail;

DROP FUNCTION records.address_for(text);
-- No address is read here any more, not even by the owner of the table.
DROP POLICY contact ON records.subscriber;
REVOKE USAGE ON SCHEMA records FROM writ_mail;
