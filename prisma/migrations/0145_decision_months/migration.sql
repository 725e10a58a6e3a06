-- expand: a table and two functions
-- Decisions and their statements of reasons are cut by months (docs/decisions/partitions.md). Here are the months; none, as long as the tables are not cut.
CREATE TABLE enforcement.decision_month (
  -- The first row is of all that was there before: its `first` is 1970-01-01, at which the time of ids begins.
  first date PRIMARY KEY,
  below date NOT NULL UNIQUE,
  CONSTRAINT decision_month_has_days CHECK (first < below)
);
GRANT SELECT ON enforcement.decision_month TO writ_enforcement;

-- The least id that a decision of a day may have: z, and the milliseconds with which a UUID of version 7 begins (RFC 9562).
CREATE FUNCTION enforcement.first_id(day date) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
RETURN regexp_replace(lpad(to_hex((extract(epoch FROM day) * 1000)::bigint), 12, '0'), '^(.{8})', 'z\1-');
REVOKE ALL ON FUNCTION enforcement.first_id(date) FROM PUBLIC;

-- Makes the months that lack up to the one after next, never one that is over; nothing while the tables are not cut. For the worker. It gives up before anybody is cancelled
-- for it as a deadlock, and before whoever decides waits for long.
CREATE FUNCTION enforcement.keep_months() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
  present CONSTANT date := date_trunc('month', now() AT TIME ZONE 'UTC');
  next date := (SELECT max(m.below) FROM enforcement.decision_month m);
BEGIN
  IF NOT EXISTS (SELECT FROM pg_partitioned_table p WHERE p.partrelid = 'enforcement.submission'::regclass) THEN
    RETURN;
  END IF;
  WHILE next < present + interval '3 months' LOOP
    next := greatest(next, present);
    -- Who comes second waits here, and finds it made.
    INSERT INTO enforcement.decision_month VALUES (next, next + interval '1 month') ON CONFLICT DO NOTHING;
    IF FOUND THEN
      PERFORM enforcement.make_month(next);
    END IF;
    next := next + interval '1 month';
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION enforcement.keep_months() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.keep_months() TO writ_enforcement;
