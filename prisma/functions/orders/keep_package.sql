CREATE OR REPLACE FUNCTION orders.keep_package()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (OLD.state::text, NEW.state::text) IN (
       ('PREPARING', 'READY'), ('PREPARING', 'FAILED'), ('PREPARING', 'WITHDRAWN'), ('READY', 'HANDED_OVER'), ('READY', 'EXPIRED'), ('READY', 'WITHDRAWN'),
       ('HANDED_OVER', 'ACKNOWLEDGED'), ('HANDED_OVER', 'REJECTED'), ('HANDED_OVER', 'EXPIRED'), ('HANDED_OVER', 'WITHDRAWN'), ('ACKNOWLEDGED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a package that is % does not become %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state = 'PREPARING' AND NEW.state = 'READY' AND NOT EXISTS (SELECT FROM orders.package_volume v WHERE v.package_id = NEW.id) THEN
    RAISE EXCEPTION 'a package without a volume in the log is not ready' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.deleted_at IS NOT NULL THEN
    RAISE EXCEPTION 'a package whose bytes were deleted has ended' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
