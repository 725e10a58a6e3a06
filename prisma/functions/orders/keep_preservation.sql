CREATE OR REPLACE FUNCTION orders.keep_preservation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') AND OLD.wrapped IS NOT NULL AND NEW.wrapped IS NOT NULL
     AND to_jsonb(NEW) - 'wrapped' = to_jsonb(OLD) - 'wrapped' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'PRESERVATION' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
