CREATE OR REPLACE FUNCTION enforcement.letter_of_decided_notice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'NOTICE_DECIDED', CASE WHEN n.notifier_email IS NOT NULL THEN n.id END, CASE WHEN n.notifier_email IS NULL THEN n.account END, n.id
    FROM (SELECT c.*, records.account_of_holder(c.notifier_issuer, c.notifier_subject) AS account
            FROM changed c JOIN before b ON b.id = c.id WHERE b.state = 'RECEIVED' AND c.state <> 'RECEIVED') n
   WHERE n.notifier_email IS NOT NULL OR n.account IS NOT NULL;
  RETURN NULL;
END $function$
;
