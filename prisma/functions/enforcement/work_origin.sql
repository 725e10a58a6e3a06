CREATE OR REPLACE FUNCTION enforcement.work_origin(wanted text, asker_issuer text, asker_subject text)
 RETURNS TABLE(is_recognised boolean, took_part boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$
;
