CREATE OR REPLACE FUNCTION enforcement.letter_of_measure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT c.step::text::enforcement.letter_kind, CASE WHEN c.account_id IS NULL THEN c.notice_id END, c.account_id, c.id
    FROM changed c WHERE c.account_id IS NOT NULL OR c.notice_id IS NOT NULL;
  RETURN NULL;
END $function$
;
