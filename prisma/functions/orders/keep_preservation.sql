CREATE OR REPLACE FUNCTION orders.keep_preservation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
