CREATE OR REPLACE FUNCTION orders.approve_delivery_key(wanted text, seen integer, approver jsonb, number text, words text, at timestamp with time zone, usable timestamp with time zone, entry uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  print text;
BEGIN
  -- By the later clock; machines may be a minute apart. A clock that is played for a test has no instant of its own.
  IF usable < greatest(at, nullif(public.present(), 'infinity') - interval '1 minute') + interval '72 hours' THEN
    RAISE EXCEPTION 'a key waits 72 hours after its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE orders.delivery_key k
     SET generation = k.generation + 1, approved_by = approver, approved_at = approve_delivery_key.at, called = number, call_back = words, usable_from = usable, enrolled_event = entry
    FROM orders.enrolment e
   WHERE k.id = wanted AND k.generation = seen AND k.approved_at IS NULL AND k.revoked_at IS NULL AND (k.not_after IS NULL OR k.not_after > approve_delivery_key.at)
     AND e.id = k.enrolment_id AND e.state = 'ENROLLED' AND e.call_back_number = number
     AND (k.proposed_by ->> 'issuer', k.proposed_by ->> 'subject') IS DISTINCT FROM (approver ->> 'issuer', approver ->> 'subject')
  RETURNING k.thumbprint INTO print;
  IF print IS NULL THEN
    RAISE EXCEPTION 'only a proposed key of an enrolled body is approved, by another person, after a call on the number of the enrolment' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT orders.is_key_entry(entry, 'key.enrolled.v1', print) THEN
    RAISE EXCEPTION 'a key is approved with its public entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
