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
        FROM over JOIN enforcement.restriction r ON r.notice_id = over.id WHERE t.id = r.statement_id AND t.source_identity IS NOT NULL),
    gone AS (DELETE FROM enforcement.notice_file f USING over WHERE f.notice_id = over.id)
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
