-- contract: the table of statements gets another name, and one with its old name, columns, rights and trigger takes its place
-- No row is read or moved: the old table becomes the first partition of the new one, with its indexes and its own key by platform-unique id.
-- Both references to it are made again for the next migration to check while everybody reads and writes: the new tables of restrictions and submissions then take them over.
LOCK TABLE enforcement.statement_of_reasons, enforcement.submission, enforcement.restriction IN ACCESS EXCLUSIVE MODE;
ALTER TABLE enforcement.restriction DROP CONSTRAINT restriction_statement_id_fkey;
ALTER TABLE enforcement.submission DROP CONSTRAINT submission_statement_id_fkey;
ALTER TABLE enforcement.statement_of_reasons RENAME TO statement_of_reasons_0;
ALTER TABLE enforcement.statement_of_reasons_0 RENAME CONSTRAINT statement_of_reasons_pkey TO statement_of_reasons_0_pkey;
ALTER TABLE enforcement.statement_of_reasons_0 RENAME CONSTRAINT statement_of_reasons_puid_key TO statement_of_reasons_0_puid_key;
DROP TRIGGER submit_statements ON enforcement.statement_of_reasons_0;
REVOKE ALL ON enforcement.statement_of_reasons_0 FROM writ_enforcement;

CREATE TABLE enforcement.statement_of_reasons (LIKE enforcement.statement_of_reasons_0 INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)
  PARTITION BY RANGE (id text_pattern_ops);
ALTER TABLE enforcement.statement_of_reasons DROP CONSTRAINT below_the_bound;
ALTER TABLE enforcement.statement_of_reasons ADD CONSTRAINT statement_of_reasons_pkey PRIMARY KEY (id);
GRANT SELECT, INSERT ON enforcement.statement_of_reasons TO writ_enforcement;
CREATE TRIGGER submit_statements AFTER INSERT ON enforcement.statement_of_reasons REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.submit_statements();
DO $$ BEGIN
  EXECUTE format('ALTER TABLE enforcement.statement_of_reasons ATTACH PARTITION enforcement.statement_of_reasons_0 FOR VALUES FROM (MINVALUE) TO (%L)',
    (SELECT enforcement.first_id(m.below) FROM enforcement.decision_month m));
END $$;
ALTER TABLE enforcement.statement_of_reasons_0 DROP CONSTRAINT below_the_bound;

ALTER TABLE enforcement.restriction ADD CONSTRAINT restriction_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES enforcement.statement_of_reasons (id) NOT VALID;
ALTER TABLE enforcement.submission ADD CONSTRAINT submission_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES enforcement.statement_of_reasons (id) NOT VALID;
