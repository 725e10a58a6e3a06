CREATE OR REPLACE FUNCTION orders.tell_of_grant()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  shown_from timestamptz := NEW.granted_at;
BEGIN
  IF NEW.purpose = 'REPORT' THEN
    RETURN NULL;
  END IF;
  IF NEW.purpose = 'ORDER' THEN
    SELECT o.accesses_shown_from INTO shown_from FROM orders.legal_order o WHERE o.id = NEW.reference FOR SHARE;
  END IF;
  IF shown_from IS NOT NULL THEN
    INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
    VALUES (NEW.account_id, NEW.log_idx, NEW.purpose, NEW.reference, NEW.granted_at, greatest(NEW.granted_at, shown_from))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $function$
;
