-- expand: since which secret of an account an identifier counts, and by which acts an account was erased
ALTER TABLE identifier ADD since integer NOT NULL DEFAULT 1 CHECK (since >= 1);
CREATE TABLE erasure (
  act text PRIMARY KEY,
  account_id text NOT NULL,
  erased_at timestamptz NOT NULL
);
