-- The language in which a person is written to: of an account, as the platform knows it; of a notifier, as they read the form. Null is the language of the
-- installation, as all rows before this migration are.
ALTER TABLE records.account ADD COLUMN language text CONSTRAINT account_language CHECK (language IN ('en', 'de'));
ALTER TABLE enforcement.notice ADD COLUMN language text CONSTRAINT notice_language CHECK (language IN ('en', 'de'));

-- One address for a letter or a piece of news that is being sent, with the language of the account; no row where the person has none, or is to be erased.
DROP FUNCTION records.address_for(text);
CREATE FUNCTION records.address_for(wanted text) RETURNS TABLE (address text, language text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
END $$;
REVOKE EXECUTE ON FUNCTION records.address_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION records.address_for(text) TO writ_mail;
