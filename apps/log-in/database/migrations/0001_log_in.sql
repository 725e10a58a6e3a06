-- expand: bodies that have no issuer of their own, their people and passkeys, who let them in, and log-ins in progress
CREATE TABLE realm (
  name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  organisation text NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
  -- ISO 3166; of a body that is an authority.
  country text CHECK (country ~ '^[A-Z]{2}$'),
  graph text NOT NULL CHECK (graph IN ('platform', 'authority')),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  made_at timestamptz NOT NULL,
  CONSTRAINT realm_of_an_authority CHECK (graph <> 'authority' OR country IS NOT NULL)
);
-- One body a realm, and one platform, whose counsel approve.
CREATE UNIQUE INDEX realm_of_body ON realm (organisation, country, graph) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX realm_of_platform ON realm (graph) WHERE graph = 'platform';

-- Nothing of a person but a name that their colleagues know: no address, no number.
CREATE TABLE person (
  id text PRIMARY KEY,
  realm text NOT NULL REFERENCES realm (name),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  office text,
  is_administrator boolean NOT NULL,
  admitted_at timestamptz NOT NULL,
  ended_at timestamptz
);

CREATE TABLE enrolment (
  id text PRIMARY KEY,
  realm text NOT NULL REFERENCES realm (name),
  -- By the ceremony that made the realm: FIRST of a body, ROOT of the platform, whose counsel approve the others.
  kind text NOT NULL CHECK (kind IN ('FIRST', 'ROOT', 'INVITED')),
  -- SHA-256 of what the link has.
  secret_hash bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
  -- Whose device is replaced; null for somebody new.
  person text REFERENCES person (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  office text,
  is_administrator boolean NOT NULL,
  invited_by text REFERENCES person (id),
  invited_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  credential text UNIQUE,
  spki bytea UNIQUE,
  accepted_at timestamptz,
  confirmed_by text REFERENCES person (id),
  confirmed_at timestamptz,
  approved_by text REFERENCES person (id),
  admitted_at timestamptz,
  CONSTRAINT enrolment_invited CHECK ((kind = 'INVITED') = (invited_by IS NOT NULL)),
  CONSTRAINT enrolment_accepted CHECK ((credential IS NULL) = (spki IS NULL) AND (credential IS NULL) = (accepted_at IS NULL)),
  -- Nobody takes two of the steps, and nobody one for themselves.
  CONSTRAINT enrolment_by_three CHECK (confirmed_by <> invited_by AND approved_by <> invited_by AND approved_by <> confirmed_by
    AND invited_by <> person AND confirmed_by <> person AND approved_by <> person),
  CONSTRAINT enrolment_in_turn CHECK ((confirmed_by IS NULL OR accepted_at IS NOT NULL) AND (approved_by IS NULL OR accepted_at IS NOT NULL)
    AND (admitted_at IS NULL OR accepted_at IS NOT NULL)
    AND (admitted_at IS NULL OR kind = 'ROOT' OR (approved_by IS NOT NULL AND (kind = 'FIRST' OR confirmed_by IS NOT NULL))))
);

CREATE TABLE passkey (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person (id),
  spki bytea NOT NULL UNIQUE,
  enrolment text NOT NULL UNIQUE REFERENCES enrolment (id),
  added_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX passkey_of_person ON passkey (person);

-- What people did, word by word, with what they signed. Rows are added and never changed.
CREATE TABLE act (
  idx bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  realm text NOT NULL REFERENCES realm (name),
  act text NOT NULL,
  -- Null for the ceremony, and for who is not let in yet.
  person text REFERENCES person (id),
  statement text NOT NULL,
  credential text,
  assertion jsonb,
  -- One signature counts once.
  UNIQUE (statement, credential)
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lines of acts are added and never changed';
END $$;
CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Log-ins in progress and their refresh tokens.
CREATE TABLE stored (
  realm text NOT NULL REFERENCES realm (name),
  kind text NOT NULL,
  id text NOT NULL,
  payload text NOT NULL,
  uid text,
  grant_id text,
  account text,
  expires_at timestamptz NOT NULL,
  consumed_at timestamptz,
  written bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (realm, kind, id)
);
CREATE INDEX stored_by_expiry ON stored (expires_at);
CREATE INDEX stored_by_grant ON stored (grant_id);
CREATE INDEX stored_by_uid ON stored (uid);
CREATE INDEX stored_by_account ON stored (account);
