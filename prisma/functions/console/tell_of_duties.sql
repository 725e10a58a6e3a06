CREATE OR REPLACE FUNCTION console.tell_of_duties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT DISTINCT 'DUTY', id, CASE WHEN organisation IS NULL OR country IS NULL THEN ARRAY['AGENT', 'COUNSEL', 'AUDITOR']
                          ELSE ARRAY['BODY ' || country || ' ' || organisation, 'AUDITOR'] END
    FROM changed;
  RETURN NULL;
END $function$
;
