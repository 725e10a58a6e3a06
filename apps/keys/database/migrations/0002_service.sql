-- expand: what the service keeps of what it saw, gave and refused, and whose keys sign
CREATE TABLE seen (
  origin text PRIMARY KEY,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
);
CREATE TABLE cosigned (
  origin text PRIMARY KEY,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
);
CREATE TABLE opened (
  handle_hash bytea PRIMARY KEY CHECK (octet_length(handle_hash) = 32),
  log_origin text NOT NULL,
  log_idx bigint NOT NULL,
  account_id text NOT NULL,
  operation text NOT NULL,
  scopes jsonb NOT NULL,
  reference text NOT NULL,
  person text NOT NULL,
  body text NOT NULL,
  bodies text[] NOT NULL,
  notified text,
  generation bigint,
  credentials text[] NOT NULL DEFAULT '{}',
  -- Neither for a case nor in an emergency.
  releaser text,
  released_on date,
  is_export boolean NOT NULL,
  -- Subscriber fields of a case.
  fields integer NOT NULL DEFAULT 0,
  granted_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  times integer NOT NULL DEFAULT 0,
  UNIQUE (log_origin, log_idx)
);
CREATE INDEX opened_by_day ON opened (granted_at);
CREATE INDEX opened_by_release ON opened (released_on);
CREATE INDEX opened_by_reference ON opened (reference, account_id);
-- When an order began, by the earliest act that it was granted under: nobody begins it again.
CREATE TABLE begun (
  order_id text PRIMARY KEY,
  at timestamptz NOT NULL
);
CREATE TABLE opened_key (
  handle_hash bytea REFERENCES opened,
  key_id text,
  PRIMARY KEY (handle_hash, key_id)
);
CREATE TABLE credential (
  id text PRIMARY KEY,
  spki bytea NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('PASSKEY', 'SEAL')),
  issuer text NOT NULL,
  subject text NOT NULL,
  organisation text,
  office text,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  acts jsonb NOT NULL,
  is_root boolean NOT NULL DEFAULT false,
  registered_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE TABLE ended (
  act text PRIMARY KEY,
  order_id text,
  credential_id text REFERENCES credential,
  role text NOT NULL,
  organisation text,
  signed jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  CHECK ((order_id IS NULL) <> (credential_id IS NULL))
);
CREATE INDEX ended_by_order ON ended (order_id);
CREATE TABLE journal (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  line jsonb NOT NULL
);
