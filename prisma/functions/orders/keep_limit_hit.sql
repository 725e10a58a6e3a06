CREATE OR REPLACE FUNCTION orders.keep_limit_hit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a limit that was hit is reviewed once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
