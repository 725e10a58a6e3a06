-- expand: realms whose people sign in at their body's own issuer, which binds no tokens
ALTER TABLE realm ADD COLUMN upstream jsonb,
  ADD CONSTRAINT realm_upstream CHECK (upstream IS NULL OR graph = 'authority');

-- Whom the issuer of the body calls so; null for who was let in here.
ALTER TABLE person ADD COLUMN subject text CHECK (length(subject) BETWEEN 1 AND 255);
CREATE UNIQUE INDEX person_of_upstream ON person (realm, subject) WHERE subject IS NOT NULL;

-- What a browser was sent to the issuer with. A row is answered once.
CREATE TABLE upstream_attempt (
  state_hash bytea PRIMARY KEY CHECK (octet_length(state_hash) = 32),
  realm text NOT NULL REFERENCES realm (name),
  uid text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  -- What the answer must have: one of these values, and a log-in that is not before this time.
  acr text[] NOT NULL CHECK (cardinality(acr) > 0),
  not_before timestamptz NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX upstream_attempt_by_end ON upstream_attempt (ends_at);

-- What the issuer calls its sessions, for as long as what began with them here may last.
CREATE TABLE upstream_session (
  realm text NOT NULL REFERENCES realm (name),
  sid text NOT NULL,
  person text NOT NULL REFERENCES person (id),
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (realm, sid, person)
);
CREATE INDEX upstream_session_by_end ON upstream_session (ends_at);

-- Logout tokens of the issuer that were used.
CREATE TABLE upstream_logout (
  realm text NOT NULL REFERENCES realm (name),
  jti_hash bytea NOT NULL CHECK (octet_length(jti_hash) = 32),
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (realm, jti_hash)
);
CREATE INDEX upstream_logout_by_end ON upstream_logout (ends_at);
