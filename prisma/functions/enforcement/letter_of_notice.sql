CREATE OR REPLACE FUNCTION enforcement.letter_of_notice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'NOTICE_RECEIVED', CASE WHEN n.notifier_email IS NOT NULL THEN n.id END, CASE WHEN n.notifier_email IS NULL THEN n.account END, n.id
    FROM (SELECT c.*, records.account_of_holder(c.notifier_issuer, c.notifier_subject) AS account FROM changed c) n
   WHERE (n.notifier_email IS NOT NULL OR n.account IS NOT NULL)
     AND (n.flagger_id IS NOT NULL OR n.notifier_hash IS NULL
          OR (SELECT count(*) FROM (SELECT FROM enforcement.notice o JOIN enforcement.letter l ON l.notice_id = o.id AND l.kind = 'NOTICE_RECEIVED'
                                     WHERE o.notifier_hash = n.notifier_hash AND o.submitted_at > n.submitted_at - interval '1 day' LIMIT 10) sent) < 10);
  RETURN NULL;
END $function$
;
