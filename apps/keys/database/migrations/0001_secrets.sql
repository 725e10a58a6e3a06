-- expand: secrets of accounts, wrapped; whose accounts they are; and how far the keys that wrap them are
CREATE TABLE account (
  id text NOT NULL CHECK (id <> ''),
  version integer NOT NULL CHECK (version >= 1),
  -- The epoch of the KEK that wraps it.
  kek integer NOT NULL CHECK (kek >= 0),
  wrapped bytea CHECK (octet_length(wrapped) BETWEEN 48 AND 4096),
  public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
  destroyed_at timestamptz,
  PRIMARY KEY (id, version),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE INDEX account_by_kek ON account (kek) WHERE wrapped IS NOT NULL;
CREATE TABLE IF NOT EXISTS identifier (
  bidx bytea NOT NULL CHECK (octet_length(bidx) = 16),
  account_id text NOT NULL,
  PRIMARY KEY (bidx, account_id)
);
CREATE INDEX identifier_of_account ON identifier (account_id);
CREATE TABLE holder (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id text NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX holder_of_account ON holder (account_id);
-- One row. No secret is wrapped under a KEK before the current one; the KEKs up to the other one are destroyed.
CREATE TABLE kek (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  current integer NOT NULL DEFAULT 0,
  destroyed_through integer NOT NULL DEFAULT -1,
  CHECK (destroyed_through < current)
);
INSERT INTO kek DEFAULT VALUES;
