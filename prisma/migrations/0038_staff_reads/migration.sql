-- What staff of the platform may read of a person: single fields, each with a reason, for work that its reader did not send in, within a
-- budget, and otherwise with a second person's consent.

-- A grant for a case covers the fields that it names and no other. What was granted before covered the whole record.
ALTER TABLE orders.access_grant ADD COLUMN fields text[] NOT NULL DEFAULT '{}';
UPDATE orders.access_grant
   SET fields = ARRAY['NAME', 'BIRTH_DATE', 'EMAILS', 'PHONES', 'ADDRESS', 'REGISTERED_AT', 'REGISTRATION_IP', 'SERVICE'] WHERE purpose = 'CASE';
ALTER TABLE orders.access_grant
  ADD CONSTRAINT access_grant_case_names_fields CHECK ((purpose = 'CASE') = (cardinality(fields) > 0)),
  ADD CONSTRAINT access_grant_fields_exist CHECK (
    fields <@ ARRAY['NAME', 'BIRTH_DATE', 'EMAILS', 'PHONES', 'ADDRESS', 'REGISTERED_AT', 'REGISTRATION_IP', 'SERVICE']);

-- As before, with the fields that a grant for a case names.
DROP FUNCTION orders.granted();
CREATE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose, preservations text[], fields text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose, g.preservations, g.fields
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference AND o.status = 'IN_FORCE' AND e.issuer = g.issuer AND e.state = 'ENROLLED')))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at
                              UNION ALL
                              SELECT FROM orders.preservation p JOIN orders.legal_order k ON k.id = p.order_id
                               WHERE p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.asked_at <= q.confirmed_at
                                 AND g.category = ANY (k.categories)
                                 AND (g.category = 'SUBSCRIBER' OR (g.from_at >= k.from_at AND g.to_at <= k.to_at)))))
$$;
GRANT EXECUTE ON FUNCTION orders.granted() TO writ_records, writ_content;

-- The fields that the grant names by which the session reads this account's subscriber record; none for a grant of the whole record.
CREATE FUNCTION orders.fields_of_session(account text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.fields FROM orders.granted() g WHERE g.category = 'SUBSCRIBER' AND g.account_id = account ORDER BY g.log_idx LIMIT 1
$$;

-- Who the person behind an account is, as before. A field that a grant for a case does not name is null; where that is when the account was
-- opened, no condition on it finds it out either.
CREATE OR REPLACE FUNCTION records.subscriber_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                              after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, name text, birth_date date, emails text[], phones text[], address text,
               registration_ip text, service text, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('SUBSCRIBER', account, from_at, to_at, horizon, preservations);
  named CONSTANT text[] := orders.fields_of_session(account);
  all_named CONSTANT boolean := cardinality(named) = 0;
  dated CONSTANT boolean := cardinality(named) = 0 OR 'REGISTERED_AT' = ANY (named);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT s.account_id AS id, s.account_id, 'SUBSCRIBER', CASE WHEN dated THEN s.registered_at END AS at,
            CASE WHEN all_named OR 'NAME' = ANY (named) THEN s.name END,
            CASE WHEN all_named OR 'BIRTH_DATE' = ANY (named) THEN s.birth_date END,
            CASE WHEN all_named OR 'EMAILS' = ANY (named) THEN s.emails END,
            CASE WHEN all_named OR 'PHONES' = ANY (named) THEN s.phones END,
            CASE WHEN all_named OR 'ADDRESS' = ANY (named) THEN s.address END,
            CASE WHEN all_named OR 'REGISTRATION_IP' = ANY (named) THEN s.registration_ip END,
            CASE WHEN all_named OR 'SERVICE' = ANY (named) THEN s.service END,
            NULL::text, NULL::bytea, NULL::bytea
       FROM records.subscriber s
      WHERE s.account_id = scope.account_id AND s.recorded_at <= scope.horizon
        AND (NOT dated OR (s.registered_at >= scope.from_at AND s.registered_at < scope.to_at
                           AND (s.registered_at, s.account_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, '')))))
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'SUBSCRIBER', p.at, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'SUBSCRIBER'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.subscriber l WHERE l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $$;

