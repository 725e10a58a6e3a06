CREATE OR REPLACE FUNCTION orders.refuse_subordinate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM orders.superiors(NEW.validating ->> 'issuer', NEW.validating ->> 'subject', NEW.created_at) s
              WHERE s.issuer = NEW.issuing_issuer AND s.subject = NEW.issuing_subject) THEN
    RAISE EXCEPTION 'nobody validates an order of an officer to whom they report' USING ERRCODE = 'WL001';
  END IF;
  RETURN NEW;
END $function$
;
