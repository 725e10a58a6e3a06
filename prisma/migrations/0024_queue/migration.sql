-- The queue: what was done with a piece of work, by what it is sought, and that none closes before its complaint is decided.

-- What was done with a piece of work, each a fact of its own and for good. CLOSED: it needs nobody any more, and nobody decided it.
CREATE TYPE enforcement.work_fact_kind AS ENUM ('CLAIMED', 'RELEASED', 'SKIPPED', 'DECIDED', 'CLOSED', 'ESCALATED');
CREATE TABLE enforcement.work_fact (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  work_id text NOT NULL REFERENCES enforcement.work_item (id),
  kind    enforcement.work_fact_kind NOT NULL,
  person  text,
  at      timestamptz NOT NULL,
  reason  text,
  CONSTRAINT work_fact_person CHECK (person IS NOT NULL OR kind IN ('CLOSED', 'ESCALATED')),
  CONSTRAINT work_fact_reason CHECK ((reason IS NOT NULL) = (kind = 'SKIPPED'))
);
CREATE UNIQUE INDEX work_fact_once ON enforcement.work_fact (work_id, kind, at, person) NULLS NOT DISTINCT;
CREATE INDEX work_fact_skipped ON enforcement.work_fact (person, work_id, at) WHERE kind = 'SKIPPED';

ALTER TABLE enforcement.work_fact ENABLE ROW LEVEL SECURITY;
-- The number of a fact is its place among all: nobody chooses one.
GRANT SELECT, INSERT (work_id, kind, person, at, reason) ON enforcement.work_fact TO writ_enforcement;
GRANT INSERT (work_id, kind, person, at, reason) ON enforcement.work_fact TO writ_orders;
CREATE POLICY queue ON enforcement.work_fact TO writ_enforcement USING (true) WITH CHECK (true);
CREATE POLICY added ON enforcement.work_fact FOR INSERT TO writ_orders
  WITH CHECK (EXISTS (SELECT FROM enforcement.work_item w WHERE w.id = work_id AND w.kind = 'ORDER'));

-- What work is sought by beside its own columns: of a notice, and of a complaint about a restriction or a notice. Milliseconds, as in cursors.
CREATE TYPE enforcement.work_source AS ENUM ('STATE_ACTOR', 'TRUSTED_FLAGGER');
ALTER TABLE enforcement.work_item
  ADD COLUMN category text,
  ADD COLUMN source enforcement.work_source,
  -- Of a complaint about how an order was carried out: `orders` acts on its outcome.
  ADD COLUMN order_id text,
  ADD CONSTRAINT work_item_order CHECK (order_id IS NULL OR kind = 'COMPLAINT'),
  ALTER COLUMN due_at TYPE timestamptz(3);

CREATE FUNCTION enforcement.describe_work() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.kind = 'NOTICE' THEN
    SELECT n.category, nullif(n.source::text, 'ARTICLE_16') INTO NEW.category, NEW.source FROM enforcement.notice n WHERE n.id = NEW.subject_id;
  ELSE
    SELECT coalesce(s.category, n.category), nullif(n.source::text, 'ARTICLE_16'), r.order_id INTO NEW.category, NEW.source, NEW.order_id
      FROM enforcement.complaint c
      LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
      LEFT JOIN enforcement.statement_of_reasons s ON s.id = r.statement_id
      LEFT JOIN enforcement.notice n ON n.id = coalesce(c.notice_id, r.notice_id)
     WHERE c.id = NEW.subject_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER described BEFORE INSERT ON enforcement.work_item
  FOR EACH ROW WHEN (NEW.kind <> 'ORDER') EXECUTE FUNCTION enforcement.describe_work();

-- The queue in its order, and narrowed to what somebody looks for. `infinity` stands for no due date: work without one comes last.
DROP INDEX enforcement.work_item_open;
CREATE INDEX work_item_queue ON enforcement.work_item (coalesce(due_at, 'infinity'), id) INCLUDE (kind, due_at, claimed_by, claim_ends_at) WHERE closed_at IS NULL;
CREATE INDEX work_item_by_category ON enforcement.work_item (category, coalesce(due_at, 'infinity'), id) WHERE closed_at IS NULL AND category IS NOT NULL;
CREATE INDEX work_item_by_source ON enforcement.work_item (source, coalesce(due_at, 'infinity'), id) WHERE closed_at IS NULL AND source IS NOT NULL;
CREATE INDEX work_item_by_holder ON enforcement.work_item (claimed_by, coalesce(due_at, 'infinity'), id) WHERE closed_at IS NULL AND claimed_by IS NOT NULL;

-- Regulation (EU) 2022/2065, Art. 20: how it was decided, and whether it is the platform's own decision that is contested, or only how the
-- platform carried an order out.
CREATE TYPE enforcement.complaint_scope AS ENUM ('DECISION', 'EXECUTION');
ALTER TABLE enforcement.complaint
  ADD COLUMN covers enforcement.complaint_scope NOT NULL DEFAULT 'DECISION',
  ADD COLUMN automated_means boolean NOT NULL DEFAULT false,
  -- Art. 23(2): what counts as misuse of complaints, and nothing else does.
  ADD COLUMN unfounded boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT complaint_unfounded CHECK (NOT unfounded OR state = 'UPHELD'),
  ADD CONSTRAINT complaint_execution CHECK (covers = 'DECISION' OR restriction_id IS NOT NULL),
  -- Who has no account contests by the receipt of their notice: no person is known then.
  ALTER COLUMN filed_issuer DROP NOT NULL,
  ALTER COLUMN filed_subject DROP NOT NULL,
  ADD CONSTRAINT complaint_filer CHECK ((filed_issuer IS NULL) = (filed_subject IS NULL) AND (filed_issuer IS NOT NULL OR notice_id IS NOT NULL)),
  ADD CONSTRAINT complaint_by_person CHECK ((state = 'OPEN') = (decided_by IS NULL));
