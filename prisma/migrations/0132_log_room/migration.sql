-- expand: a table
-- The log's tables are cut by ranges of the entry's number (docs/decisions/partitions.md). Here are the ranges; none, as long as they are not cut.
CREATE TABLE log.log_range (
  first bigint PRIMARY KEY CHECK (first >= 0),
  below bigint NOT NULL UNIQUE,
  CONSTRAINT log_range_has_entries CHECK (first < below)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_range FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_range FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
GRANT SELECT ON log.log_range TO writ_log;
