-- expand: published reports, and their public entry
-- A report is published once by the owner of the tables and never changes: a corrected one is another report that names it. Versions stay public for five years
-- (Implementing Regulation (EU) 2024/2835, Art. 2), so that nothing deletes them here.
CREATE TABLE log.report (
  event_id     uuid PRIMARY KEY,
  says         jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE log.report_file (
  event_id uuid NOT NULL REFERENCES log.report (event_id),
  name     text NOT NULL CHECK (name ~ '^[A-Za-z0-9_]{1,80}\.(?:csv|ndjson|jws)$'),
  bytes    bytea NOT NULL,
  PRIMARY KEY (event_id, name)
);
-- A file is read in pieces, and a piece without the rest.
ALTER TABLE log.report_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.report FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.report FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.report_file FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.report_file FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
-- Who serves the log serves them, and nobody but the owner of the tables adds one.
GRANT SELECT ON log.report, log.report_file TO writ_log;
INSERT INTO log.pending_type VALUES ('owner', 'report.v1');
