CREATE OR REPLACE FUNCTION enforcement.letter_of_decided_complaint()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'COMPLAINT_DECIDED', CASE WHEN d.account IS NULL THEN d.notice END, d.account, d.id
    FROM (SELECT c.id, coalesce(records.account_of_holder(c.filed_issuer, c.filed_subject), c.account_id) AS account,
                 (SELECT n.id FROM enforcement.notice n WHERE n.id = c.notice_id AND n.notifier_email IS NOT NULL) AS notice
            FROM changed c JOIN before b ON b.id = c.id WHERE b.state = 'OPEN' AND c.state <> 'OPEN') d
   WHERE d.account IS NOT NULL OR d.notice IS NOT NULL;
  RETURN NULL;
END $function$
;
