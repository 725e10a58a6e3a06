-- E-mail addresses only for the sender of mail, a role of its own: it asks for the address of one letter, or of one piece of news, while that is
-- being sent. Who writes letters and news gets no address, and the sender neither writes one nor reads which there are.
-- An operator may have made the role already, with a password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'writ_mail') THEN
    CREATE ROLE writ_mail LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;

CREATE SCHEMA mail;
GRANT USAGE ON SCHEMA public, mail, records TO writ_mail;

-- Each attempt to send to an account, for which its address was handed over once. Rows are added and never changed.
CREATE TABLE mail.handover (
  letter  text NOT NULL,
  attempt int NOT NULL,
  at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The transaction that added it: another one is told the address, so that nobody is told and takes the row back.
  made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (letter, attempt)
);
GRANT INSERT (letter, attempt) ON mail.handover TO writ_mail;

-- How often the mail of this news was begun.
ALTER TABLE orders.user_information ADD COLUMN attempts int NOT NULL DEFAULT 0;
GRANT UPDATE (attempts) ON orders.user_information TO writ_orders;

-- What is being sent to an account now: begun by who writes it, and handed over in a transaction that was kept.
CREATE VIEW mail.waiting AS
  SELECT w.letter, w.account_id
    FROM (SELECT l.id AS letter, l.attempts AS attempt, l.account_id FROM enforcement.letter l WHERE l.mailed_at IS NULL AND l.account_id IS NOT NULL
          UNION ALL
          SELECT i.id, i.attempts, i.account_id FROM orders.user_information i WHERE i.mailed_at IS NULL) w
    JOIN mail.handover h ON h.letter = w.letter AND h.attempt = w.attempt AND h.made_in IS DISTINCT FROM pg_current_xact_id_if_assigned();

-- Addresses are reached only for who is being written to, and never once they are to be erased: the policy holds for the owner too.
DROP POLICY contact ON records.subscriber;
DROP POLICY contact_for_letters ON records.subscriber;
CREATE POLICY contact ON records.subscriber FOR SELECT TO writ_owner
  USING (EXISTS (SELECT FROM mail.waiting w WHERE w.account_id = subscriber.account_id)
     AND account_id NOT IN (SELECT q.account_id FROM erasure.request q WHERE q.confirmed_at IS NOT NULL));

-- One address for a letter or a piece of news that is being sent; null where the person has none, or is to be erased.
CREATE FUNCTION records.address_for(wanted text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account text;
BEGIN
  SELECT w.account_id INTO account FROM mail.waiting w WHERE w.letter = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such letter is being sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN (SELECT s.emails[1] FROM records.subscriber s
           WHERE s.account_id = account AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL));
END $$;
GRANT EXECUTE ON FUNCTION records.address_for(text) TO writ_mail;
DROP FUNCTION records.contact_of(text);
DROP FUNCTION records.contact_for_letter(text);
