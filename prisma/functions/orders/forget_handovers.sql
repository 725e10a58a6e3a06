CREATE OR REPLACE FUNCTION orders.forget_handovers(at timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  before CONSTANT timestamptz := least(forget_handovers.at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM mail.handover h USING (
    SELECT o.letter, o.attempt FROM mail.handover o
     WHERE o.at < before
       AND NOT EXISTS (SELECT FROM enforcement.letter l WHERE l.id = o.letter AND l.attempts = o.attempt AND l.mailed_at IS NULL)
       AND NOT EXISTS (SELECT FROM orders.user_information i WHERE i.id = o.letter AND i.attempts = o.attempt AND i.mailed_at IS NULL)
     ORDER BY o.at LIMIT most FOR UPDATE SKIP LOCKED) past
   WHERE h.letter = past.letter AND h.attempt = past.attempt;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $function$
;
