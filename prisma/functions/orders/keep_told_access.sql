CREATE OR REPLACE FUNCTION orders.keep_told_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM orders.silence_of(ARRAY[NEW.reference]) s WHERE s.until IS NULL OR s.until <= NEW.known_from) THEN
    RAISE EXCEPTION 'the order of this access may not be known' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
