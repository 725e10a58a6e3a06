CREATE OR REPLACE FUNCTION orders.keep_duty()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a duty is not reopened' USING ERRCODE = 'insufficient_privilege';
END $function$
;
