-- How long each kind of personal data is kept, as rows: Regulation (EU) 2016/679, Art. 5(1)(e). No login role has a right here: what deletes
-- reads it with the rights of the owner, who alone changes it. The page docs/how-to/times-for-keeping.md has the same rows.
CREATE SCHEMA retention;
GRANT USAGE ON SCHEMA retention TO writ_enforcement, writ_orders;
CREATE TYPE retention.kind AS ENUM ('NOTICE', 'COMPLAINT', 'SUSPICION', 'LETTER', 'CASE_REQUEST', 'ORDER', 'EVENT', 'BATCH_LINE', 'SNAPSHOT', 'TERRORIST_COPY', 'INFORMATION', 'STATEMENT', 'ENROLMENT', 'LOG');
CREATE TABLE retention.period (
  kind        retention.kind PRIMARY KEY,
  data        text NOT NULL,
  -- From which event the time runs.
  counts_from text NOT NULL,
  -- Null: not deleted by time here. What deletes it otherwise, or why it is kept, is the reason.
  keep        interval,
  -- What a law gives others; nobody sets a shorter time.
  at_least    interval,
  provision   text NOT NULL,
  reason      text NOT NULL,
  decided_by  text NOT NULL,
  CONSTRAINT period_is_lawful CHECK (keep > interval '0' AND keep >= at_least)
);
INSERT INTO retention.period (kind, data, counts_from, keep, at_least, provision, reason, decided_by) VALUES
  ('NOTICE', 'name, address, text and sender of a notice; the reason of its decision; the name in statements that rest on it',
   'decision of the notice, or of the last complaint about it', '12 months', '6 months', 'Regulation (EU) 2022/2065, Art. 16, 20(1) and 21(4)',
   'six months to complain, and up to 180 days of dispute settlement', 'default; counsel decides'),
  ('COMPLAINT', 'text and sender of a complaint, and the reason of its decision', 'decision of the complaint', '12 months', '6 months',
   'Regulation (EU) 2022/2065, Art. 20(5), 21(4) and 24(1)', 'dispute settlement takes up to 180 days, and a report covers a year', 'default; counsel decides'),
  ('SUSPICION', 'what was reported of a suspicion of a crime, and why one was dropped', 'sending or dropping', '12 months', NULL,
   'Regulation (EU) 2022/2065, Art. 18', 'the authority has it; here it proves that it was reported', 'default; counsel decides'),
  ('LETTER', 'that and whether a letter went out, without its text and its address; not of statements and of decisions on notices',
   'sending', '12 months', NULL, 'Regulation (EU) 2022/2065, Art. 16(4), 20(5) and 23(2)', 'proves that somebody was informed while they can contest it', 'default; counsel decides'),
  ('CASE_REQUEST', 'why staff asked for fields of a person, and why that was refused', 'its use, its decision, or the request', '12 months', NULL,
   'Regulation (EU) 2016/679, Art. 5(2)', 'an auditor looks at it within a year; the entry of each read stays', 'default; counsel decides'),
  ('ORDER', 'identifiers, purpose, grounds, offence, threat, reasons and texts of an order that is over', 'last act on the order', '36 months', '12 months',
   'Regulation (EU) 2016/679, Art. 82; Regulation (EU) 2023/1543, Art. 18; Regulation (EU) 2021/784, Art. 9', 'remedies and claims of persons who learn of it late; three years are a usual limitation', 'default; counsel decides'),
  ('EVENT', 'changes for subscribers that were delivered', 'delivery', NULL, NULL, 'Regulation (EU) 2016/679, Art. 5(1)(e)', 'deleted after 30 days by enforcement.forget_events', 'the product'),
  ('BATCH_LINE', 'decisions of a batch that was refused, undone or applied', 'end of the batch', NULL, NULL, 'Regulation (EU) 2016/679, Art. 5(1)(e)',
   'deleted after one hour by enforcement.forget_decisions', 'the product'),
  ('SNAPSHOT', 'what an order preserves', 'end of its preservation', NULL, NULL, 'Regulation (EU) 2023/1543, Art. 10 and 11', 'deleted with the end of the preservation', 'the law'),
  ('TERRORIST_COPY', 'copies of terrorist content that was removed', 'removal', NULL, NULL, 'Regulation (EU) 2021/784, Art. 6', 'six months and what a court or authority adds; deleted by content.end_removed', 'the law'),
  ('INFORMATION', 'that a person was informed of an order, and of which access', 'information', NULL, NULL, 'Regulation (EU) 2023/1543, Art. 13; Regulation (EU) 2022/2065, Art. 9(5)',
   'kept while the account is: it is what the person reads; erased with the account', 'default; counsel decides'),
  ('STATEMENT', 'statements of reasons and the restrictions that they explain, and the letters that informed of them', 'decision', NULL, NULL, 'Regulation (EU) 2022/2065, Art. 17 and 24(5)',
   'kept while the account is: the person reads it; its published form names nobody', 'default; counsel decides'),
  ('ENROLMENT', 'officers who act for enrolled authorities, and who approved them', 'end of the enrolment', NULL, NULL, 'Regulation (EU) 2016/679, Art. 5(2)', 'kept: it proves who was competent when', 'default; counsel decides'),
  ('LOG', 'entries of the log', 'entry', NULL, NULL, 'Regulation (EU) 2016/679, Art. 5(2)', 'kept: it holds no personal data in the clear; what opens it is erased with the account', 'the product');

