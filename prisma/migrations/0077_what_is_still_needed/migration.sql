-- The third layer asks of a grant for a report what the second asked: that the report was sent, and that its receiver, where it has one, is enrolled
-- now while authorities read at all. Regulation (EU) 2022/2065, Art. 18.
CREATE OR REPLACE FUNCTION orders.granted()
 RETURNS TABLE(handle_hash bytea, category data_category, account_id text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, log_idx bigint, purpose orders.grant_purpose, preservations text[], fields text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose, g.preservations, g.fields
    FROM (SELECT DISTINCT sha256(convert_to(handle, 'UTF8')) AS hash
            FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle) h
    CROSS JOIN LATERAL (SELECT * FROM orders.access_grant a WHERE a.handle_hash = h.hash OFFSET 0) g
   WHERE g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference AND o.status::text = 'IN_FORCE' AND e.issuer = g.issuer AND e.state = 'ENROLLED')))
     AND (g.purpose <> 'REPORT' OR EXISTS (
           SELECT FROM enforcement.suspicion s
            WHERE s.id = g.reference AND s.state::text = 'SENT'
              AND (s.receiver_organisation IS NULL OR (
                    NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
                    AND EXISTS (SELECT FROM orders.enrolment e
                                 WHERE e.issuer = s.receiver_issuer AND e.organisation = s.receiver_organisation AND e.country = s.receiver_country
                                   AND e.state = 'ENROLLED')))))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at
                              UNION ALL
                              SELECT FROM orders.preservation p JOIN orders.legal_order k ON k.id = p.order_id
                               WHERE p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.asked_at <= q.confirmed_at
                                 AND g.category = ANY (k.categories)
                                 AND (g.category = 'SUBSCRIBER' OR (g.from_at >= k.from_at AND g.to_at <= k.to_at)))))
$function$;

-- A body that can still act here: it is enrolled, or will be again.
CREATE FUNCTION orders.can_act(body text, land text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = body AND e.country = land AND e.state IN ('ENROLLED', 'SUSPENDED'))
$$;

