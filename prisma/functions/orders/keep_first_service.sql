CREATE OR REPLACE FUNCTION orders.keep_first_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  NEW.first_served_at := CASE WHEN TG_OP = 'UPDATE' THEN coalesce(OLD.first_served_at, NEW.served_at) ELSE NEW.served_at END;
  RETURN NEW;
END $function$
;