ALTER TABLE enforcement.notice ADD COLUMN redacted_at timestamptz;
ALTER TABLE enforcement.suspicion ADD COLUMN redacted_at timestamptz;
ALTER TABLE enforcement.complaint ADD COLUMN redacted_at timestamptz,
  DROP CONSTRAINT complaint_filer,
  ADD CONSTRAINT complaint_filer CHECK (
    (filed_issuer IS NULL) = (filed_subject IS NULL) AND (filed_issuer IS NOT NULL OR notice_id IS NOT NULL OR redacted_at IS NOT NULL));
ALTER TABLE orders.case_request ADD COLUMN redacted_at timestamptz;
ALTER TABLE orders.legal_order ADD COLUMN redacted_at timestamptz;
CREATE INDEX notice_to_redact ON enforcement.notice (decided_at) WHERE redacted_at IS NULL;
CREATE INDEX complaint_to_redact ON enforcement.complaint (decided_at) WHERE redacted_at IS NULL;
CREATE INDEX suspicion_to_redact ON enforcement.suspicion (decided_at) WHERE redacted_at IS NULL;
CREATE INDEX letter_to_delete ON enforcement.letter (mailed_at) WHERE kind NOT IN ('STATEMENT', 'NOTICE_DECIDED');
CREATE INDEX case_request_to_redact ON orders.case_request (asked_at) WHERE redacted_at IS NULL;
CREATE INDEX legal_order_to_redact ON orders.legal_order (created_at) WHERE redacted_at IS NULL;

-- Decided once, and redacted once: no login role may write when.
DROP TRIGGER decided_once ON enforcement.complaint;
CREATE TRIGGER decided_once BEFORE UPDATE ON enforcement.complaint FOR EACH ROW
  WHEN (OLD.state <> 'OPEN' AND NEW IS DISTINCT FROM OLD AND NOT (OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL AND NEW.state = OLD.state))
  EXECUTE FUNCTION enforcement.keep_decided();
DROP TRIGGER decided_once ON orders.case_request;
CREATE TRIGGER decided_once BEFORE UPDATE ON orders.case_request FOR EACH ROW
  WHEN (NOT ((OLD.state = 'PENDING' AND NEW.state IN ('CONSENTED', 'REFUSED'))
          OR (OLD.state = 'CONSENTED' AND NEW.state = 'USED'
              AND (OLD.decided_issuer, OLD.decided_subject, OLD.decided_at) = (NEW.decided_issuer, NEW.decided_subject, NEW.decided_at))
          OR (OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL AND NEW.state = OLD.state)))
  EXECUTE FUNCTION orders.keep_case_request();

