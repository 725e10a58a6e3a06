-- Many decisions as one batch: what somebody wants done, what a second person has to see first, and what became of each line of it.
CREATE TYPE enforcement.batch_state AS ENUM ('OPEN', 'WAITING', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDOING', 'UNDONE');

CREATE TABLE enforcement.batch (
  id            text PRIMARY KEY,
  generation    int NOT NULL DEFAULT 0,
  state         enforcement.batch_state NOT NULL DEFAULT 'OPEN',
  -- The organisation of who opened it, or the person where there is none: a key is theirs once.
  scope         text NOT NULL,
  key           text NOT NULL,
  size          int NOT NULL,
  order_id      text,
  notice_id     text,
  reason        text NOT NULL,
  -- Why a second person is needed; empty when none is.
  second_person text[] NOT NULL DEFAULT '{}',
  lines         int NOT NULL DEFAULT 0,
  applied       int NOT NULL DEFAULT 0,
  failed        int NOT NULL DEFAULT 0,
  opened_by     text NOT NULL,
  opened_at     timestamptz NOT NULL,
  closed_by     text,
  closed_at     timestamptz,
  -- Of exactly what was staged, as the second person sends it back.
  digest        text,
  judged_by     text,
  judged_at     timestamptz,
  judged_reason text,
  applied_at    timestamptz,
  undone_by     text,
  undone_at     timestamptz,
  undo_reason   text,
  CONSTRAINT batch_size CHECK (size > 0 AND lines <= size AND applied + failed <= lines),
  CONSTRAINT batch_closed CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CONSTRAINT batch_second CHECK (cardinality(second_person) = 0 OR state IN ('OPEN', 'WAITING', 'REFUSED') OR (judged_by IS NOT NULL AND judged_by <> opened_by)),
  CONSTRAINT batch_undone CHECK ((state IN ('UNDOING', 'UNDONE')) = (undone_at IS NOT NULL)),
  UNIQUE (scope, key)
);
CREATE INDEX batch_by_time ON enforcement.batch (opened_at, id);
-- What is to be done by itself, and what may still grow.
CREATE INDEX batch_at_work ON enforcement.batch (judged_at) WHERE state IN ('APPLYING', 'UNDOING');
CREATE INDEX batch_open ON enforcement.batch (opened_at) WHERE state = 'OPEN';

-- One line of a batch. What is staged has its decision until the batch is over, and what was applied its restriction.
CREATE TABLE enforcement.batch_line (
  batch_id       text NOT NULL REFERENCES enforcement.batch (id),
  key            text COLLATE "C" NOT NULL,
  content        bytea NOT NULL,
  decision       jsonb,
  added_by       text NOT NULL,
  organisation   text,
  added_at       timestamptz NOT NULL,
  restriction_id text UNIQUE REFERENCES enforcement.restriction (id) DEFERRABLE INITIALLY DEFERRED,
  applied_at     timestamptz,
  failure        jsonb,
  ended_at       timestamptz,
  PRIMARY KEY (batch_id, key),
  CONSTRAINT batch_line_applied CHECK ((restriction_id IS NULL) = (applied_at IS NULL)),
  CONSTRAINT batch_line_once CHECK (restriction_id IS NULL OR failure IS NULL)
);
CREATE INDEX batch_line_by_time ON enforcement.batch_line (applied_at) WHERE applied_at IS NOT NULL;
CREATE INDEX batch_line_staged ON enforcement.batch_line (batch_id, key) WHERE applied_at IS NULL AND failure IS NULL;
CREATE INDEX batch_line_decision ON enforcement.batch_line (batch_id) WHERE decision IS NOT NULL;
CREATE INDEX batch_line_standing ON enforcement.batch_line (batch_id, key) WHERE applied_at IS NOT NULL AND ended_at IS NULL;

-- A batch is born open and empty, approved by nobody; a line neither failed nor ended.
GRANT SELECT, INSERT (id, scope, key, size, order_id, notice_id, reason, second_person, opened_by, opened_at) ON enforcement.batch TO writ_enforcement;
GRANT SELECT, INSERT (batch_id, key, content, decision, added_by, organisation, added_at, restriction_id, applied_at)
  ON enforcement.batch_line TO writ_enforcement;
GRANT UPDATE (generation, state, lines, applied, failed, closed_by, closed_at, digest, judged_by, judged_at, judged_reason, applied_at,
              undone_by, undone_at, undo_reason) ON enforcement.batch TO writ_enforcement;
GRANT UPDATE (restriction_id, applied_at, failure, ended_at) ON enforcement.batch_line TO writ_enforcement;

-- Where a second person has to see a batch first, a line is born staged, and is applied no sooner than they have approved it.
CREATE FUNCTION enforcement.hold_line_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM added l JOIN enforcement.batch b ON b.id = l.batch_id
              WHERE l.applied_at IS NOT NULL AND cardinality(b.second_person) > 0
                AND (TG_OP = 'INSERT' OR b.judged_by IS NULL OR b.state = 'REFUSED')) THEN
    RAISE EXCEPTION 'a second person has not seen this batch' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER line_born_held AFTER INSERT ON enforcement.batch_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.hold_line_back();
CREATE TRIGGER line_held AFTER UPDATE ON enforcement.batch_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.hold_line_back();

-- What a batch asked for is not kept for good: once it was refused or undone, or applied before an instant, the restrictions say what was
-- carried out and the hashes what was signed. Forgets at most so many decisions; no role writes the column otherwise.
CREATE FUNCTION enforcement.forget_decisions(before timestamptz, most int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  forgotten int;
BEGIN
  UPDATE enforcement.batch_line l SET decision = NULL FROM (
    SELECT o.batch_id, o.key FROM enforcement.batch_line o JOIN enforcement.batch b ON b.id = o.batch_id
     WHERE o.decision IS NOT NULL AND (b.state IN ('REFUSED', 'UNDONE') OR (b.state = 'APPLIED' AND b.applied_at <= before))
     LIMIT most FOR UPDATE OF o SKIP LOCKED) over
   WHERE l.batch_id = over.batch_id AND l.key = over.key;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
GRANT EXECUTE ON FUNCTION enforcement.forget_decisions(timestamptz, int) TO writ_enforcement;

-- Who published which of some items, and when.
CREATE FUNCTION content.item_facts(items text[]) RETURNS TABLE (id text, account_id text, published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.id, i.account_id, i.published_at FROM content.item i WHERE i.id = ANY (items)
$$;
GRANT EXECUTE ON FUNCTION content.item_facts(text[]) TO writ_enforcement;

-- How many items were published after one instant and until another.
CREATE FUNCTION content.items_published(after timestamptz, until timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*) FROM content.item i WHERE i.published_at > after AND i.published_at <= until
$$;
GRANT EXECUTE ON FUNCTION content.items_published(timestamptz, timestamptz) TO writ_enforcement;
