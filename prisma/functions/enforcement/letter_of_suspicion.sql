CREATE OR REPLACE FUNCTION enforcement.letter_of_suspicion()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, suspicion_id, about)
  SELECT 'SUSPICION_SENT', c.id, c.id FROM changed c JOIN before b ON b.id = c.id
   WHERE b.state = 'PROPOSED' AND c.state = 'SENT' AND c.receiver_organisation IS NOT NULL;
  RETURN NULL;
END $function$
;
