CREATE OR REPLACE FUNCTION orders.keep_revoked()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a revoked grant stays revoked' USING ERRCODE = 'insufficient_privilege';
END $function$
;
