CREATE OR REPLACE FUNCTION orders.refuse_delivery_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM FROM orders.enrolment e WHERE e.id = NEW.enrolment_id AND e.state = 'ENROLLED' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a body that is enrolled has keys' USING ERRCODE = 'WK001';
  END IF;
  IF EXISTS (SELECT FROM orders.delivery_key k
               JOIN orders.enrolment e ON e.id = k.enrolment_id
               JOIN orders.enrolment own ON own.organisation = e.organisation AND own.country = e.country AND own.id = NEW.enrolment_id
              WHERE k.public_key = NEW.public_key AND k.purpose <> NEW.purpose) THEN
    RAISE EXCEPTION 'a key that opens evidence signs nothing, and the other way round' USING ERRCODE = 'WK002';
  END IF;
  IF EXISTS (SELECT FROM orders.delivery_key k
               JOIN orders.enrolment e ON e.id = k.enrolment_id
               JOIN orders.enrolment own ON own.organisation = e.organisation AND own.country = e.country AND own.id = NEW.enrolment_id
              WHERE (k.public_key = NEW.public_key OR k.thumbprint = NEW.thumbprint) AND k.revoked_at IS NOT NULL
                AND (k.tried_at IS NOT NULL OR (k.purpose = 'SIGNING' AND k.approved_at IS NOT NULL))) THEN
    RAISE EXCEPTION 'a key that was revoked does not come back' USING ERRCODE = 'WK003';
  END IF;
  RETURN NEW;
END $function$
;