CREATE INDEX complaint_by_notice ON enforcement.complaint (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX restriction_by_notice ON enforcement.restriction (notice_id) WHERE notice_id IS NOT NULL;

-- No work closes before its complaint is decided: that of the complaint itself, and that of a notice while somebody contests what was
-- decided on it. Whoever closes it, and in whatever order the statements of a transaction come. WR001 is this refusal's own code.
CREATE FUNCTION enforcement.refuse_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM enforcement.work_item w WHERE w.id = NEW.id AND w.closed_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM enforcement.complaint c WHERE NEW.kind = 'COMPLAINT' AND c.state = 'OPEN' AND c.id = NEW.subject_id)
     OR EXISTS (SELECT FROM enforcement.complaint c WHERE NEW.kind = 'NOTICE' AND c.state = 'OPEN' AND c.notice_id = NEW.subject_id)
     OR EXISTS (SELECT FROM enforcement.complaint c JOIN enforcement.restriction r ON r.id = c.restriction_id
                 WHERE NEW.kind = 'NOTICE' AND c.state = 'OPEN' AND r.notice_id = NEW.subject_id) THEN
    RAISE EXCEPTION 'work stays open while its complaint is open' USING ERRCODE = 'WR001', CONSTRAINT = 'work_of_open_complaint';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER work_of_open_complaint AFTER INSERT OR UPDATE OF closed_at, kind, subject_id ON enforcement.work_item
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL AND NEW.kind <> 'ORDER') EXECUTE FUNCTION enforcement.refuse_closing();

-- What was decided stays decided.
CREATE FUNCTION enforcement.keep_decided() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a complaint is decided once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER decided_once BEFORE UPDATE ON enforcement.complaint
  FOR EACH ROW WHEN (OLD.state <> 'OPEN' AND NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION enforcement.keep_decided();

-- Who complained about a notice and has no account is written to at the notice's address, signed in or not.
CREATE OR REPLACE FUNCTION enforcement.letter_of_decided_complaint() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'COMPLAINT_DECIDED', CASE WHEN d.account IS NULL THEN d.notice END, d.account, d.id
    FROM (SELECT c.id, coalesce(records.account_of_holder(c.filed_issuer, c.filed_subject), c.account_id) AS account,
                 (SELECT n.id FROM enforcement.notice n WHERE n.id = c.notice_id AND n.notifier_email IS NOT NULL) AS notice
            FROM changed c JOIN before b ON b.id = c.id WHERE b.state = 'OPEN' AND c.state <> 'OPEN') d
   WHERE d.account IS NOT NULL OR d.notice IS NOT NULL;
  RETURN NULL;
END $$;

-- Which letter told somebody of a decision.
CREATE INDEX letter_by_about ON enforcement.letter (about);

-- Complaints about how an order was carried out. Who acted on the order in whatever way, or audited it, doesn't decide one; who decides one
-- takes no other part in the order. Answers false, and keeps nothing, for who had another part.
CREATE FUNCTION orders.review_order(wanted text, reviewer_issuer text, reviewer_subject text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  IF NOT FOUND
     OR EXISTS (SELECT FROM orders.order_event e
                 WHERE e.order_id = wanted AND e.part IS DISTINCT FROM 'COMPLAINT_REVIEWER'
                   AND e.signed ->> 'issuer' = reviewer_issuer AND e.signed ->> 'subject' = reviewer_subject)
     OR EXISTS (SELECT FROM orders.case_participant p
                 WHERE p.order_id = wanted AND p.part <> 'COMPLAINT_REVIEWER' AND p.issuer = reviewer_issuer AND p.subject = reviewer_subject) THEN
    RETURN false;
  END IF;
  INSERT INTO orders.case_participant (order_id, part, issuer, subject, at)
  VALUES (wanted, 'COMPLAINT_REVIEWER', reviewer_issuer, reviewer_subject, at) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION orders.review_order(text, text, text, timestamptz) TO writ_enforcement;

-- Outcomes that `orders` has yet to act on.
CREATE INDEX work_item_executions ON enforcement.work_item (closed_at) WHERE outcome = 'REVERSED' AND order_id IS NOT NULL;

-- An order to act lets the platform restrict while it is in force and the clock of its own end runs. One that was fulfilled does so again for
-- an item on which a complaint found it carried out wrongly, or on which the platform itself lifted what carried it out: the order itself
-- binds as before, until its own end.
CREATE OR REPLACE VIEW orders.order_in_force AS
  SELECT o.id AS order_id, t.resolved AS item_id, o.territories, c.due_at AS expires_at
    FROM orders.legal_order o
    JOIN orders.clock c ON c.order_id = o.id AND c.kind = 'EXPIRY'
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND t.resolved IS NOT NULL
     AND ((o.status = 'IN_FORCE' AND c.ended_at IS NULL)
       OR (o.status = 'FULFILLED' AND EXISTS (
             SELECT FROM enforcement.restriction r LEFT JOIN enforcement.complaint x ON x.restriction_id = r.id
              WHERE r.order_id = o.id AND r.item_id = t.resolved
                AND (r.state = 'LIFTED' OR (x.covers = 'EXECUTION' AND x.state = 'REVERSED')))))
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event);
