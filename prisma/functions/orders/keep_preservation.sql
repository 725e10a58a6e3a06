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
  IF NEW.wrapped IS NULL AND NEW.to_accounts AND NOT OLD.to_accounts
     AND to_jsonb(NEW) - 'wrapped' - 'to_accounts' = to_jsonb(OLD) - 'wrapped' - 'to_accounts' THEN
    IF EXISTS (SELECT FROM orders.preservation_sealing s WHERE s.id = NEW.id) AND NOT EXISTS (
         SELECT FROM (SELECT r.account_id, r.category, r.at FROM records.preserved r WHERE r.preservation_id = NEW.id
                      UNION ALL SELECT c.account_id, 'CONTENT', c.at FROM content.preserved c WHERE c.preservation_id = NEW.id) l
          WHERE NOT EXISTS (SELECT FROM orders.snapshot_key k
                             WHERE k.preservation_id = NEW.id AND k.account_id = l.account_id AND k.category = l.category
                               AND k.period = date_trunc('month', l.at AT TIME ZONE 'UTC')::date)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
