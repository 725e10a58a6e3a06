-- Orders as rows: what is asked, what became of it, and everything that was done. Only `orders` writes them; the machine alone says what
-- may be written.
CREATE TYPE orders.order_status AS ENUM ('DRAFT', 'SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE',
  'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED');
CREATE TYPE orders.desired_status AS ENUM ('DRAFT', 'IN_FORCE', 'WITHDRAWN');
CREATE TYPE orders.decision_outcome AS ENUM ('PENDING', 'GRANTED', 'NARROWED', 'REFUSED', 'NOT_AVAILABLE');
CREATE TYPE orders.case_part AS ENUM ('COMPLAINT_REVIEWER', 'AUDITOR');

CREATE TABLE orders.legal_order (
  id                      text PRIMARY KEY,
  generation              int NOT NULL,
  kind                    text NOT NULL,
  status                  orders.order_status NOT NULL,
  desired_status          orders.desired_status NOT NULL,
  created_at              timestamptz NOT NULL,
  reference               text NOT NULL,
  purpose                 text NOT NULL,
  legal_basis             jsonb NOT NULL,
  emergency               jsonb,
  secrecy                 jsonb,
  recipient               text NOT NULL,
  categories              public.data_category[] NOT NULL,
  from_at                 timestamptz,
  to_at                   timestamptz,
  territories             text[] NOT NULL,
  notified_organisation   text,
  notified_country        text,
  issuing_issuer          text NOT NULL,
  issuing_subject         text NOT NULL,
  issuing_organisation    text,
  issuing_country         text,
  issuing_office          text,
  issuing_at              timestamptz NOT NULL,
  validating_organisation text,
  validating_country      text,
  validating              jsonb,
  enforcing               jsonb,
  digest                  text,
  claimed_by_issuer       text,
  claimed_by_subject      text,
  claim_ends_at           timestamptz,
  served_at               timestamptz,
  due_at                  timestamptz,
  paused_at               timestamptz,
  validation_due_at       timestamptz,
  hold_until              timestamptz,
  objection_until         timestamptz,
  expires_at              timestamptz,
  -- The entry of its release: the order permits nothing before that is in the log.
  released_event          uuid,
  CONSTRAINT legal_order_digest CHECK (digest ~ '^[0-9a-f]{64}$' OR (digest IS NULL AND status = 'DRAFT')),
  CONSTRAINT legal_order_expires CHECK (expires_at IS NOT NULL OR status = 'DRAFT'),
  CONSTRAINT legal_order_released CHECK (released_event IS NOT NULL OR status NOT IN ('HELD', 'IN_FORCE', 'FULFILLED')),
  CONSTRAINT legal_order_window CHECK (status = 'DRAFT' OR (from_at IS NULL) = (to_at IS NULL)),
  CONSTRAINT legal_order_claim CHECK ((claimed_by_issuer IS NULL) = (claim_ends_at IS NULL) AND (claimed_by_subject IS NULL) = (claim_ends_at IS NULL)),
  CONSTRAINT legal_order_notified CHECK ((notified_organisation IS NULL) = (notified_country IS NULL))
);
CREATE INDEX legal_order_by_issuer ON orders.legal_order (issuing_organisation, issuing_country, created_at, id);
CREATE INDEX legal_order_by_time ON orders.legal_order (created_at, id);
CREATE INDEX legal_order_running ON orders.legal_order (status) WHERE status NOT IN ('DRAFT', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED');

CREATE TABLE orders.order_target (
  id       text PRIMARY KEY,
  order_id text NOT NULL REFERENCES orders.legal_order (id),
  position int NOT NULL,
  type     text NOT NULL,
  value    text NOT NULL,
  -- The account or item that it names; null before release, and after it when there is none.
  resolved text,
  UNIQUE (order_id, position)
);
CREATE INDEX order_target_by_resolved ON orders.order_target (resolved) WHERE resolved IS NOT NULL;

CREATE TABLE orders.order_decision (
  order_id  text NOT NULL REFERENCES orders.legal_order (id),
  position  int NOT NULL,
  target_id text NOT NULL REFERENCES orders.order_target (id),
  category  public.data_category,
  outcome   orders.decision_outcome NOT NULL,
  from_at   timestamptz,
  to_at     timestamptz,
  code      text,
  PRIMARY KEY (order_id, position),
  CONSTRAINT order_decision_window CHECK ((from_at IS NULL) = (to_at IS NULL) AND (from_at IS NULL OR from_at < to_at))
);

-- What was done, for good: rows are added and never changed.
CREATE TABLE orders.order_event (
  order_id    text NOT NULL REFERENCES orders.legal_order (id),
  generation  int NOT NULL,
  act         text NOT NULL,
  part        text,
  signed      jsonb,
  person      text,
  at          timestamptz NOT NULL,
  from_status orders.order_status,
  to_status   orders.order_status NOT NULL,
  text        text,
  codes       text[] NOT NULL,
  PRIMARY KEY (order_id, generation)
);
-- What one person released, and what was released at all, on a day.
CREATE INDEX order_event_releases ON orders.order_event (at, person) WHERE act = 'releaseOrder';

-- Who took part in a case by something else than an act on the order.
CREATE TABLE orders.case_participant (
  order_id text NOT NULL REFERENCES orders.legal_order (id),
  part     orders.case_part NOT NULL,
  issuer   text NOT NULL,
  subject  text NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (order_id, part, issuer, subject)
);

-- The operations that disclosed under an order, for its daily limit.
CREATE TABLE orders.disclosing_operation (
  order_id  text NOT NULL REFERENCES orders.legal_order (id),
  operation uuid NOT NULL,
  day       date NOT NULL,
  PRIMARY KEY (order_id, day, operation)
);

-- Counts an operation among those that disclose under an order today, once however often it does; false when the day's number is reached
-- without it. Operations under one order wait for each other here, and each sees what the one before has counted.
CREATE FUNCTION orders.take_disclosure(wanted text, running uuid, today date, most int) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM orders.disclosing_operation WHERE order_id = wanted AND day = today AND operation = running) THEN
    RETURN true;
  END IF;
  IF (SELECT count(*) FROM orders.disclosing_operation WHERE order_id = wanted AND day = today) >= most THEN
    RETURN false;
  END IF;
  INSERT INTO orders.disclosing_operation (order_id, operation, day) VALUES (wanted, running, today);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION orders.take_disclosure(text, uuid, date, int) TO writ_orders;

