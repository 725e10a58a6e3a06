-- Which bodies may ask at all. An enrolment is decided by two persons of the platform and the auditor, pairwise distinct; whose it is, and
-- what it lets them claim, never changes: another set of roles is another enrolment.
CREATE TYPE orders.enrolment_state AS ENUM ('PROPOSED', 'APPROVED', 'ENROLLED', 'SUSPENDED', 'ENDED');
CREATE TYPE orders.enrolment_change AS ENUM ('ENROL', 'RESUME', 'END');

CREATE TABLE orders.enrolment (
  id               text PRIMARY KEY,
  generation       int NOT NULL,
  state            orders.enrolment_state NOT NULL,
  issuer           text NOT NULL,
  organisation     text NOT NULL,
  country          text NOT NULL,
  roles            text[] NOT NULL,
  offices          text[] NOT NULL,
  -- The number that the platform calls back; never one that an order names.
  call_back_number text NOT NULL,
  -- What is being decided; null when nothing is.
  change           orders.enrolment_change,
  -- Who decided, or is deciding: `<issuer> <subject>`.
  proposed_by      text NOT NULL,
  approved_by      text,
  confirmed_by     text,
  proposed_at      timestamptz NOT NULL,
  -- From when on an order may be drafted; null before the enrolment is confirmed.
  active_from      timestamptz,
  CONSTRAINT enrolment_claims CHECK (roles <@ ARRAY['ISSUING', 'VALIDATING', 'ENFORCING'] AND cardinality(roles) > 0 AND cardinality(offices) > 0),
  CONSTRAINT enrolment_by_three CHECK (approved_by IS DISTINCT FROM proposed_by AND confirmed_by IS DISTINCT FROM proposed_by
    AND (confirmed_by IS NULL OR (approved_by IS NOT NULL AND confirmed_by <> approved_by))),
  CONSTRAINT enrolment_decided CHECK (CASE state
    WHEN 'PROPOSED' THEN change IS NOT DISTINCT FROM 'ENROL' AND approved_by IS NULL
    WHEN 'APPROVED' THEN change IS NOT DISTINCT FROM 'ENROL' AND approved_by IS NOT NULL AND confirmed_by IS NULL
    WHEN 'ENROLLED' THEN active_from IS NOT NULL AND change IS DISTINCT FROM 'ENROL' AND (change IS NOT NULL OR confirmed_by IS NOT NULL)
    WHEN 'SUSPENDED' THEN active_from IS NOT NULL AND change IS DISTINCT FROM 'ENROL'
    ELSE change IS NULL END)
);
CREATE UNIQUE INDEX enrolment_once ON orders.enrolment (issuer, organisation, country) WHERE state <> 'ENDED';
CREATE INDEX enrolment_by_body ON orders.enrolment (organisation, country);

-- What was done to an enrolment, for good: rows are added and never changed.
CREATE TABLE orders.enrolment_act (
  enrolment_id text NOT NULL REFERENCES orders.enrolment (id),
  generation   int NOT NULL,
  act          text NOT NULL,
  change       orders.enrolment_change,
  signed       jsonb NOT NULL,
  at           timestamptz NOT NULL,
  to_state     orders.enrolment_state NOT NULL,
  reason       text,
  PRIMARY KEY (enrolment_id, generation)
);

GRANT SELECT, INSERT ON orders.enrolment, orders.enrolment_act TO writ_orders;
GRANT UPDATE (generation, state, change, proposed_by, approved_by, confirmed_by, proposed_at, active_from) ON orders.enrolment TO writ_orders;

-- Accounts that no order covers: whoever touches one is where nobody has to be. Filled by the owner's import alone.
CREATE TABLE records.canary (
  account_id text PRIMARY KEY REFERENCES records.account (id)
);

CREATE FUNCTION records.is_canary(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM records.canary c WHERE c.account_id = wanted)
$$;

-- The same of an identifier, for a snapshot, which finds its accounts inside the database and tells nobody which.
CREATE FUNCTION records.names_canary(wanted_type text, wanted bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM records.identifier i JOIN records.canary c ON c.account_id = i.account_id
                  WHERE i.type::text = wanted_type AND i.bidx = wanted)
$$;
GRANT EXECUTE ON FUNCTION records.is_canary(text), records.names_canary(text, bytea) TO writ_orders;

-- Each touch closes the authority graph. It is closed while a row of it has not been opened again.
CREATE TYPE orders.gate_cause AS ENUM ('RESOLVED', 'GRANTED', 'FOREIGN_ROW');

