CREATE OR REPLACE FUNCTION orders.mark_delivery_key_tried(wanted text, body text, at timestamp with time zone, entry uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  print text;
BEGIN
  PERFORM FROM orders.enrolment e WHERE e.id = body FOR NO KEY UPDATE;
  SELECT u.thumbprint INTO print FROM orders.usable_delivery_key(wanted, body, mark_delivery_key_tried.at) u;
  UPDATE orders.delivery_key k SET generation = k.generation + 1, tried_at = least(mark_delivery_key_tried.at, public.present()), tried_event = entry
   WHERE k.id = wanted AND k.thumbprint = print AND k.tried_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a key that is usable and not yet tried is tried' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT orders.is_key_entry(entry, 'key.tried.v1', print) THEN
    RAISE EXCEPTION 'a key is tried with its entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
