-- Duties: what stays to be done when an order has moved on, by whom and until when, until somebody who owes it says that it is done.
CREATE TYPE orders.duty_kind AS ENUM ('DELETE', 'INFORM', 'REPORT_EFFECT', 'LIMIT_USE', 'REPORT_ACCESS');
CREATE TYPE orders.duty_state AS ENUM ('OPEN', 'DONE', 'OVERDUE');

CREATE TABLE orders.duty (
  id           text PRIMARY KEY,
  generation   int NOT NULL DEFAULT 0,
  kind         orders.duty_kind NOT NULL,
  state        orders.duty_state NOT NULL DEFAULT 'OPEN',
  order_id     text REFERENCES orders.legal_order (id),
  -- The piece of work for which staff looked, where no order is behind it.
  work_id      text,
  -- The body that owes it; both null for the platform.
  organisation text,
  country      text,
  -- What it follows from: an act on the order, or a complaint.
  cause        text NOT NULL,
  article      text,
  created_at   timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  done_at      timestamptz,
  -- Who said that it is done; null for the clock or an act that ended it.
  done_by      text,
  text         text,
  CONSTRAINT duty_about CHECK (num_nonnulls(order_id, work_id) = 1),
  CONSTRAINT duty_body CHECK ((organisation IS NULL) = (country IS NULL)),
  CONSTRAINT duty_done CHECK ((state = 'DONE') = (done_at IS NOT NULL) AND (state = 'DONE') = (text IS NOT NULL))
);
-- One cause makes one duty, however often what follows from it is carried out.
CREATE UNIQUE INDEX duty_once ON orders.duty (order_id, work_id, kind, cause) NULLS NOT DISTINCT;
CREATE INDEX duty_by_order ON orders.duty (order_id);
CREATE INDEX duty_by_body ON orders.duty (organisation, country, due_at, id);
CREATE INDEX duty_to_fall_due ON orders.duty (due_at, id) WHERE state = 'OPEN';

GRANT SELECT, INSERT ON orders.duty TO writ_orders;
GRANT UPDATE (generation, state, due_at, done_at, done_by, text) ON orders.duty TO writ_orders;

-- What is done stays done, and what is overdue is never open again.
CREATE FUNCTION orders.keep_duty() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a duty is not reopened' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER done_for_good BEFORE UPDATE ON orders.duty
  FOR EACH ROW WHEN (OLD.state = 'DONE' OR (OLD.state = 'OVERDUE' AND NEW.state = 'OPEN')) EXECUTE FUNCTION orders.keep_duty();

-- Which of the platform's staff opened a case: a complaint about that look is decided by somebody else.
CREATE TABLE orders.case_opening (
  log_idx bigint PRIMARY KEY,
  work_id text NOT NULL,
  issuer  text NOT NULL,
  subject text NOT NULL,
  at      timestamptz NOT NULL
);
-- Complaints about an access that were reversed, and on which all that follows was carried out.
CREATE TABLE orders.access_reversal (
  complaint_id text PRIMARY KEY,
  log_idx      bigint NOT NULL,
  order_id     text REFERENCES orders.legal_order (id),
  at           timestamptz NOT NULL
);
GRANT SELECT, INSERT ON orders.case_opening, orders.access_reversal TO writ_orders;

-- A complaint can be about an access: the index of the entry that permitted it, and what it rests on, an order or a piece of work.
CREATE TYPE enforcement.access_basis AS ENUM ('ORDER', 'CASE');
ALTER TABLE enforcement.complaint
  ADD COLUMN access_idx bigint,
  ADD COLUMN access_basis enforcement.access_basis,
  ADD COLUMN access_reference text,
  DROP CONSTRAINT complaint_subject,
  ADD CONSTRAINT complaint_subject CHECK (num_nonnulls(restriction_id, notice_id, access_idx) = 1),
  ADD CONSTRAINT complaint_access CHECK (num_nonnulls(access_idx, access_basis, access_reference) IN (0, 3) AND (access_idx IS NULL OR account_id IS NOT NULL));
DROP INDEX enforcement.complaint_open_once;
CREATE UNIQUE INDEX complaint_open_once ON enforcement.complaint (restriction_id, notice_id, access_idx) NULLS NOT DISTINCT WHERE state = 'OPEN';
CREATE INDEX complaint_by_access ON enforcement.complaint (access_idx);

-- How a complaint was decided, for who has to act on it: `orders` reads this of a reversed access and nothing else of the complaint.
ALTER TABLE enforcement.work_item
  ADD COLUMN outcome enforcement.complaint_state,
  ADD COLUMN access_idx bigint,
  ADD CONSTRAINT work_item_outcome CHECK (outcome IS NULL OR (kind = 'COMPLAINT' AND closed_at IS NOT NULL)),
  ADD CONSTRAINT work_item_access CHECK (access_idx IS NULL OR kind = 'COMPLAINT');
CREATE INDEX work_item_reversed ON enforcement.work_item (closed_at) WHERE outcome = 'REVERSED' AND access_idx IS NOT NULL;

-- The access that the entry of this index permitted, if it was to this account, is published, and its holder may know of it now: by the
-- same rule as the list of who looked, orders.silence_of(). Of an order it gives nothing but its id.
CREATE FUNCTION orders.access_of(entry bigint, holder text, at timestamptz)
RETURNS TABLE (basis text, reference text, known_from timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT g.purpose::text, g.reference, greatest(g.granted_at, s.until)
      FROM orders.access_grant g LEFT JOIN orders.silence_of(ARRAY[g.reference]) s ON g.purpose = 'ORDER' AND s.order_id = g.reference
     WHERE g.log_idx = entry AND g.account_id = holder AND g.purpose IN ('ORDER', 'CASE')
       AND (s.until IS NULL OR s.until <= at)
       AND EXISTS (SELECT FROM log.log_checkpoint c WHERE c.size > entry)
     LIMIT 1;
END $$;
GRANT EXECUTE ON FUNCTION orders.access_of(bigint, text, timestamptz) TO writ_enforcement;

-- Lets somebody decide a complaint about an access, and keeps that they did, so that they take no other part in the order's case; false,
-- and nothing is kept, for who had another part: who acted on the order in whatever way, audited it, or opened the case themselves.
CREATE FUNCTION orders.review_access(entry bigint, reviewer_issuer text, reviewer_subject text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted text;
BEGIN
  SELECT g.reference INTO wanted FROM orders.access_grant g WHERE g.log_idx = entry AND g.purpose = 'ORDER' LIMIT 1;
  IF wanted IS NULL THEN
    RETURN NOT EXISTS (SELECT FROM orders.case_opening c WHERE c.log_idx = entry AND c.issuer = reviewer_issuer AND c.subject = reviewer_subject);
  END IF;
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM orders.order_event e
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
GRANT EXECUTE ON FUNCTION orders.review_access(bigint, text, text, timestamptz) TO writ_enforcement;

-- Whose records an access was to about which somebody complained: `audit` shows counsel that access and no other.
CREATE FUNCTION enforcement.contested_access(entry bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.account_id FROM enforcement.complaint c WHERE c.access_idx = entry LIMIT 1
$$;
GRANT USAGE ON SCHEMA enforcement TO writ_audit;
GRANT EXECUTE ON FUNCTION enforcement.contested_access(bigint) TO writ_audit;
