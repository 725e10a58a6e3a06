CREATE OR REPLACE FUNCTION orders.keep_chunk()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM FROM orders.package p WHERE p.id = NEW.package_id AND p.state = 'PREPARING' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the bytes of a package are written while it is made' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
