-- contract: four tables get another name, and tables with their old name, columns, rights and triggers take their place
-- No row is read or moved: each old table becomes the first partition of the new one. Its indexes, its references to the entries, and its own key by event stay.
-- Entries are referred to within a range, where the tables are cut alike; from elsewhere only by orders.access_grant.
-- Nobody is appending while this runs: whoever does has this row.
DO $$ BEGIN PERFORM FROM log.log_head FOR UPDATE; END $$;
ALTER TABLE orders.access_grant DROP CONSTRAINT access_grant_log_idx_fkey;
ALTER TABLE log.log_entry RENAME TO log_entry_0;
ALTER TABLE log.log_detail RENAME TO log_detail_0;
ALTER TABLE log.log_subject RENAME TO log_subject_0;
ALTER TABLE log.log_decisions RENAME TO log_decisions_0;
ALTER TABLE log.log_entry_0 RENAME CONSTRAINT log_entry_pkey TO log_entry_0_pkey;
ALTER TABLE log.log_entry_0 RENAME CONSTRAINT log_entry_event_id_key TO log_entry_0_event_id_key;
ALTER TABLE log.log_detail_0 RENAME CONSTRAINT log_detail_pkey TO log_detail_0_pkey;
ALTER TABLE log.log_subject_0 RENAME CONSTRAINT log_subject_pkey TO log_subject_0_pkey;
ALTER TABLE log.log_decisions_0 RENAME CONSTRAINT log_decisions_pkey TO log_decisions_0_pkey;

CREATE TABLE log.log_entry (
  idx       bigint PRIMARY KEY,
  event_id  uuid NOT NULL,
  leaf_hash bytea NOT NULL,
  leaf      bytea NOT NULL
) PARTITION BY RANGE (idx);
CREATE TABLE log.log_detail (
  idx         bigint NOT NULL,
  subject_id  text NOT NULL,
  version     int NOT NULL,
  fields_ct   bytea NOT NULL,
  commitments jsonb NOT NULL,
  PRIMARY KEY (idx, subject_id)
) PARTITION BY RANGE (idx);
ALTER TABLE log.log_detail ALTER COLUMN fields_ct SET STORAGE EXTERNAL;
CREATE TABLE log.log_subject (
  subject_bidx bytea NOT NULL,
  idx          bigint NOT NULL,
  PRIMARY KEY (subject_bidx, idx)
) PARTITION BY RANGE (idx);
CREATE TABLE log.log_decisions (
  idx         bigint PRIMARY KEY,
  leaf_hashes bytea NOT NULL,
  CONSTRAINT log_decisions_are_hashes CHECK (octet_length(leaf_hashes) % 32 = 0 AND octet_length(leaf_hashes) BETWEEN 32 AND 32000)
) PARTITION BY RANGE (idx);
ALTER TABLE log.log_decisions ALTER COLUMN leaf_hashes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT ON log.log_entry, log.log_detail, log.log_subject, log.log_decisions TO writ_log;
GRANT SELECT ON log.log_entry TO writ_audit;
GRANT SELECT (idx, event_id) ON log.log_entry TO writ_orders;

-- Those for each row are made on every partition by PostgreSQL; those for TRUNCATE are not.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_entry FOR EACH ROW EXECUTE FUNCTION log.only_archived_leaves();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_entry FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_decisions FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_decisions FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- An event has one entry in the whole log: within a range its key says so, and this among all of them. The head's lock makes sure that what another transaction
-- adds is seen: whoever appends has it already.
CREATE FUNCTION log.one_entry_an_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  events uuid[] := (SELECT array_agg(DISTINCT a.event_id) FROM added a);
BEGIN
  PERFORM FROM log.log_head FOR UPDATE;
  IF (SELECT count(*) FROM log.log_entry e WHERE e.event_id = ANY (events)) > cardinality(events) THEN
    RAISE EXCEPTION 'an event that is added has an entry in the log already' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION log.one_entry_an_event() FROM PUBLIC;
CREATE TRIGGER one_entry_an_event AFTER INSERT ON log.log_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION log.one_entry_an_event();

-- Makes the partitions of a range, for the owner. A table is made first and then attached: that way neither readers nor whoever appends wait.
CREATE FUNCTION log.make_range(first bigint, below bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_entry', 'log_detail', 'log_subject', 'log_decisions'] LOOP
    EXECUTE format('CREATE TABLE log.%I (LIKE log.%I INCLUDING ALL)', name || '_' || first, name);
    IF name = 'log_entry' THEN
      EXECUTE format('ALTER TABLE log.%I ADD UNIQUE (event_id)', name || '_' || first);
    ELSE
      EXECUTE format('ALTER TABLE log.%I ADD FOREIGN KEY (idx) REFERENCES log.%I (idx)', name || '_' || first, 'log_entry_' || first);
    END IF;
    IF name IN ('log_entry', 'log_decisions') THEN
      EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.%I FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()', name || '_' || first);
    END IF;
    EXECUTE format('ALTER TABLE log.%I ATTACH PARTITION log.%I FOR VALUES FROM (%s) TO (%s)', name, name || '_' || first, first, below);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION log.make_range(bigint, bigint) FROM PUBLIC;

-- Makes the next range once less than 2^23 entries fit, and answers the number below which they do. For whoever publishes.
CREATE FUNCTION log.keep_room() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  bound bigint := (SELECT max(r.below) FROM log.log_range r);
BEGIN
  IF bound - (SELECT coalesce(max(e.idx) + 1, 0) FROM log.log_entry e) < 8388608 THEN
    -- Who comes second waits here, and finds it made.
    INSERT INTO log.log_range VALUES (bound, bound + 16777216) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      PERFORM log.make_range(bound, bound + 16777216);
    END IF;
  END IF;
  RETURN (SELECT max(r.below) FROM log.log_range r);
END $$;
REVOKE ALL ON FUNCTION log.keep_room() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log.keep_room() TO writ_log;

DO $$
DECLARE
  bound bigint := (SELECT r.below FROM log.log_range r);
  name text;
BEGIN
  DROP TRIGGER append_only ON log.log_entry_0;
  DROP TRIGGER append_only ON log.log_decisions_0;
  FOREACH name IN ARRAY ARRAY['log_entry', 'log_detail', 'log_subject', 'log_decisions'] LOOP
    EXECUTE format('REVOKE ALL ON log.%I FROM writ_log, writ_audit, writ_orders', name || '_0');
    EXECUTE format('ALTER TABLE log.%I ATTACH PARTITION log.%I FOR VALUES FROM (MINVALUE) TO (%s)', name, name || '_0', bound);
    EXECUTE format('ALTER TABLE log.%I DROP CONSTRAINT below_the_bound', name || '_0');
  END LOOP;
END $$;
-- What is referred to was checked by the reference that this replaces.
ALTER TABLE orders.access_grant ADD CONSTRAINT access_grant_log_idx_fkey FOREIGN KEY (log_idx) REFERENCES log.log_entry (idx) NOT VALID;
