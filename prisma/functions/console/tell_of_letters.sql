CREATE OR REPLACE FUNCTION console.tell_of_letters()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO console.change (kind, readers)
  SELECT 'LETTER', ARRAY['AGENT', 'COUNSEL'] WHERE EXISTS (SELECT FROM changed c JOIN before b ON b.id = c.id WHERE b.fault IS DISTINCT FROM c.fault);
  RETURN NULL;
END $function$
;
