-- The end of keeping reaches what other migrations brought: the document of an order that was received, and words about its case beside its texts.
-- What is still to be handed over, or read by the person who was informed, stays.
CREATE FUNCTION orders.without_words(list jsonb, field text) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(one || jsonb_build_object(field, '[deleted]') ORDER BY place), '[]')
    FROM jsonb_array_elements(list) WITH ORDINALITY AS each (one, place)
$$;

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
                    AND NOT orders.is_needed(o.id)
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
  END CASE;
  RETURN cardinality(ids);
END $function$;

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
  END CASE;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $function$;

-- A receipt is recorded once: only what is found of its authenticity comes later.
CREATE FUNCTION orders.keep_receipt() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a receipt is recorded once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER received_once BEFORE UPDATE OF received ON orders.legal_order
  FOR EACH ROW WHEN ((OLD.received - 'authenticity') IS DISTINCT FROM (NEW.received - 'authenticity')) EXECUTE FUNCTION orders.keep_receipt();