CREATE TABLE orders.gate_closing (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cause     orders.gate_cause NOT NULL,
  -- The order or piece of work; null where it is not known.
  reference text,
  operation text,
  closed_at timestamptz NOT NULL,
  -- Since when its entries are in the log, or pending for it.
  noted_at  timestamptz,
  opened_at timestamptz,
  opened_by jsonb,
  reason    text,
  CONSTRAINT gate_closing_opened CHECK ((opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (reason IS NULL))
);
CREATE INDEX gate_closing_open ON orders.gate_closing (closed_at) WHERE opened_at IS NULL;
CREATE INDEX gate_closing_unnoted ON orders.gate_closing (closed_at) WHERE noted_at IS NULL;
GRANT SELECT ON orders.gate_closing TO writ_orders;
GRANT UPDATE (noted_at, opened_at, opened_by, reason) ON orders.gate_closing TO writ_orders;

-- Closes the authority graph and ends what is open under orders. Whoever reads records may say that a row came which its grant does not
-- cover; nobody but `orders`, for the auditor, opens again. A caller without the right to a cause can still only close.
CREATE FUNCTION orders.close_gate(why orders.gate_cause, about text, running text, at timestamptz) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE orders.access_grant SET revoked_at = clock_timestamp() WHERE purpose = 'ORDER' AND revoked_at IS NULL AND expires_at > clock_timestamp();
  INSERT INTO orders.gate_closing (cause, reference, operation, closed_at)
  VALUES (why, about, running, coalesce(at, clock_timestamp())) RETURNING id
$$;
GRANT EXECUTE ON FUNCTION orders.close_gate(orders.gate_cause, text, text, timestamptz) TO writ_orders, writ_records, writ_content;

-- No grant for a canary, whoever mints it: who does closes the graph, in a transaction of its own, since this one is undone.
CREATE FUNCTION orders.refuse_canary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.purpose <> 'SELF' AND EXISTS (SELECT FROM records.canary c WHERE c.account_id = NEW.account_id) THEN
    RAISE EXCEPTION 'no grant covers this account' USING ERRCODE = 'WC001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_canary BEFORE INSERT ON orders.access_grant FOR EACH ROW EXECUTE FUNCTION orders.refuse_canary();

-- Under orders, grants also end with the open gate, and with the enrolment of the body that the order names as recipient.
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
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.status = 'IN_FORCE')
           AND NOT EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference
                 HAVING count(*) > 0 AND NOT bool_or(e.state = 'ENROLLED'))))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at)))
$$;

-- Whether an event is in the log, or waits for it in a transaction that was kept: what is counted rests on this.
CREATE FUNCTION orders.is_logged(event uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = event) OR EXISTS (SELECT FROM log.log_pending p WHERE p.event_id = event)
$$;
GRANT EXECUTE ON FUNCTION orders.is_logged(uuid) TO writ_orders;

-- The entry of each release, by the act in the order's history.
CREATE TABLE orders.release_entry (
  event_id   uuid PRIMARY KEY,
  order_id   text NOT NULL,
  generation int NOT NULL,
  FOREIGN KEY (order_id, generation) REFERENCES orders.order_event (order_id, generation)
);
CREATE UNIQUE INDEX release_entry_of_event ON orders.release_entry (order_id, generation);
GRANT SELECT, INSERT ON orders.release_entry TO writ_orders;

-- A disclosing operation is one with a grant, which can't exist without the entry of its decision. The reservation keeps its place only
-- while its request can still be running.
ALTER TABLE orders.disclosing_operation ADD COLUMN taken_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX access_grant_of_order ON orders.access_grant (reference, granted_at) WHERE purpose = 'ORDER';

CREATE OR REPLACE FUNCTION orders.take_disclosure(wanted text, running uuid, today date, most int) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  counted uuid[];
BEGIN
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  counted := ARRAY(
    SELECT g.operation FROM orders.access_grant g
     WHERE g.purpose = 'ORDER' AND g.reference = wanted
       AND g.granted_at >= today::timestamp AT TIME ZONE 'UTC' AND g.granted_at < (today + 1)::timestamp AT TIME ZONE 'UTC'
    UNION
    SELECT d.operation FROM orders.disclosing_operation d
     WHERE d.order_id = wanted AND d.day = today AND d.taken_at > clock_timestamp() - interval '60 seconds');
  IF running = ANY (counted) THEN
    RETURN true;
  END IF;
  IF cardinality(counted) >= most THEN
    RETURN false;
  END IF;
  INSERT INTO orders.disclosing_operation (order_id, operation, day) VALUES (wanted, running, today) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
