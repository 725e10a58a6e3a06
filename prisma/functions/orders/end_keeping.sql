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
    UPDATE orders.order_document d SET name = NULL, sealed = NULL, wrapped = NULL WHERE d.order_id = ANY (ids);
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
