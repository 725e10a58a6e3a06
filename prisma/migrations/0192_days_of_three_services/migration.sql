-- expand: the log has each day of each of three services of keys, as that service signed it
-- One row for a service: the day that its next entry is of. Each has a row of its own, so that nobody's days wait for a service that is away.
CREATE TABLE orders.keys_service (
  service text NOT NULL CHECK (service ~ '^[0-9a-f]{16}$'),
  next    date NOT NULL,
  PRIMARY KEY (service)
);
GRANT SELECT, INSERT, UPDATE (next) ON orders.keys_service TO writ_orders;
INSERT INTO log.pending_type (role, type, is_named) VALUES ('writ_orders', 'keys.opened.v2', true);