-- Whether something still rests on an order that is over. A time that only its authority ends, and a duty of a body, are waited for no longer than
-- until their day where the body is not enrolled: nobody could end them.
DROP FUNCTION orders.is_needed(text);
CREATE FUNCTION orders.is_needed(wanted text, at timestamptz)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
                  WHERE c.order_id = wanted AND c.ended_at IS NULL
                    AND (c.kind NOT IN ('SECRECY', 'INFORM', 'VALIDATION')
                      OR orders.platform_informs(o.kind)
                      OR orders.can_act(o.issuing_organisation, o.issuing_country)
                      OR (c.due_at > is_needed.at AND c.due_at < '9999-12-31Z')))
      OR EXISTS (SELECT FROM orders.duty d
                  WHERE d.order_id = wanted AND d.state <> 'DONE'
                    AND (d.organisation IS NULL OR orders.can_act(d.organisation, d.country) OR d.due_at > is_needed.at))
      OR EXISTS (SELECT FROM orders.preservation p WHERE p.order_id = wanted AND p.deleted_at IS NULL)
      OR EXISTS (SELECT FROM content.removed m WHERE m.order_id = wanted AND m.ended_at IS NULL)
      OR EXISTS (SELECT FROM enforcement.restriction r WHERE r.order_id = wanted AND r.state IN ('SCHEDULED', 'ACTIVE'))
      OR EXISTS (SELECT FROM enforcement.complaint k LEFT JOIN enforcement.restriction r ON r.id = k.restriction_id
                  WHERE k.state = 'OPEN' AND wanted IN (k.access_reference, r.order_id))
      OR EXISTS (SELECT FROM orders.legal_order n WHERE wanted IN (n.earlier, n.preservation)
                    AND n.status NOT IN ('DRAFT', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'))
$function$;

ALTER TABLE enforcement.dispute ADD COLUMN redacted_at timestamptz;
ALTER TABLE enforcement.coordinator_report ADD COLUMN redacted_at timestamptz;
ALTER TABLE orders.finding ADD COLUMN redacted_at timestamptz;
ALTER TABLE orders.duty ADD COLUMN redacted_at timestamptz;
CREATE INDEX duty_to_redact ON orders.duty (done_at) WHERE state = 'DONE' AND redacted_at IS NULL;

-- As before; a duty that was done loses its words once.
DROP TRIGGER done_for_good ON orders.duty;
CREATE TRIGGER done_for_good BEFORE UPDATE ON orders.duty
  FOR EACH ROW WHEN ((OLD.state = 'DONE' OR (OLD.state = 'OVERDUE' AND NEW.state = 'OPEN'))
                     AND NOT (OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL AND NEW.state = OLD.state))
  EXECUTE FUNCTION orders.keep_duty();

INSERT INTO retention.period (kind, data, counts_from, keep, at_least, provision, reason, decided_by) VALUES
  ('DISPUTE', 'number of the case, what the settlement body decided and what the platform did, in words', 'implementation of the outcome', '36 months', '12 months',
   'Regulation (EU) 2022/2065, Art. 21 and 24(1)(a)', 'a report covers a year; three years are a usual limitation', 'default; counsel decides'),
  ('COORDINATOR_REPORT', 'what a coordinator is informed of about a trusted flagger, beside the figures', 'information', '36 months', '12 months',
   'Regulation (EU) 2022/2065, Art. 22(6) and 24(1)(b)', 'the coordinator has it; the figures stay', 'default; counsel decides'),
  ('FINDING', 'what an auditor found, in words', 'finding, or the last duty that followed', '36 months', '12 months', 'Regulation (EU) 2016/679, Art. 5(2) and 82',
   'proves that it was answered; three years are a usual limitation', 'default; counsel decides'),
  ('DUTY', 'what was written when a duty was done, and the number of its document', 'doing', '36 months', '12 months',
   'Regulation (EU) 2016/679, Art. 5(2) and 82; Directive (EU) 2016/680, Art. 4(4)', 'proves that it was done; three years are a usual limitation', 'default; counsel decides'),
  ('DRAFT', 'an order that nobody has submitted', 'last change', '12 months', NULL, 'Regulation (EU) 2016/679, Art. 5(1)(e)',
   'nothing was asked for by it; deleted whole', 'default; counsel decides');
UPDATE retention.period SET provision = 'Regulation (EU) 2022/2065, Art. 16(4), 18, 20(5) and 23(2)' WHERE kind = 'LETTER';

-- As before, and what is new.
CREATE OR REPLACE FUNCTION orders.end_keeping(kind retention.kind, at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(end_keeping.at, public.present());
  since CONSTANT timestamptz := retention.kept_since(end_keeping.kind, now);
  ids text[];
  -- Of which somebody was informed: they read its reasons for as long as the account is there.
  told text[];
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
                    AND NOT orders.is_needed(o.id, now)
                  ORDER BY o.created_at LIMIT most FOR UPDATE SKIP LOCKED);
    UPDATE orders.order_target t SET value = '[deleted]', resolved = NULL WHERE t.order_id = ANY (ids);
    UPDATE orders.order_decision d SET text = '[deleted]' WHERE d.order_id = ANY (ids) AND d.text IS NOT NULL;
    UPDATE orders.order_event e SET text = '[deleted]' WHERE e.order_id = ANY (ids) AND e.text IS NOT NULL;
    UPDATE orders.order_event e SET public_purpose = e.public_purpose || '{"reason": "[deleted]"}'
     WHERE e.order_id = ANY (ids) AND e.public_purpose IS NOT NULL;
    UPDATE orders.received_document d SET sealed = NULL, wrapped = NULL WHERE d.order_id = ANY (ids);
    told := ARRAY(SELECT DISTINCT i.order_id FROM orders.user_information i WHERE i.order_id = ANY (ids));
    UPDATE orders.legal_order o
       SET purpose = CASE WHEN o.purpose = '' OR o.id = ANY (told) THEN o.purpose ELSE '[deleted]' END, fingerprint = NULL, call_back = NULL,
           not_notified = CASE WHEN o.not_notified IS NOT NULL THEN '[deleted]' END,
           legal_basis = o.legal_basis || (SELECT coalesce(jsonb_object_agg(b.key, '[deleted]'), '{}') FROM jsonb_each_text(o.legal_basis) b
                                            WHERE b.key IN ('grounds', 'offence') AND b.value <> '' AND NOT o.id = ANY (told)),
           emergency = o.emergency || '{"threat": "[deleted]"}', secrecy = o.secrecy || '{"reason": "[deleted]"}',
           renewals = orders.without_words(o.renewals, 'reason'), impediments = orders.without_words(o.impediments, 'text'),
           answers = orders.without_words(o.answers, 'sentTo'),
           scrutiny = CASE WHEN o.scrutiny IS NOT NULL THEN jsonb_build_object(
             'requests', orders.without_words(o.scrutiny -> 'requests', 'text'), 'findings', orders.without_words(o.scrutiny -> 'findings', 'text')) END,
           received = CASE WHEN jsonb_typeof(o.received -> 'authenticity') = 'object'
                           THEN jsonb_set(o.received, '{authenticity,text}', '"[deleted]"') ELSE o.received END,
           redacted_at = now
     WHERE o.id = ANY (ids);
  WHEN 'FINDING' THEN
    ids := ARRAY(SELECT f.event::text FROM orders.finding f
                  WHERE f.redacted_at IS NULL AND f.text IS NOT NULL AND f.at < since
                    AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.finding_event = f.event AND (d.state <> 'DONE' OR d.done_at >= since))
                  ORDER BY f.at LIMIT most FOR UPDATE SKIP LOCKED);
    UPDATE orders.finding f SET text = '[deleted]', redacted_at = now WHERE f.event = ANY (ids::uuid[]);
  WHEN 'DUTY' THEN
    ids := ARRAY(SELECT d.id FROM orders.duty d
                  WHERE d.redacted_at IS NULL AND d.state = 'DONE' AND d.done_at < since AND d.text IS NOT NULL
                  ORDER BY d.done_at LIMIT most FOR UPDATE SKIP LOCKED);
    UPDATE orders.duty d
       SET text = '[deleted]', evidence_reference = CASE WHEN d.evidence_reference IS NOT NULL THEN '[deleted]' END, redacted_at = now
     WHERE d.id = ANY (ids);
  WHEN 'DRAFT' THEN
    ids := ARRAY(SELECT o.id FROM orders.legal_order o
                  WHERE o.status = 'DRAFT' AND o.created_at < since
                    AND NOT EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.at >= since)
                  ORDER BY o.created_at LIMIT most FOR UPDATE SKIP LOCKED);
    DELETE FROM orders.order_decision d WHERE d.order_id = ANY (ids);
    DELETE FROM orders.order_target t WHERE t.order_id = ANY (ids);
    DELETE FROM orders.order_event e WHERE e.order_id = ANY (ids);
    DELETE FROM orders.clock c WHERE c.order_id = ANY (ids);
    DELETE FROM orders.legal_order o WHERE o.id = ANY (ids);
  END CASE;
  RETURN cardinality(ids);
END $function$
;

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
  END CASE;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $function$
;