-- What lies before this instant is kept no longer; null for a kind that has no time. No caller's clock makes it later than the database's does.
CREATE FUNCTION retention.kept_since(kind retention.kind, at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ((least(kept_since.at, public.present()) AT TIME ZONE 'UTC') - p.keep) AT TIME ZONE 'UTC' FROM retention.period p WHERE p.kind = kept_since.kind
$$;

-- Ends the keeping of at most so many rows of a kind, and tells how many. A row that others refer to stays, without what is personal in it. What
-- is open stays as it is: a notice or a complaint that is not decided, or contested, or in dispute settlement, or that brought a duty that is not done.
CREATE FUNCTION enforcement.end_keeping(kind retention.kind, at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
                                WHERE d.state <> 'CLOSED' AND (d.restriction_id = o.restriction_id OR d.notice_id = o.notice_id))
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE c.id = over.id;
  WHEN 'SUSPICION' THEN
    UPDATE enforcement.suspicion s
       SET explanation = '[deleted]', account_id = NULL, account_handle = NULL, item_title = NULL, item_text = NULL, item_url = NULL,
           item_published_at = NULL, fields = '{}', proof = NULL, drop_reason = CASE WHEN s.drop_reason IS NOT NULL THEN '[deleted]' END, redacted_at = now
      FROM (SELECT o.id FROM enforcement.suspicion o WHERE o.redacted_at IS NULL AND o.state <> 'PROPOSED' AND o.decided_at < since
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE s.id = over.id;
  WHEN 'LETTER' THEN
    DELETE FROM enforcement.letter l
     USING (SELECT o.id FROM enforcement.letter o WHERE o.kind NOT IN ('STATEMENT', 'NOTICE_DECIDED') AND o.mailed_at < since
             ORDER BY o.mailed_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE l.id = over.id;
  END CASE;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
GRANT EXECUTE ON FUNCTION enforcement.end_keeping(retention.kind, timestamptz, integer) TO writ_enforcement;

-- Whether something still rests on an order that is over: a time that runs, so that nobody has informed the person yet; a duty; what it
-- preserves; a copy of terrorist content; a restriction under it; a complaint; an order that continues it.
CREATE FUNCTION orders.is_needed(wanted text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = wanted AND c.ended_at IS NULL)
      OR EXISTS (SELECT FROM orders.duty d WHERE d.order_id = wanted AND d.state <> 'DONE')
      OR EXISTS (SELECT FROM orders.preservation p WHERE p.order_id = wanted AND p.deleted_at IS NULL)
      OR EXISTS (SELECT FROM content.removed m WHERE m.order_id = wanted AND m.ended_at IS NULL)
      OR EXISTS (SELECT FROM enforcement.restriction r WHERE r.order_id = wanted AND r.state IN ('SCHEDULED', 'ACTIVE'))
      OR EXISTS (SELECT FROM enforcement.complaint k LEFT JOIN enforcement.restriction r ON r.id = k.restriction_id
                  WHERE k.state = 'OPEN' AND wanted IN (k.access_reference, r.order_id))
      OR EXISTS (SELECT FROM orders.legal_order n WHERE wanted IN (n.earlier, n.preservation)
                    AND n.status NOT IN ('DRAFT', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'))
$$;

CREATE FUNCTION orders.end_keeping(kind retention.kind, at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(end_keeping.at, public.present());
  since CONSTANT timestamptz := retention.kept_since(end_keeping.kind, now);
  ids text[];
BEGIN
  CASE end_keeping.kind
  WHEN 'CASE_REQUEST' THEN
    ids := ARRAY(SELECT q.id FROM orders.case_request q WHERE q.redacted_at IS NULL AND coalesce(q.used_at, q.decided_at, q.asked_at) < since
                  ORDER BY q.asked_at LIMIT most FOR UPDATE SKIP LOCKED);
    UPDATE orders.case_request q
       SET reasons = array_fill('[deleted]'::text, ARRAY[cardinality(q.reasons)]), refusal = CASE WHEN q.refusal IS NOT NULL THEN '[deleted]' END,
           redacted_at = now
     WHERE q.id = ANY (ids);
  WHEN 'ORDER' THEN
    ids := ARRAY(SELECT o.id FROM orders.legal_order o
                  WHERE o.redacted_at IS NULL AND o.created_at < since AND o.status IN ('FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED')
                    AND NOT EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.at >= since)
                    AND NOT orders.is_needed(o.id)
                  ORDER BY o.created_at LIMIT most FOR UPDATE SKIP LOCKED);
    UPDATE orders.order_target t SET value = '[deleted]', resolved = NULL WHERE t.order_id = ANY (ids);
    UPDATE orders.order_decision d SET text = '[deleted]' WHERE d.order_id = ANY (ids) AND d.text IS NOT NULL;
    UPDATE orders.order_event e SET text = '[deleted]' WHERE e.order_id = ANY (ids) AND e.text IS NOT NULL;
    UPDATE orders.legal_order o
       SET purpose = CASE WHEN o.purpose IS NOT NULL THEN '[deleted]' END, fingerprint = NULL, call_back = NULL,
           not_notified = CASE WHEN o.not_notified IS NOT NULL THEN '[deleted]' END,
           legal_basis = o.legal_basis || (SELECT coalesce(jsonb_object_agg(b.key, '[deleted]'), '{}') FROM jsonb_each_text(o.legal_basis) b
                                            WHERE b.key IN ('grounds', 'offence') AND b.value IS NOT NULL),
           emergency = o.emergency || '{"threat": "[deleted]"}', secrecy = o.secrecy || '{"reason": "[deleted]"}',
           redacted_at = now
     WHERE o.id = ANY (ids);
  END CASE;
  RETURN cardinality(ids);
END $$;
GRANT EXECUTE ON FUNCTION orders.end_keeping(retention.kind, timestamptz, integer) TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_enforcement', 'retention.ended.v1'), ('writ_orders', 'retention.ended.v1');
