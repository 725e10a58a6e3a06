-- expand: a table, a column that is empty in every row, two functions, a type of entry, and a wider bound
-- An entry may cover up to 1,000 decisions: it commits to the root of a tree with one leaf for each (RFC 6962, 2.1). Here are the hashes of these leaves, one after the
-- other, in the order of the ids of their decisions. Values are read from where the decisions are stored, and salts follow from the keys of their accounts.
CREATE TABLE log.log_decisions (
  idx         bigint PRIMARY KEY REFERENCES log.log_entry (idx),
  leaf_hashes bytea NOT NULL,
  CONSTRAINT log_decisions_are_hashes CHECK (octet_length(leaf_hashes) % 32 = 0 AND octet_length(leaf_hashes) BETWEEN 32 AND 32000)
);
ALTER TABLE log.log_decisions ALTER COLUMN leaf_hashes SET STORAGE EXTERNAL;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_decisions FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_decisions FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
GRANT SELECT, INSERT ON log.log_decisions TO writ_log;

-- The event of the entry that covers the decision of a line; empty where its restriction has an entry of its own.
ALTER TABLE enforcement.batch_line ADD COLUMN entry uuid CONSTRAINT batch_line_entry CHECK ((restriction_id IS NULL) <= (entry IS NULL));
GRANT INSERT (entry), UPDATE (entry) ON enforcement.batch_line TO writ_enforcement;

-- Which restriction a line became, and which entry covers it, is settled once: with another entry its receipt would be of something else, and an erasure would look past it.
CREATE FUNCTION enforcement.keep_line() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a line keeps its restriction and the entry that covers it' USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION enforcement.keep_line() FROM PUBLIC;
CREATE TRIGGER keep_line BEFORE UPDATE OF restriction_id, entry ON enforcement.batch_line FOR EACH ROW
  WHEN (OLD.restriction_id IS NOT NULL AND (NEW.restriction_id, NEW.entry) IS DISTINCT FROM (OLD.restriction_id, OLD.entry))
  EXECUTE FUNCTION enforcement.keep_line();

-- The events of the entries that cover a decision about an account. The log keeps no index of them: it would cost more than all else that a decision leaves there.
CREATE FUNCTION log.decision_entries(account text)
RETURNS TABLE (event_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT l.entry FROM enforcement.restriction r JOIN enforcement.batch_line l ON l.restriction_id = r.id
   WHERE r.account_id = decision_entries.account AND l.entry IS NOT NULL
$$;
REVOKE ALL ON FUNCTION log.decision_entries(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log.decision_entries(text) TO writ_log;

INSERT INTO log.pending_type VALUES ('writ_enforcement', 'decisions.v1');

-- Until it is appended such an entry waits with all of its decisions.
ALTER TABLE log.log_pending DROP CONSTRAINT log_pending_bounded;
ALTER TABLE log.log_pending ADD CONSTRAINT log_pending_bounded
  CHECK (by_owner OR octet_length(draft::text) <= CASE WHEN draft ->> 'type' = 'decisions.v1' THEN 4194304 ELSE 524288 END) NOT VALID;