-- What a person was told about an order on an item of theirs: Regulation (EU) 2022/2065, Art. 9(5).
CREATE TABLE orders.user_information (
  id            text PRIMARY KEY,
  order_id      text NOT NULL REFERENCES orders.legal_order (id),
  item_id       text NOT NULL,
  account_id    text NOT NULL,
  restricted_at timestamptz NOT NULL,
  told_at       timestamptz NOT NULL,
  UNIQUE (order_id, item_id)
);
CREATE INDEX user_information_by_account ON orders.user_information (account_id, told_at, id);

GRANT SELECT, INSERT, UPDATE ON orders.legal_order TO writ_orders;
GRANT SELECT, INSERT, UPDATE, DELETE ON orders.order_target, orders.order_decision TO writ_orders;
GRANT SELECT, INSERT ON orders.order_event, orders.case_participant, orders.disclosing_operation, orders.user_information TO writ_orders;

-- Which entry an event became: an order counts once its release is in the log.
GRANT SELECT (idx, event_id) ON log.log_entry TO writ_orders;

-- A grant under an order lives no longer than the order is in force, whenever it was minted.
CREATE OR REPLACE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR EXISTS (SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.status = 'IN_FORCE'))
$$;
CREATE INDEX access_grant_open ON orders.access_grant (reference) WHERE revoked_at IS NULL;

-- The items that orders to act let the platform restrict now, and where.
CREATE VIEW orders.order_in_force AS
  SELECT o.id AS order_id, t.resolved AS item_id, o.territories, o.expires_at
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.kind = 'DSA_ACT' AND o.status = 'IN_FORCE' AND t.resolved IS NOT NULL
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event);
GRANT USAGE ON SCHEMA orders TO writ_enforcement;
GRANT SELECT ON orders.order_in_force TO writ_enforcement;

-- What the platform did under an order, and when: `orders` reports it back (Art. 9(1)).
CREATE INDEX restriction_by_order ON enforcement.restriction (order_id) WHERE order_id IS NOT NULL;
CREATE VIEW enforcement.order_effect AS
  SELECT r.order_id, r.item_id, territory, min(r.starts_at) AS restricted_at
    FROM enforcement.restriction r CROSS JOIN unnest(r.territories) AS territory
   WHERE r.order_id IS NOT NULL AND r.item_id IS NOT NULL AND r.state IN ('ACTIVE', 'ENDED')
   GROUP BY r.order_id, r.item_id, territory;
GRANT USAGE ON SCHEMA enforcement TO writ_orders;

-- The targets that were restricted everywhere that their order says, and since when.
CREATE VIEW orders.target_effect AS
  SELECT o.id AS order_id, t.id AS target_id, t.resolved AS item_id, max(f.restricted_at) AS restricted_at
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
    JOIN enforcement.order_effect f ON f.order_id = o.id AND f.item_id = t.resolved
   GROUP BY o.id, t.id
  HAVING bool_or(f.territory = 'WORLD') OR o.territories <@ array_agg(f.territory);
GRANT SELECT ON orders.target_effect TO writ_orders;

-- The queue is shared: `orders` opens and closes the work on orders and sees who has claimed what, and touches no other work.
GRANT SELECT, INSERT, UPDATE ON enforcement.work_item TO writ_orders;
ALTER TABLE enforcement.work_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY queue ON enforcement.work_item TO writ_enforcement USING (true) WITH CHECK (true);
CREATE POLICY seen ON enforcement.work_item FOR SELECT TO writ_orders USING (true);
CREATE POLICY opened ON enforcement.work_item FOR INSERT TO writ_orders WITH CHECK (kind = 'ORDER');
CREATE POLICY moved ON enforcement.work_item FOR UPDATE TO writ_orders USING (kind = 'ORDER') WITH CHECK (kind = 'ORDER');

-- The accounts that an identifier names. Asked by `orders` alone, at release and not before; the index tells nothing about the identifier.
CREATE FUNCTION records.account_for(wanted_type text, wanted bytea) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.account_id FROM records.identifier i WHERE i.type::text = wanted_type AND i.bidx = wanted
$$;
GRANT EXECUTE ON FUNCTION records.account_for(text, bytea) TO writ_orders;

GRANT USAGE ON SCHEMA content TO writ_orders;
GRANT EXECUTE ON FUNCTION content.item_fact(text) TO writ_orders;

-- Whose account it is, before anybody is told who looked at it.
GRANT USAGE ON SCHEMA records TO writ_audit;
GRANT EXECUTE ON FUNCTION records.account_of_holder(text, text) TO writ_audit;
