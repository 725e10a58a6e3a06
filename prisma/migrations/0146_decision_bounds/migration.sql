-- contract: beyond a bound that is two weeks away or more, a version that makes no months can decide nothing
-- What the tables have becomes their first partition: all below the first id of a month, in the order of bytes, whatever the collation of the database is. Ids of before are
-- below each month: they begin with a hexadecimal digit. The bound is stated here, checked in the next migration while everybody reads and writes, and used in the ones after it.
-- Where nobody has decided anything and nothing runs, this month is the first.
-- In the order in which decisions take them: neither waits for what the other has.
LOCK TABLE enforcement.statement_of_reasons, enforcement.submission, enforcement.restriction IN ACCESS EXCLUSIVE MODE;
DO $$
DECLARE
  bound date := date_trunc('month', now() AT TIME ZONE 'UTC');
BEGIN
  IF EXISTS (SELECT FROM enforcement.restriction) OR EXISTS (SELECT FROM running.process) THEN
    bound := date_trunc('month', (now() AT TIME ZONE 'UTC') + interval '14 days') + interval '1 month';
  END IF;
  INSERT INTO enforcement.decision_month VALUES ('1970-01-01', bound);
  EXECUTE format('ALTER TABLE enforcement.statement_of_reasons ADD CONSTRAINT below_the_bound CHECK (id ~<~ %L) NOT VALID', enforcement.first_id(bound));
  EXECUTE format('ALTER TABLE enforcement.restriction ADD CONSTRAINT below_the_bound CHECK (id ~<~ %L) NOT VALID', enforcement.first_id(bound));
  EXECUTE format('ALTER TABLE enforcement.submission ADD CONSTRAINT below_the_bound CHECK (statement_id ~<~ %L) NOT VALID', enforcement.first_id(bound));
END $$;
-- One statement is that of one restriction: what has its month in its id says so by the primary key.
ALTER TABLE enforcement.restriction ADD CONSTRAINT restriction_names_its_statement CHECK (id ~<~ 'z' OR statement_id IS NULL OR statement_id = id) NOT VALID;
