-- Statements of reasons on their way to the DSA Transparency Database: Regulation (EU) 2022/2065, Art. 24(5). One row a statement, written
-- with it by a trigger, so that no path, single or in bulk, can forget one.
CREATE TYPE enforcement.submission_state AS ENUM ('PENDING', 'SENT', 'DEAD');

CREATE TABLE enforcement.submission (
  statement_id text PRIMARY KEY REFERENCES enforcement.statement_of_reasons (id),
  -- The order in which they are sent.
  position     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  generation   int NOT NULL DEFAULT 0,
  state        enforcement.submission_state NOT NULL DEFAULT 'PENDING',
  -- How often it was tried in vain.
  attempts     int NOT NULL DEFAULT 0,
  -- Not before; null for at once.
  next_at      timestamptz,
  -- Who sends it now, and until when nobody else does; one that dies leaves it to the next.
  lease        uuid,
  leased_until timestamptz,
  -- Whether it may have arrived without our knowing: then it is looked up before it is sent again.
  in_doubt     boolean NOT NULL DEFAULT false,
  database_id  text,
  -- Under which name it knows the platform, and when it got the statement; null where it did not say.
  platform_name       text,
  database_created_at timestamptz,
  sent_at      timestamptz,
  -- Messages by field, of what can't be accepted as it is.
  errors       jsonb NOT NULL DEFAULT '{}',
  -- Why it has not arrived, in words for people.
  problem      text,
  CONSTRAINT submission_leased CHECK ((lease IS NULL) = (leased_until IS NULL) AND (lease IS NULL OR state = 'PENDING')),
  CONSTRAINT submission_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL) AND (state = 'SENT') = (database_id IS NOT NULL)),
  CONSTRAINT submission_told CHECK (state = 'SENT' OR num_nonnulls(platform_name, database_created_at) = 0),
  CONSTRAINT submission_dead CHECK (state <> 'DEAD' OR problem IS NOT NULL),
  CONSTRAINT submission_attempts CHECK (attempts >= 0)
);
CREATE INDEX submission_due ON enforcement.submission (next_at NULLS FIRST, position) WHERE state = 'PENDING';
CREATE INDEX submission_by_state ON enforcement.submission (state, position);

GRANT SELECT ON enforcement.submission TO writ_enforcement;
GRANT UPDATE (generation, state, attempts, next_at, lease, leased_until, in_doubt, database_id, platform_name, database_created_at, sent_at, errors,
              problem)
  ON enforcement.submission TO writ_enforcement;

CREATE FUNCTION enforcement.submit_statements() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.submission (statement_id) SELECT id FROM made;
  RETURN NULL;
END $$;
CREATE TRIGGER submit_statements AFTER INSERT ON enforcement.statement_of_reasons
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION enforcement.submit_statements();

-- What was sent stays sent.
CREATE FUNCTION enforcement.keep_submission() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a statement that was sent is not sent again' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER sent_for_good BEFORE UPDATE ON enforcement.submission
  FOR EACH ROW WHEN (OLD.state = 'SENT') EXECUTE FUNCTION enforcement.keep_submission();

-- Statements from before there was a way to send them.
INSERT INTO enforcement.submission (statement_id) SELECT id FROM enforcement.statement_of_reasons;
