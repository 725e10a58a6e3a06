-- Log-ins in progress of the demo's own provider, which several gateways share. In production nobody opens it and it stays empty: there
-- callers bring tokens of enrolled issuers. Unlogged: what is lost in a crash is a log-in that is begun again, and no backup has one.
CREATE SCHEMA demo;

CREATE UNLOGGED TABLE demo.sign_in (
  -- What the provider calls the object: AuthorizationCode, Interaction, Session, Grant.
  kind       text NOT NULL,
  id         text NOT NULL,
  -- JSON as the provider gave it, in text: what a client sent may hold a character that jsonb refuses.
  payload    text NOT NULL,
  uid        text,
  grant_id   text,
  expires_at timestamptz NOT NULL,
  -- Since when it can't be used a second time.
  consumed_at timestamptz,
  -- Counts up with each writing: the oldest goes first where there are too many.
  written    bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (kind, id)
);

GRANT USAGE ON SCHEMA demo TO writ_log;
GRANT SELECT, INSERT, UPDATE, DELETE ON demo.sign_in TO writ_log;
