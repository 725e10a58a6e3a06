CREATE OR REPLACE FUNCTION orders.keep_law_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a version of the law that was in force stays as it is' USING ERRCODE = 'insufficient_privilege';
END $function$
;
