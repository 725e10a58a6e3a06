CREATE OR REPLACE FUNCTION log.admit_pending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  who text := session_user;
BEGIN
  NEW.created_at := now();
  NEW.by_owner := pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER');
  IF NEW.by_owner THEN
    who := 'owner';
  END IF;
  IF NOT EXISTS (
    SELECT FROM log.pending_type t
     WHERE t.role = who AND t.type = NEW.draft ->> 'type'
       AND substring(NEW.event_id::text, 15, 1) = CASE WHEN t.is_named THEN '8' ELSE '4' END)
  THEN
    RAISE EXCEPTION '% leaves no entry of the type % under the id %: log.pending_type says which role leaves which', session_user, NEW.draft ->> 'type', NEW.event_id
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
