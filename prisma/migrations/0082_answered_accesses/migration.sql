-- Whose records an answer by hand gave away. The person is shown it as any other access: from the authority's confirmation or release on, or as
-- soon as nothing holds it back. Until then there is no row of it among what is told.
CREATE TABLE orders.answered_access (
  -- The entry that says what was sent of the account.
  event_id   uuid NOT NULL,
  account_id text NOT NULL,
  order_id   text NOT NULL REFERENCES orders.legal_order (id),
  sent_at    timestamptz NOT NULL,
  -- Since when it is among what is told.
  shown_at   timestamptz,
  PRIMARY KEY (event_id)
);
CREATE INDEX answered_access_by_order ON orders.answered_access (order_id, event_id);
GRANT SELECT, INSERT, UPDATE (shown_at) ON orders.answered_access TO writ_orders;

-- The index of an entry of the log by its event; null as long as it is pending.
CREATE FUNCTION orders.entry_of(event uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.idx FROM log.log_entry e WHERE e.event_id = event
$$;
REVOKE ALL ON FUNCTION orders.entry_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.entry_of(uuid) TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'access.answered.v1');
