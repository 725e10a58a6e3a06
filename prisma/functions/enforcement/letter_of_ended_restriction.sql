CREATE OR REPLACE FUNCTION enforcement.letter_of_ended_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, account_id, about)
  SELECT 'RESTRICTION_ENDED', c.account_id, c.id FROM changed c JOIN before b ON b.id = c.id
   WHERE c.order_id IS NULL AND b.state IN ('SCHEDULED', 'ACTIVE') AND c.state IN ('LIFTED', 'REVERSED', 'ENDED');
  RETURN NULL;
END $function$
;
