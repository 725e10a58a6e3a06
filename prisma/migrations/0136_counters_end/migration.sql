-- expand: two functions that delete what no version reads any more, and two indexes for them
-- Limits count what is taken on a day, and an order's disclosures count for a minute until their grants do. Nothing reads the rows of earlier days, which name who acted: they end
-- a month later, and those of disclosures a day later. The limit of all days together has no day and stays.
CREATE INDEX disclosing_operation_by_time ON orders.disclosing_operation (taken_at);
CREATE FUNCTION orders.forget_counters(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(forget_counters.at, public.present());
  days integer;
  disclosures integer;
BEGIN
  DELETE FROM orders.budget b USING (
    SELECT o.name, o.holder, o.day FROM orders.budget o
     WHERE o.day > '-infinity' AND o.day < (now AT TIME ZONE 'UTC')::date - 30 ORDER BY o.day LIMIT most FOR UPDATE SKIP LOCKED) past
   WHERE b.name = past.name AND b.holder = past.holder AND b.day = past.day;
  GET DIAGNOSTICS days = ROW_COUNT;
  DELETE FROM orders.disclosing_operation d USING (
    SELECT o.order_id, o.day, o.operation FROM orders.disclosing_operation o
     WHERE o.taken_at < now - interval '1 day' ORDER BY o.taken_at LIMIT most FOR UPDATE SKIP LOCKED) past
   WHERE d.order_id = past.order_id AND d.day = past.day AND d.operation = past.operation;
  GET DIAGNOSTICS disclosures = ROW_COUNT;
  RETURN greatest(days, disclosures);
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_counters(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.forget_counters(timestamptz, integer) TO writ_orders;

-- That an address was given out opens it for as long as that letter is being sent. A letter that went out, or was given up for a new attempt, needs the row no more.
CREATE INDEX handover_by_time ON mail.handover (at);
CREATE FUNCTION orders.forget_handovers(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_handovers(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.forget_handovers(timestamptz, integer) TO writ_orders;
