-- expand: what somebody signed to end an order or a key is brought to the service of keys, however long that is away
-- A row is written with the move that the act is of, and waits until the receipt is there, which the service signed. It ends with its order.
CREATE TABLE orders.end_to_bring (
  -- The act by its id: SHA-256 over `writ/act/v1`, NUL and the statement, in base64url.
  act       text NOT NULL CHECK (act ~ '^[A-Za-z0-9_-]{43}$'),
  -- Null of a key.
  order_id  text,
  signed    jsonb NOT NULL CHECK (jsonb_typeof(signed) = 'object'),
  queued_at timestamptz NOT NULL,
  tries     integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at   timestamptz NOT NULL,
  -- Why the last try failed.
  fault     text CHECK (fault ~ '^[A-Z][A-Z_]{2,59}$'),
  receipt   jsonb CHECK (jsonb_typeof(receipt) = 'object'),
  PRIMARY KEY (act),
  CONSTRAINT end_to_bring_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.legal_order (id) ON DELETE CASCADE,
  CONSTRAINT end_to_bring_brought CHECK (receipt IS NULL OR fault IS NULL)
);
CREATE INDEX end_to_bring_due ON orders.end_to_bring (next_at) WHERE receipt IS NULL;
CREATE INDEX end_to_bring_of_order ON orders.end_to_bring (order_id);
GRANT SELECT, INSERT, UPDATE (tries, next_at, fault, receipt) ON orders.end_to_bring TO writ_orders;
