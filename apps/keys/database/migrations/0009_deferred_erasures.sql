-- expand: until when an order runs under which something was granted, and erasures that wait for the end of one
ALTER TABLE opened ADD order_ends_at timestamptz;
CREATE INDEX opened_of_account ON opened (account_id, order_ends_at) WHERE order_ends_at IS NOT NULL;
-- The acts of the first request; they are used when the account is erased.
CREATE TABLE deferred_erasure (
  account_id text PRIMARY KEY,
  acts text[] NOT NULL CHECK (cardinality(acts) = 2),
  asked_at timestamptz NOT NULL
);
