CREATE OR REPLACE FUNCTION enforcement.no_decision(visibility text)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'A restriction holds the decision "%", which is not one of the schema''s.', visibility;
END $function$
;
