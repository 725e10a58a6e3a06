CREATE OR REPLACE FUNCTION orders.keep_package_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (
    SELECT FROM orders.package p
      JOIN orders.enrolment b ON b.id = p.enrolment_id
      JOIN orders.enrolment e ON e.organisation = b.organisation AND e.country = b.country AND e.state = 'ENROLLED'
      JOIN orders.delivery_key k ON k.enrolment_id = e.id AND k.purpose = 'SIGNING' AND k.revoked_at IS NULL
     WHERE p.id = NEW.package_id AND k.thumbprint = NEW.thumbprint AND k.usable_from <= least(NEW.at, public.present())
       AND k.not_after > greatest(NEW.at, nullif(public.present(), 'infinity'))
       AND EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.enrolled_event)
       AND EXISTS (SELECT FROM orders.package_event v WHERE v.package_id = p.id AND v.act = 'HANDED_OVER')) THEN
    RAISE EXCEPTION 'a receipt is of a package that was fetched, by a key of its body for signatures that may be used' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
