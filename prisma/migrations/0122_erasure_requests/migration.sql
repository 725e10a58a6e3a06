-- expand: a table of its own, and functions that do what they did, for work of one more kind
-- What somebody asks to be erased, with an account or without one, and what they were answered: Regulation (EU) 2016/679, Art. 12(3) and 17. The erasure itself
-- stays the act of two persons (erasure.request).
CREATE TYPE enforcement.erasure_outcome AS ENUM ('ERASED', 'ERASED_LATER', 'NOTHING_KEPT', 'REFUSED');
CREATE TABLE enforcement.erasure_request (
  id            text PRIMARY KEY,
  generation    integer NOT NULL DEFAULT 0,
  -- SHA-256 of the code by which whoever has it reads the answer.
  receipt_hash  bytea NOT NULL UNIQUE,
  explanation   text NOT NULL,
  -- Who asks without an account states who they are.
  name          text,
  email         text,
  language      text,
  -- The sign-in that asked, and the account that it held then.
  asked_issuer  text,
  asked_subject text,
  account_id    text,
  -- A notice whose code was given: whoever has the code gave the notice.
  notice_id     text REFERENCES enforcement.notice,
  asked_at      timestamptz NOT NULL,
  due_at        timestamptz(3) NOT NULL,
  extended_at   timestamptz,
  extended_by   text,
  extension     text,
  answered_at   timestamptz,
  answered_by   text,
  outcome       enforcement.erasure_outcome,
  reason        text,
  redacted_at   timestamptz,
  CONSTRAINT erasure_request_asker CHECK (
    (asked_issuer IS NULL) = (asked_subject IS NULL) AND (account_id IS NULL OR asked_issuer IS NOT NULL OR redacted_at IS NOT NULL)
    AND (asked_issuer IS NOT NULL OR (name IS NOT NULL AND email IS NOT NULL) OR redacted_at IS NOT NULL)),
  CONSTRAINT erasure_request_extended CHECK ((extended_at IS NULL) = (extended_by IS NULL) AND (extended_at IS NULL) = (extension IS NULL)),
  CONSTRAINT erasure_request_answered CHECK (
    (answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (outcome IS NULL) AND (answered_at IS NULL) = (reason IS NULL)),
  -- One month, and two more where the person learned why: Art. 12(3), counted by Regulation (EEC, Euratom) No 1182/71, so with days for weekends and holidays.
  CONSTRAINT erasure_request_in_time CHECK (due_at <= asked_at + CASE WHEN extended_at IS NULL THEN interval '1 month 14 days' ELSE interval '3 months 14 days' END)
);
CREATE INDEX erasure_request_by_person ON enforcement.erasure_request (asked_issuer, asked_subject, asked_at DESC) WHERE asked_subject IS NOT NULL;
CREATE INDEX erasure_request_to_redact ON enforcement.erasure_request (answered_at) WHERE redacted_at IS NULL;
GRANT SELECT, INSERT (id, receipt_hash, explanation, name, email, language, asked_issuer, asked_subject, account_id, notice_id, asked_at, due_at)
  ON enforcement.erasure_request TO writ_enforcement;
GRANT UPDATE (generation, due_at, extended_at, extended_by, extension, answered_at, answered_by, outcome, reason) ON enforcement.erasure_request TO writ_enforcement;

-- As before, for complaints and requests.
CREATE OR REPLACE FUNCTION enforcement.keep_decided()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a % is decided once', CASE TG_TABLE_NAME WHEN 'complaint' THEN 'complaint' ELSE 'request' END USING ERRCODE = 'insufficient_privilege';
END $function$
;

-- Answered once: what a person was answered is not written again, and only the owner redacts it.
CREATE TRIGGER decided_once BEFORE UPDATE ON enforcement.erasure_request FOR EACH ROW
  WHEN (OLD.answered_at IS NOT NULL AND NEW IS DISTINCT FROM OLD AND NOT (OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL AND NEW.outcome = OLD.outcome))
  EXECUTE FUNCTION enforcement.keep_decided();

-- Whether two persons have confirmed the erasure of an account: nobody answers that it is erased before. It tells nothing of orders.
CREATE FUNCTION enforcement.is_erased(account text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM erasure.request r WHERE r.account_id = is_erased.account AND r.confirmed_at IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION enforcement.is_erased(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.is_erased(text) TO writ_enforcement;

-- Only notices and complaints have a category, a sender and an order to be sought by.
DROP TRIGGER described ON enforcement.work_item;
CREATE TRIGGER described BEFORE INSERT ON enforcement.work_item
  FOR EACH ROW WHEN (NEW.kind IN ('NOTICE', 'COMPLAINT')) EXECUTE FUNCTION enforcement.describe_work();

-- As before, and work about a request stays open until the request is answered.
CREATE OR REPLACE FUNCTION enforcement.refuse_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
  IF EXISTS (SELECT FROM enforcement.erasure_request e WHERE NEW.kind = 'ERASURE' AND e.answered_at IS NULL AND e.id = NEW.subject_id) THEN
    RAISE EXCEPTION 'work stays open while its request is not answered' USING ERRCODE = 'WR001', CONSTRAINT = 'work_of_open_request';
  END IF;
  RETURN NULL;
END $function$
;

-- As before, and what was answered to a request for erasure is kept for a time.
CREATE OR REPLACE FUNCTION enforcement.end_keeping(kind retention.kind, at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(end_keeping.at, public.present());
  since CONSTANT timestamptz := retention.kept_since(end_keeping.kind, now);
  ended int := 0;
BEGIN
  CASE end_keeping.kind
  WHEN 'NOTICE' THEN
    WITH over AS (
      SELECT n.id FROM enforcement.notice n
       WHERE n.redacted_at IS NULL AND n.state <> 'RECEIVED' AND n.decided_at < since
         AND NOT EXISTS (SELECT FROM enforcement.complaint c LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
                          WHERE n.id IN (c.notice_id, r.notice_id) AND (c.state = 'OPEN' OR c.decided_at >= since))
         AND NOT EXISTS (SELECT FROM enforcement.dispute d LEFT JOIN enforcement.restriction r ON r.id = d.restriction_id
                          WHERE n.id IN (d.notice_id, r.notice_id) AND (d.state <> 'CLOSED' OR d.implemented_at >= since))
         AND NOT EXISTS (SELECT FROM enforcement.suspicion s WHERE s.notice_id = n.id AND s.state = 'PROPOSED')
         AND NOT EXISTS (SELECT FROM enforcement.misuse_measure m WHERE m.notice_id = n.id AND m.lifted_at IS NULL AND m.ends_at > now)
       ORDER BY n.decided_at LIMIT most FOR UPDATE OF n SKIP LOCKED),
    named AS (
      UPDATE enforcement.statement_of_reasons t SET source_identity = NULL, source_identity_reason = NULL
        FROM over JOIN enforcement.restriction r ON r.notice_id = over.id WHERE t.id = r.statement_id AND t.source_identity IS NOT NULL)
    UPDATE enforcement.notice n
       SET notifier_name = NULL, notifier_email = NULL, notifier_issuer = NULL, notifier_subject = NULL, notifier_hash = NULL,
           explanation = '[deleted]', reason = CASE WHEN n.reason IS NOT NULL THEN '[deleted]' END, redacted_at = now
      FROM over WHERE n.id = over.id;
  WHEN 'COMPLAINT' THEN
    UPDATE enforcement.complaint c
       SET explanation = '[deleted]', reason = CASE WHEN c.reason IS NOT NULL THEN '[deleted]' END, filed_issuer = NULL, filed_subject = NULL,
           redacted_at = now
      FROM (SELECT o.id FROM enforcement.complaint o
             WHERE o.redacted_at IS NULL AND o.state <> 'OPEN' AND o.decided_at < since
               AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.cause = 'complaint ' || o.id AND d.state <> 'DONE')
               AND NOT EXISTS (SELECT FROM enforcement.dispute d
                                WHERE (d.state <> 'CLOSED' OR d.implemented_at >= since)
                                  AND (d.restriction_id = o.restriction_id OR d.notice_id = o.notice_id))
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE c.id = over.id;
  WHEN 'SUSPICION' THEN
    UPDATE enforcement.suspicion s
       SET explanation = '[deleted]', account_id = NULL, account_handle = NULL, item_title = NULL, item_text = NULL, item_url = NULL,
           item_published_at = NULL, fields = '{}', proof = NULL, drop_reason = CASE WHEN s.drop_reason IS NOT NULL THEN '[deleted]' END, redacted_at = now
      FROM (SELECT o.id FROM enforcement.suspicion o WHERE o.redacted_at IS NULL AND o.state <> 'PROPOSED' AND o.decided_at < since
               AND (o.state <> 'SENT' OR o.hand_to IS NULL OR o.handed_at IS NOT NULL)
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE s.id = over.id;
  WHEN 'LETTER' THEN
    DELETE FROM enforcement.letter l
     USING (SELECT o.id FROM enforcement.letter o WHERE o.kind NOT IN ('STATEMENT', 'NOTICE_DECIDED') AND o.mailed_at < since
             ORDER BY o.mailed_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE l.id = over.id;
  WHEN 'DISPUTE' THEN
    UPDATE enforcement.dispute d
       SET reference = '[deleted]', outcome_text = '[deleted]', implementation = '[deleted]', redacted_at = now
      FROM (SELECT o.id FROM enforcement.dispute o WHERE o.redacted_at IS NULL AND o.state = 'CLOSED' AND o.implemented_at < since
             ORDER BY o.implemented_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE d.id = over.id;
  WHEN 'COORDINATOR_REPORT' THEN
    UPDATE enforcement.coordinator_report r SET explanation = '[deleted]', redacted_at = now
      FROM (SELECT o.id FROM enforcement.coordinator_report o WHERE o.redacted_at IS NULL AND o.informed_at < since
             ORDER BY o.informed_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE r.id = over.id;
  WHEN 'ERASURE_REQUEST' THEN
    UPDATE enforcement.erasure_request r
       SET explanation = '[deleted]', reason = '[deleted]', extension = CASE WHEN r.extension IS NOT NULL THEN '[deleted]' END,
           name = NULL, email = NULL, asked_issuer = NULL, asked_subject = NULL, redacted_at = now
      FROM (SELECT o.id FROM enforcement.erasure_request o WHERE o.redacted_at IS NULL AND o.answered_at < since
             ORDER BY o.answered_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE r.id = over.id;
  END CASE;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $function$
;

INSERT INTO retention.period (kind, data, counts_from, keep, at_least, provision, reason, decided_by) VALUES
  ('ERASURE_REQUEST', 'name, address and text of a request for erasure, and the reasons of its answer', 'answer', '36 months', '12 months',
   'Regulation (EU) 2016/679, Art. 5(2), 12(3) and 82', 'proves that it was answered in time; three years are a usual limitation', 'default; counsel decides');
INSERT INTO log.pending_type VALUES ('writ_enforcement', 'erasure.asked.v1'), ('writ_enforcement', 'erasure.extended.v1'), ('writ_enforcement', 'erasure.answered.v1');
