CREATE OR REPLACE FUNCTION orders.refuse_ended_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a signing key that has ended does not come back' USING ERRCODE = 'WK004';
END $function$
;
