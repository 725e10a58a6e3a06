-- A report of a suspicion of a crime that threatens life or safety holds all relevant information in named fields, and one body reads it:
-- Regulation (EU) 2022/2065, Art. 18; Regulation (EU) 2021/784, Art. 14(5).

-- Where a body is alerted to reports. A body whose enrolment names one receives the reports to its state.
ALTER TABLE orders.enrolment ADD COLUMN report_address text;

-- The bodies of a state that receive reports now, and where each is alerted.
CREATE FUNCTION orders.report_receivers(land text, at timestamptz) RETURNS TABLE (issuer text, organisation text, country text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.issuer, e.organisation, e.country FROM orders.enrolment e
   WHERE e.country = land AND e.state = 'ENROLLED' AND e.report_address IS NOT NULL
     AND e.active_from <= least(report_receivers.at, public.present()) ORDER BY e.organisation, e.issuer
$$;
CREATE FUNCTION orders.report_address(token_issuer text, body text, land text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.report_address FROM orders.enrolment e
   WHERE e.issuer = token_issuer AND e.organisation = body AND e.country = land AND e.state = 'ENROLLED'
$$;
-- What an item says: published, and read for a report.
CREATE FUNCTION content.item_text(item text) RETURNS TABLE (title text, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.title, i.text FROM content.item i WHERE i.id = item
$$;
GRANT EXECUTE ON FUNCTION orders.report_receivers(text, timestamptz), orders.report_address(text, text, text), content.item_text(text) TO writ_enforcement;

ALTER TABLE enforcement.suspicion
  -- The article that obliges the platform to report.
  ADD COLUMN basis text NOT NULL DEFAULT 'DSA_18',
  -- What is reported beside the offence and its explanation. Null for what was proposed before reports had it.
  ADD COLUMN account_id text,
  ADD COLUMN account_handle text,
  ADD COLUMN item_title text,
  ADD COLUMN item_text text,
  ADD COLUMN item_url text,
  ADD COLUMN item_published_at timestamptz,
  -- The fields of the subscriber record that the report names. Their values are read by a grant and are not kept here.
  ADD COLUMN fields text[] NOT NULL DEFAULT '{}',
  -- The one body that reads it; or to whom it is sent by hand.
  ADD COLUMN receiver_issuer text,
  ADD COLUMN receiver_organisation text,
  ADD COLUMN receiver_country text,
  ADD COLUMN hand_to text,
  -- That two persons of the platform decided exactly this: `orders` believes nothing without it.
  ADD COLUMN proof bytea,
  ADD COLUMN handed_by text,
  ADD COLUMN handed_at timestamptz,
  ADD COLUMN handed_sha256 text,
  -- Null where the state concerned is unclear: Art. 18(2).
  ALTER COLUMN country DROP NOT NULL,
  ADD CONSTRAINT suspicion_basis CHECK (basis IN ('DSA_18', 'TCO_14_5')),
  ADD CONSTRAINT suspicion_fields CHECK (
    fields <@ ARRAY['NAME', 'BIRTH_DATE', 'EMAILS', 'PHONES', 'ADDRESS', 'REGISTERED_AT', 'REGISTRATION_IP', 'SERVICE']),
  ADD CONSTRAINT suspicion_receiver CHECK (num_nonnulls(receiver_issuer, receiver_organisation, receiver_country) IN (0, 3)),
  ADD CONSTRAINT suspicion_to_one CHECK (account_id IS NULL OR num_nonnulls(receiver_organisation, hand_to) = 1),
  ADD CONSTRAINT suspicion_proved CHECK ((proof IS NOT NULL) = (state = 'SENT' AND account_id IS NOT NULL)),
  ADD CONSTRAINT suspicion_handed CHECK (
    num_nonnulls(handed_by, handed_at, handed_sha256) IN (0, 3)
    AND (handed_at IS NULL OR (state = 'SENT' AND hand_to IS NOT NULL AND handed_sha256 ~ '^[0-9a-f]{64}$')));
GRANT INSERT (basis, account_id, account_handle, item_title, item_text, item_url, item_published_at, fields, receiver_issuer, receiver_organisation,
              receiver_country, hand_to) ON enforcement.suspicion TO writ_enforcement;
GRANT UPDATE (proof, handed_by, handed_at, handed_sha256) ON enforcement.suspicion TO writ_enforcement;

-- What was sent so far was read by every issuing and enforcing body of its state. It stays with one where there is only one, and otherwise
-- with staff alone.
UPDATE enforcement.suspicion s
   SET receiver_issuer = e.issuer, receiver_organisation = e.organisation, receiver_country = e.country
  FROM (SELECT country, min(issuer) AS issuer, min(organisation) AS organisation FROM orders.enrolment
         WHERE state = 'ENROLLED' AND roles && ARRAY['ISSUING', 'ENFORCING'] GROUP BY country HAVING count(*) = 1) e
 WHERE s.state = 'SENT' AND s.country = e.country;
DROP INDEX enforcement.suspicion_sent;
CREATE INDEX suspicion_received ON enforcement.suspicion (receiver_organisation, receiver_country, decided_at, id) WHERE state = 'SENT';

-- What `orders` has to know of a report that was sent, to decide on a read of its named fields: nothing of its contents.
CREATE FUNCTION enforcement.report_of(wanted text)
RETURNS TABLE (id text, account text, fields text[], receiver_issuer text, receiver_organisation text, receiver_country text, proposed_by text,
               decided_by text, digest text, is_handed boolean, proof bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.id, s.account_id, s.fields, s.receiver_issuer, s.receiver_organisation, s.receiver_country, s.proposed_by, s.decided_by, s.digest,
         s.handed_at IS NOT NULL, s.proof
    FROM enforcement.suspicion s WHERE s.id = wanted AND s.state = 'SENT' AND s.account_id IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION enforcement.report_of(text) TO writ_orders;

-- A grant for a report names its fields, as one for a case does, and covers nothing but the subscriber.
ALTER TABLE orders.access_grant
  DROP CONSTRAINT access_grant_case_names_fields,
  DROP CONSTRAINT access_grant_case_is_subscriber,
  ADD CONSTRAINT access_grant_case_names_fields CHECK ((purpose IN ('CASE', 'REPORT')) = (cardinality(fields) > 0)),
  ADD CONSTRAINT access_grant_case_is_subscriber CHECK (purpose NOT IN ('CASE', 'REPORT') OR category = 'SUBSCRIBER');

-- As before; a read for a report is not shown in the person's list: no article has the platform warn the person whom it reports.
CREATE OR REPLACE FUNCTION orders.tell_of_grant() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  shown_from timestamptz := NEW.granted_at;
BEGIN
  IF NEW.purpose = 'REPORT' THEN
    RETURN NULL;
  END IF;
  IF NEW.purpose = 'ORDER' THEN
    SELECT o.accesses_shown_from INTO shown_from FROM orders.legal_order o WHERE o.id = NEW.reference FOR SHARE;
  END IF;
  IF shown_from IS NOT NULL THEN
    INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
    VALUES (NEW.account_id, NEW.log_idx, NEW.purpose, NEW.reference, NEW.granted_at, greatest(NEW.granted_at, shown_from))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- The alert to the body: that there is a report, and nothing of it.
ALTER TABLE enforcement.letter ADD COLUMN suspicion_id text REFERENCES enforcement.suspicion (id),
  DROP CONSTRAINT letter_to, ADD CONSTRAINT letter_to CHECK (num_nonnulls(notice_id, account_id, suspicion_id) = 1);
CREATE FUNCTION enforcement.letter_of_suspicion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, suspicion_id, about)
  SELECT 'SUSPICION_SENT', c.id, c.id FROM changed c JOIN before b ON b.id = c.id
   WHERE b.state = 'PROPOSED' AND c.state = 'SENT' AND c.receiver_organisation IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_suspicion AFTER UPDATE ON enforcement.suspicion
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_suspicion();

INSERT INTO log.pending_type (role, type, is_named) VALUES ('writ_enforcement', 'suspicion.delivered.v1', false);
