-- contract: the tables of restrictions and submissions get other names, and tables with their old names, columns, rights and triggers take their place
-- No row is read or moved: each old table becomes the first partition of the new one. All that is kept from others is taken at once, in the order in which decisions take it.
LOCK TABLE enforcement.statement_of_reasons, enforcement.submission, enforcement.restriction, enforcement.complaint, enforcement.misuse_measure, enforcement.dispute,
  enforcement.batch_line IN ACCESS EXCLUSIVE MODE;

ALTER TABLE enforcement.complaint DROP CONSTRAINT complaint_restriction_id_fkey;
ALTER TABLE enforcement.misuse_measure DROP CONSTRAINT misuse_measure_restriction_id_fkey;
ALTER TABLE enforcement.dispute DROP CONSTRAINT dispute_restriction_id_fkey;
ALTER TABLE enforcement.batch_line DROP CONSTRAINT batch_line_restriction_id_fkey;

ALTER TABLE enforcement.restriction RENAME TO restriction_0;
ALTER TABLE enforcement.submission RENAME TO submission_0;
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
              WHERE x.indrelid IN ('enforcement.restriction_0'::regclass, 'enforcement.submission_0'::regclass) LOOP
    EXECUTE format('ALTER INDEX enforcement.%I RENAME TO %I', one.name, regexp_replace(one.name, '^(restriction|submission)_', '\1_0_'));
  END LOOP;
END $$;
DROP TRIGGER keep_removed ON enforcement.restriction_0;
DROP TRIGGER letter_of_ended_restriction ON enforcement.restriction_0;
DROP TRIGGER letter_of_statement ON enforcement.restriction_0;
DROP TRIGGER sent_for_good ON enforcement.submission_0;
REVOKE ALL ON enforcement.restriction_0, enforcement.submission_0 FROM writ_enforcement;

CREATE TABLE enforcement.restriction (LIKE enforcement.restriction_0 INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)
  PARTITION BY RANGE (id text_pattern_ops);
ALTER TABLE enforcement.restriction DROP CONSTRAINT below_the_bound;
ALTER TABLE enforcement.restriction
  ADD CONSTRAINT restriction_pkey PRIMARY KEY (id),
  ADD CONSTRAINT restriction_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES enforcement.notice (id),
  ADD CONSTRAINT restriction_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES enforcement.statement_of_reasons (id);
