CREATE OR REPLACE FUNCTION records.keep_preserved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF TG_TABLE_NAME = 'preserved_identifier' AND pg_has_role(session_user, 'writ_owner', 'MEMBER')
     AND to_jsonb(NEW) - 'bidx' - 'version' = to_jsonb(OLD) - 'bidx' - 'version' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'INDEX' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'preserved' AND to_jsonb(NEW) - 'sealed' = to_jsonb(OLD) - 'sealed' THEN
    IF EXISTS (SELECT FROM orders.preservation_sealing s WHERE s.id = NEW.preservation_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what is preserved is not changed' USING ERRCODE = 'insufficient_privilege';
END $function$
;
