-- expand: each day of the service of keys is in the log once, as the service signed it
-- A row is written with the entry of the day, so that a day that is missing is asked for again.
CREATE TABLE orders.keys_day (
  day date NOT NULL,
  PRIMARY KEY (day)
);
GRANT SELECT, INSERT ON orders.keys_day TO writ_orders;
INSERT INTO log.pending_type (role, type, is_named) VALUES ('writ_orders', 'keys.opened.v1', true);