CREATE INDEX restriction_by_account ON enforcement.restriction (account_id);
CREATE INDEX restriction_by_item ON enforcement.restriction (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX restriction_by_notice ON enforcement.restriction (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX restriction_by_order ON enforcement.restriction (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX restriction_frozen ON enforcement.restriction (starts_at)
  WHERE state IN ('SCHEDULED', 'ACTIVE') AND monetary IN ('DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_OTHER');
CREATE INDEX restriction_newest ON enforcement.restriction (decided_at DESC, id);
CREATE INDEX restriction_of_account ON enforcement.restriction (account_id, decided_at DESC, id);
CREATE INDEX restriction_to_begin ON enforcement.restriction (starts_at) WHERE state = 'SCHEDULED';
CREATE INDEX restriction_to_ease ON enforcement.restriction (visibility_ends_at)
  WHERE state IN ('SCHEDULED', 'ACTIVE') AND visibility_ends_at IS NOT NULL AND NOT visibility_ended;
CREATE INDEX restriction_to_end ON enforcement.restriction (ends_at) WHERE state IN ('SCHEDULED', 'ACTIVE') AND ends_at IS NOT NULL;
GRANT SELECT, INSERT ON enforcement.restriction TO writ_enforcement;
GRANT UPDATE (generation, state, closed_at, close_reason, visibility_ended, reviewed_at, reviewed_by, effective_at) ON enforcement.restriction TO writ_enforcement;
CREATE TRIGGER keep_removed AFTER INSERT ON enforcement.restriction REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION content.keep_removed();
CREATE TRIGGER letter_of_ended_restriction AFTER UPDATE ON enforcement.restriction REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_ended_restriction();
CREATE TRIGGER letter_of_statement AFTER INSERT ON enforcement.restriction REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_statement();

-- Before version 17 a partitioned table has no identity column: a sequence of its own gives the positions, which go on.
ALTER TABLE enforcement.submission_0 ALTER COLUMN position DROP IDENTITY;
CREATE SEQUENCE enforcement.submission_position_seq AS bigint;
DO $$ BEGIN
  PERFORM setval('enforcement.submission_position_seq', coalesce((SELECT max(s.position) FROM enforcement.submission_0 s), 0) + 1, false);
END $$;
ALTER TABLE enforcement.submission_0 ALTER COLUMN position SET DEFAULT nextval('enforcement.submission_position_seq');
CREATE TABLE enforcement.submission (LIKE enforcement.submission_0 INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)
  PARTITION BY RANGE (statement_id text_pattern_ops);
ALTER SEQUENCE enforcement.submission_position_seq OWNED BY enforcement.submission.position;
ALTER TABLE enforcement.submission DROP CONSTRAINT below_the_bound;
ALTER TABLE enforcement.submission
  ADD CONSTRAINT submission_pkey PRIMARY KEY (statement_id),
  ADD CONSTRAINT submission_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES enforcement.statement_of_reasons (id);
CREATE INDEX submission_by_state ON enforcement.submission (state, position);
CREATE INDEX submission_due ON enforcement.submission (next_at NULLS FIRST, position) WHERE state = 'PENDING';
GRANT SELECT ON enforcement.submission TO writ_enforcement;
GRANT UPDATE (generation, state, attempts, next_at, lease, leased_until, in_doubt, database_id, platform_name, database_created_at, sent_at, errors, problem)
  ON enforcement.submission TO writ_enforcement;
CREATE TRIGGER sent_for_good BEFORE UPDATE ON enforcement.submission FOR EACH ROW WHEN (OLD.state = 'SENT') EXECUTE FUNCTION enforcement.keep_submission();

DO $$
DECLARE
  bound text := (SELECT enforcement.first_id(m.below) FROM enforcement.decision_month m);
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['restriction', 'submission'] LOOP
    EXECUTE format('ALTER TABLE enforcement.%I ATTACH PARTITION enforcement.%I FOR VALUES FROM (MINVALUE) TO (%L)', name, name || '_0', bound);
    EXECUTE format('ALTER TABLE enforcement.%I DROP CONSTRAINT below_the_bound', name || '_0');
  END LOOP;
END $$;
-- What is referred to was checked by the references that these replace.
ALTER TABLE enforcement.complaint ADD CONSTRAINT complaint_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES enforcement.restriction (id) NOT VALID;
ALTER TABLE enforcement.misuse_measure ADD CONSTRAINT misuse_measure_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES enforcement.restriction (id) NOT VALID;
ALTER TABLE enforcement.dispute ADD CONSTRAINT dispute_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES enforcement.restriction (id) NOT VALID;
ALTER TABLE enforcement.batch_line ADD CONSTRAINT batch_line_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES enforcement.restriction (id)
  DEFERRABLE INITIALLY DEFERRED NOT VALID;

-- Makes the partitions of a month, for the owner. What refers to a parent is there once a table is attached; keys that no parent can have are added here.
CREATE FUNCTION enforcement.make_month(first date) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  month CONSTANT text := to_char(first, '_YYYY_MM');
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['statement_of_reasons', 'submission', 'restriction'] LOOP
    EXECUTE format('CREATE TABLE enforcement.%I (LIKE enforcement.%I INCLUDING ALL)', name || month, name);
    EXECUTE format('ALTER TABLE enforcement.%I ADD UNIQUE (%I)', name || month,
      CASE name WHEN 'statement_of_reasons' THEN 'puid' WHEN 'submission' THEN 'position' ELSE 'statement_id' END);
    EXECUTE format('ALTER TABLE enforcement.%I ATTACH PARTITION enforcement.%I FOR VALUES FROM (%L) TO (%L)', name, name || month,
      enforcement.first_id(first), enforcement.first_id((first + interval '1 month')::date));
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION enforcement.make_month(date) FROM PUBLIC;
DO $$ BEGIN
  PERFORM enforcement.keep_months();
END $$;
