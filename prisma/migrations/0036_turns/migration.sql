-- What takes turns takes them by rows of its own part. An advisory lock can be taken by every role, and whoever has any password could keep
-- the whole installation waiting with one. Appends take turns by the row of log.log_head, which writ_log alone may lock.
-- A role may lock a row of which it may update a column; `held_until` is a lease where no transaction stays open meanwhile.
CREATE TABLE log.turn (
  of         text PRIMARY KEY,
  held_until timestamptz
);
INSERT INTO log.turn (of) VALUES ('publish'), ('sessions');
GRANT SELECT, UPDATE (held_until) ON log.turn TO writ_log;

CREATE TABLE orders.turn (
  of         text PRIMARY KEY,
  held_until timestamptz
);
INSERT INTO orders.turn (of) VALUES ('releases');
GRANT SELECT, UPDATE (held_until) ON orders.turn TO writ_orders;

-- An order and an item have one of 256 rows: two that share one wait for each other without need, and never for long.
CREATE TABLE enforcement.turn (
  of         text PRIMARY KEY,
  held_until timestamptz
);
INSERT INTO enforcement.turn (of) VALUES ('suspensions'), ('batches');
INSERT INTO enforcement.turn (of) SELECT 'order ' || n FROM generate_series(0, 255) n;
GRANT SELECT, UPDATE (held_until) ON enforcement.turn TO writ_enforcement;

CREATE FUNCTION enforcement.turn_of(order_id text, item_id text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'order ' || (hashtextextended(jsonb_build_array(order_id, item_id)::text, 0) & 255)
$$;
GRANT EXECUTE ON FUNCTION enforcement.turn_of(text, text) TO writ_enforcement;

-- Locks of the table itself, in the modes that stand in each other's way and in no row lock's: who comes first is first, so that a stream of
-- changes can't keep a subscriber waiting for ever.
CREATE OR REPLACE FUNCTION enforcement.deliver() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  LOCK TABLE enforcement.turn IN ROW EXCLUSIVE MODE;
  INSERT INTO enforcement.delivery (subscriber_id, sequence, next_at)
    SELECT s.id, n.sequence, n.occurred_at FROM new_rows n CROSS JOIN enforcement.subscriber s WHERE s.state = 'ENABLED';
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION enforcement.before_subscribing() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  LOCK TABLE enforcement.turn IN SHARE ROW EXCLUSIVE MODE;
END $$;