-- Whether somebody whom the platform recognises sent a piece of work in, and whether a person took part in it: as sender, by the same
-- account or the same e-mail address, as the author, or by a decision in its case. On the way to deciding a notice one may restrict.
CREATE FUNCTION enforcement.work_origin(wanted text, asker_issuer text, asker_subject text)
RETURNS TABLE (is_recognised boolean, took_part boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH asker AS (SELECT asker_issuer || ' ' || asker_subject AS person, records.account_of_holder(asker_issuer, asker_subject) AS account),
       sent AS (
         SELECT w.kind, w.account_id, n.id AS notice_id, n.notifier_hash, n.public_body_recognised, c.access_idx,
                f.id AS flagger_id, f.recorded_by, f.changed_by,
                coalesce(n.id, c.notice_id, r.notice_id, c.restriction_id, 'access-' || c.access_idx) AS case_id,
                coalesce(n.notifier_issuer, c.filed_issuer) AS sender_issuer, coalesce(n.notifier_subject, c.filed_subject) AS sender_subject,
                records.account_of_holder(coalesce(n.notifier_issuer, c.filed_issuer), coalesce(n.notifier_subject, c.filed_subject)) AS sender_account
           FROM enforcement.work_item w
           LEFT JOIN enforcement.notice n ON w.kind = 'NOTICE' AND n.id = w.subject_id
           LEFT JOIN enforcement.trusted_flagger f ON f.id = n.flagger_id AND f.state = 'IN_FORCE'
           LEFT JOIN enforcement.complaint c ON w.kind = 'COMPLAINT' AND c.id = w.subject_id
           LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
          WHERE w.id = wanted)
  SELECT CASE s.kind
           WHEN 'NOTICE' THEN s.public_body_recognised
             OR (s.flagger_id IS NOT NULL AND s.recorded_by <> a.person AND s.changed_by IS DISTINCT FROM a.person)
           WHEN 'COMPLAINT' THEN coalesce(s.sender_account = s.account_id, false)
           ELSE false
         END,
         (s.sender_issuer = asker_issuer AND s.sender_subject = asker_subject) IS TRUE
           OR (a.account IN (s.sender_account, s.account_id)) IS TRUE
           OR EXISTS (SELECT FROM enforcement.case_participant p
                       WHERE p.case_id = s.case_id AND p.person = a.person AND (s.kind = 'COMPLAINT' OR p.act NOT IN ('RESTRICT', 'LIFT')))
           OR EXISTS (SELECT FROM enforcement.notice o
                       WHERE o.notifier_issuer = asker_issuer AND o.notifier_subject = asker_subject AND o.notifier_hash = s.notifier_hash)
           OR EXISTS (SELECT FROM orders.case_opening o
                       WHERE o.log_idx = s.access_idx AND o.issuer = asker_issuer AND o.subject = asker_subject)
    FROM sent s CROSS JOIN asker a
$$;
GRANT EXECUTE ON FUNCTION enforcement.work_origin(text, text, text) TO writ_orders;

-- What somebody of the platform asks to read, where a second person has to consent: each field with its reason. It is read once.
CREATE TYPE orders.case_request_state AS ENUM ('PENDING', 'CONSENTED', 'REFUSED', 'USED');
CREATE TYPE orders.consent_cause AS ENUM ('UNKNOWN_SENDER', 'BUDGET');
CREATE TABLE orders.case_request (
  id              text PRIMARY KEY,
  state           orders.case_request_state NOT NULL DEFAULT 'PENDING',
  cause           orders.consent_cause NOT NULL,
  work_id         text NOT NULL,
  fields          text[] NOT NULL,
  reasons         text[] NOT NULL,
  -- Of exactly what is asked, by whom and for which work: who consents sends it back.
  digest          text NOT NULL,
  asked_issuer    text NOT NULL,
  asked_subject   text NOT NULL,
  asked_at        timestamptz(3) NOT NULL,
  decided_issuer  text,
  decided_subject text,
  decided_at      timestamptz(3),
  refusal         text,
  used_at         timestamptz(3),
  CONSTRAINT case_request_fields CHECK (
    cardinality(fields) > 0 AND cardinality(fields) = cardinality(reasons)
    AND fields <@ ARRAY['NAME', 'BIRTH_DATE', 'EMAILS', 'PHONES', 'ADDRESS', 'REGISTERED_AT', 'REGISTRATION_IP', 'SERVICE']),
  CONSTRAINT case_request_decided CHECK (
    (state = 'PENDING') = (decided_at IS NULL) AND num_nonnulls(decided_at, decided_issuer, decided_subject) IN (0, 3)),
  CONSTRAINT case_request_by_two CHECK (decided_at IS NULL OR decided_issuer <> asked_issuer OR decided_subject <> asked_subject),
  CONSTRAINT case_request_refused CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
  CONSTRAINT case_request_used CHECK ((state = 'USED') = (used_at IS NOT NULL))
);
CREATE INDEX case_request_newest ON orders.case_request (asked_at, id);
CREATE UNIQUE INDEX case_request_open_once ON orders.case_request (work_id, asked_issuer, asked_subject, digest) WHERE state = 'PENDING';
GRANT SELECT, INSERT (id, cause, work_id, fields, reasons, digest, asked_issuer, asked_subject, asked_at) ON orders.case_request TO writ_orders;
GRANT UPDATE (state, decided_issuer, decided_subject, decided_at, refusal, used_at) ON orders.case_request TO writ_orders;

-- Decided once, used once.
CREATE FUNCTION orders.keep_case_request() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a case request is decided once and used once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER decided_once BEFORE UPDATE ON orders.case_request FOR EACH ROW
  WHEN (NOT ((OLD.state = 'PENDING' AND NEW.state IN ('CONSENTED', 'REFUSED'))
          OR (OLD.state = 'CONSENTED' AND NEW.state = 'USED'
              AND (OLD.decided_issuer, OLD.decided_subject, OLD.decided_at) = (NEW.decided_issuer, NEW.decided_subject, NEW.decided_at))))
  EXECUTE FUNCTION orders.keep_case_request();

-- Who opened a case, and who consented to it: neither decides a complaint about that look.
ALTER TABLE orders.case_opening DROP CONSTRAINT case_opening_pkey, ADD PRIMARY KEY (log_idx, issuer, subject);

-- What somebody, some order, some piece of work or some organisation has taken of a limit. Nobody writes it but the function below.
CREATE TABLE orders.budget (
  name   text NOT NULL,
  holder text NOT NULL,
  -- A day in UTC; `-infinity` for a limit of all days together.
  day    date NOT NULL,
  taken  int NOT NULL DEFAULT 0,
  PRIMARY KEY (name, holder, day),
  CONSTRAINT budget_taken CHECK (taken >= 0)
);

-- Takes an amount of several limits at once, or of none: answers the first that would be passed, or null. Whoever takes of the same one
-- waits here.
CREATE FUNCTION orders.take_budgets(names text[], holders text[], days date[], mosts int[], amount int) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wall text;
BEGIN
  IF amount IS NULL OR amount < 1 THEN
    RAISE EXCEPTION 'an amount is 1 or more' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  INSERT INTO orders.budget (name, holder, day)
    SELECT w.name, w.holder, w.day FROM unnest(names, holders, days) w (name, holder, day) ORDER BY w.name, w.holder, w.day ON CONFLICT DO NOTHING;
  PERFORM FROM orders.budget b JOIN unnest(names, holders, days) w (name, holder, day) USING (name, holder, day)
    ORDER BY b.name, b.holder, b.day FOR UPDATE OF b;
  SELECT w.name INTO wall
    FROM unnest(names, holders, days, mosts) WITH ORDINALITY w (name, holder, day, most, place)
    LEFT JOIN orders.budget b USING (name, holder, day)
   WHERE coalesce(b.taken + amount > w.most, true) ORDER BY w.place LIMIT 1;
  IF wall IS NOT NULL THEN
    RETURN wall;
  END IF;
  UPDATE orders.budget b SET taken = b.taken + amount
    FROM unnest(names, holders, days) w (name, holder, day) WHERE b.name = w.name AND b.holder = w.holder AND b.day = w.day;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION orders.take_budgets(text[], text[], date[], int[], int) TO writ_orders;

-- A limit that was hit is work: somebody else looks at it and says what they found. Hits that nobody has looked at yet are counted together.
CREATE TABLE orders.limit_hit (
  id               text PRIMARY KEY,
  name             text NOT NULL,
  side             text NOT NULL,
  issuer           text NOT NULL,
  subject          text NOT NULL,
  organisation     text,
  -- The order or the piece of work at which.
  reference        text NOT NULL,
  hits             int NOT NULL DEFAULT 1,
  first_at         timestamptz(3) NOT NULL,
  last_at          timestamptz(3) NOT NULL,
  reviewed_issuer  text,
  reviewed_subject text,
  reviewed_at      timestamptz(3),
  finding          text,
  CONSTRAINT limit_hit_counted CHECK (hits > 0 AND first_at <= last_at),
  CONSTRAINT limit_hit_reviewed CHECK (num_nonnulls(reviewed_issuer, reviewed_subject, reviewed_at, finding) IN (0, 4)),
  CONSTRAINT limit_hit_by_another CHECK (reviewed_at IS NULL OR reviewed_issuer <> issuer OR reviewed_subject <> subject)
);
CREATE UNIQUE INDEX limit_hit_open_once ON orders.limit_hit (name, issuer, subject, reference) WHERE reviewed_at IS NULL;
CREATE INDEX limit_hit_newest ON orders.limit_hit (first_at, id);
GRANT SELECT, INSERT (id, name, side, issuer, subject, organisation, reference, first_at, last_at) ON orders.limit_hit TO writ_orders;
GRANT UPDATE (hits, last_at, reviewed_issuer, reviewed_subject, reviewed_at, finding) ON orders.limit_hit TO writ_orders;

CREATE FUNCTION orders.keep_limit_hit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a limit that was hit is reviewed once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER reviewed_once BEFORE UPDATE ON orders.limit_hit
  FOR EACH ROW WHEN (OLD.reviewed_at IS NOT NULL) EXECUTE FUNCTION orders.keep_limit_hit();

-- The entries that these acts leave.
INSERT INTO log.pending_type (role, type, is_named)
SELECT 'writ_orders', type || '.v1', false FROM unnest(ARRAY['case.requested', 'case.consented', 'case.refused', 'limit.reviewed']) type;
