-- Who is signed in to the console, for all gateways of an installation. A row is found and opened by the browser's cookie alone: its key is the
-- cookie's digest, and what it holds is sealed with a key made from the cookie, so that the table without a cookie gives no token.
-- Unlogged: what is lost in a crash is a sign-in that is begun again, and no backup has one.
CREATE SCHEMA console;

CREATE UNLOGGED TABLE console.session (
  -- SHA-256 of the cookie's value.
  id         bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 32),
  -- Digest of issuer and subject: how many sessions one person has is bounded, and nobody can drive out another's.
  person     bytea NOT NULL CHECK (octet_length(person) = 32),
  -- The access token and what the issuer calls the person, under AES-256-GCM.
  sealed     bytea NOT NULL CHECK (octet_length(sealed) <= 16384),
  -- The token's own end.
  expires_at timestamptz NOT NULL,
  -- Counts up: the oldest of a person goes first where there are too many.
  written    bigint NOT NULL GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX session_of_person ON console.session (person, written);
CREATE INDEX session_end ON console.session (expires_at);

GRANT USAGE ON SCHEMA console TO writ_log;
GRANT SELECT (id, person, sealed, expires_at, written), INSERT (id, person, sealed, expires_at), DELETE ON console.session TO writ_log;
