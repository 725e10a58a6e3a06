-- expand: a column of two tables, empty in every row, and a kind of changes
-- Why an e-mail waits: of the last attempt, while it has not been sent. A code, and after SOURCE_REFUSED that of the source; nothing about anybody.
ALTER TABLE enforcement.letter ADD COLUMN fault text
  CHECK (fault IS NULL OR (mailed_at IS NULL AND fault ~ '^(SOURCE_AWAY|SOURCE_REFUSED [A-Z0-9_]{1,40}|MAIL_SERVER|OTHER)$'));
GRANT UPDATE (fault) ON enforcement.letter TO writ_enforcement;
CREATE INDEX letter_by_fault ON enforcement.letter (fault, created_at) WHERE fault IS NOT NULL;

ALTER TABLE orders.user_information ADD COLUMN fault text
  CHECK (fault IS NULL OR (mailed_at IS NULL AND fault ~ '^(SOURCE_AWAY|SOURCE_REFUSED [A-Z0-9_]{1,40}|MAIL_SERVER|OTHER)$'));
GRANT UPDATE (fault) ON orders.user_information TO writ_orders;
CREATE INDEX user_information_by_fault ON orders.user_information (fault, told_at) WHERE fault IS NOT NULL;

-- Open pages of the desk hear that e-mails wait, or no longer do: not which, and not for whom.
ALTER TABLE console.change DROP CONSTRAINT change_kind_check;
ALTER TABLE console.change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ORDER', 'WORK', 'DUTY', 'ENROLMENT', 'ALERT', 'LETTER'));
CREATE FUNCTION console.tell_of_letters() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, readers)
  SELECT 'LETTER', ARRAY['AGENT', 'COUNSEL'] WHERE EXISTS (SELECT FROM changed c JOIN before b ON b.id = c.id WHERE b.fault IS DISTINCT FROM c.fault);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_changed AFTER UPDATE ON enforcement.letter REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_letters();
CREATE TRIGGER tell_of_changed AFTER UPDATE ON orders.user_information REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_letters();
REVOKE EXECUTE ON FUNCTION console.tell_of_letters() FROM PUBLIC;
