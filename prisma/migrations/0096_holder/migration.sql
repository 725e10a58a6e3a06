-- Which account a person holds is the platform's to say: its source is asked, and what it answered is remembered for a quarter of an hour. The table
-- that `writ import` fills stays what the built-in adapter answers from; with another adapter it is empty.
CREATE TABLE orders.holder (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  -- Null: the source named none.
  account_id text,
  -- When the source was asked.
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX holder_by_account ON orders.holder (account_id);

-- Written with a proof alone: whoever could write here with a password could make any log-in the holder of any account. An answer never replaces that
-- to a later question.
CREATE FUNCTION orders.keep_holder(wanted_issuer text, wanted_subject text, account text, at timestamptz, proof bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['holder', wanted_issuer, wanted_subject, account, floor(extract(epoch FROM at) * 1000)::text], proof);
  INSERT INTO orders.holder AS h VALUES (wanted_issuer, wanted_subject, account, least(at, public.present()))
  ON CONFLICT (issuer, subject) DO UPDATE SET account_id = EXCLUDED.account_id, seen_at = EXCLUDED.seen_at WHERE h.seen_at <= EXCLUDED.seen_at;
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep_holder(text, text, text, timestamptz, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.keep_holder(text, text, text, timestamptz, bytea) TO writ_orders;

-- What the source answered in the quarter of an hour before; null where it has to be asked.
CREATE FUNCTION orders.seen_holder(wanted_issuer text, wanted_subject text, at timestamptz) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT h.account_id FROM orders.holder h
   WHERE h.issuer = wanted_issuer AND h.subject = wanted_subject AND h.seen_at > least(at, public.present()) - interval '15 minutes'
$$;
REVOKE EXECUTE ON FUNCTION orders.seen_holder(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.seen_holder(text, text, timestamptz) TO writ_records, writ_orders, writ_enforcement, writ_audit;

-- What is known without asking, for letters and for who took part in a case. Nobody reads a record by it, and no part calls it any more.
CREATE OR REPLACE FUNCTION records.account_of_holder(wanted_issuer text, wanted_subject text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN s.issuer IS NULL THEN h.account_id ELSE s.account_id END
    FROM (VALUES (wanted_issuer, wanted_subject)) AS who (issuer, subject)
    LEFT JOIN orders.holder s ON s.issuer = who.issuer AND s.subject = who.subject
    LEFT JOIN records.account_holder h ON h.issuer = who.issuer AND h.subject = who.subject
$$;
REVOKE EXECUTE ON FUNCTION records.account_of_holder(text, text) FROM writ_records, writ_orders, writ_enforcement, writ_audit;

-- What the platform imports of a person is known at once: what was seen before of them is forgotten.
CREATE FUNCTION records.forget_seen_holders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM orders.holder h USING changed c WHERE h.issuer = c.issuer AND h.subject = c.subject;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION records.forget_seen_holders() FROM PUBLIC;
CREATE TRIGGER forget_added AFTER INSERT ON records.account_holder REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION records.forget_seen_holders();
CREATE TRIGGER forget_moved AFTER UPDATE ON records.account_holder REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION records.forget_seen_holders();
CREATE TRIGGER forget_ended AFTER DELETE ON records.account_holder REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION records.forget_seen_holders();
