-- expand: a function that deletes what no version acts on any more
-- Who has not saved their settings for alerts for so long hears nothing more; a month after that, their address, their webhook and what they chose are deleted.
CREATE FUNCTION orders.forget_hearers(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before CONSTANT timestamptz := least(forget_hearers.at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.hearer WHERE id IN (SELECT h.id FROM orders.hearer h WHERE h.ends_at < before ORDER BY h.ends_at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_hearers(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.forget_hearers(timestamptz, integer) TO writ_orders;
