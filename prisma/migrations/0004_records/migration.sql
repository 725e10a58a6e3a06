-- Accounts and the records kept on them. What identifies a person is reached under a grant and in no other way.
CREATE SCHEMA records;
GRANT USAGE ON SCHEMA records TO writ_records, writ_orders, writ_enforcement;

CREATE TABLE records.account (
  id            text PRIMARY KEY,
  handle        text NOT NULL UNIQUE,
  registered_at timestamptz NOT NULL
);

-- Which person, as (issuer, subject), holds which account. Read only through records.account_of_holder().
CREATE TABLE records.account_holder (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  account_id text NOT NULL REFERENCES records.account (id),
  PRIMARY KEY (issuer, subject)
);

CREATE TYPE records.identifier_type AS ENUM ('USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME');

-- Identifiers by blind index, for the resolution of an order's targets at release. No role of a subgraph reads it.
CREATE TABLE records.identifier (
  type       records.identifier_type NOT NULL,
  bidx       bytea NOT NULL,
  account_id text NOT NULL REFERENCES records.account (id),
  PRIMARY KEY (type, bidx, account_id),
  CONSTRAINT identifier_bidx_length CHECK (octet_length(bidx) = 16)
);

CREATE TABLE records.subscriber (
  account_id      text PRIMARY KEY REFERENCES records.account (id),
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  name            text NOT NULL,
  birth_date      date,
  emails          text[] NOT NULL DEFAULT '{}',
  phones          text[] NOT NULL DEFAULT '{}',
  address         text,
  registered_at   timestamptz NOT NULL,
  registration_ip text,
  service         text NOT NULL DEFAULT 'Account'
);

CREATE TABLE records.identification (
  id          text PRIMARY KEY,
  account_id  text NOT NULL REFERENCES records.account (id),
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  ip          text NOT NULL,
  port        int
);
CREATE INDEX identification_by_time ON records.identification (account_id, at, id);

CREATE TABLE records.traffic (
  id          text PRIMARY KEY,
  account_id  text NOT NULL REFERENCES records.account (id),
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  event       text NOT NULL,
  source      text NOT NULL,
  destination text NOT NULL,
  protocol    text,
  size        int
);
CREATE INDEX traffic_by_time ON records.traffic (account_id, at, id);

ALTER TABLE records.subscriber ENABLE ROW LEVEL SECURITY;
ALTER TABLE records.subscriber FORCE ROW LEVEL SECURITY;
ALTER TABLE records.identification ENABLE ROW LEVEL SECURITY;
ALTER TABLE records.identification FORCE ROW LEVEL SECURITY;
ALTER TABLE records.traffic ENABLE ROW LEVEL SECURITY;
ALTER TABLE records.traffic FORCE ROW LEVEL SECURITY;

CREATE POLICY under_grant ON records.subscriber FOR SELECT TO writ_records
  USING (orders.in_scope((SELECT orders.granted_scopes('SUBSCRIBER')), account_id, registered_at, recorded_at));
CREATE POLICY under_grant ON records.identification FOR SELECT TO writ_records
  USING (orders.in_scope((SELECT orders.granted_scopes('IDENTIFICATION')), account_id, at, recorded_at));
CREATE POLICY under_grant ON records.traffic FOR SELECT TO writ_records
  USING (orders.in_scope((SELECT orders.granted_scopes('TRAFFIC')), account_id, at, recorded_at));

-- The owner fills the tables by import and reads no row of them.
CREATE POLICY import ON records.subscriber FOR INSERT TO writ_owner WITH CHECK (true);
CREATE POLICY import ON records.identification FOR INSERT TO writ_owner WITH CHECK (true);
CREATE POLICY import ON records.traffic FOR INSERT TO writ_owner WITH CHECK (true);

GRANT SELECT ON records.account, records.subscriber, records.identification, records.traffic TO writ_records;

-- The account that a signed-in person holds, or nothing.
CREATE FUNCTION records.account_of_holder(wanted_issuer text, wanted_subject text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT h.account_id FROM records.account_holder h WHERE h.issuer = wanted_issuer AND h.subject = wanted_subject
$$;
GRANT EXECUTE ON FUNCTION records.account_of_holder(text, text) TO writ_records, writ_orders, writ_enforcement;

-- Whether there is such an account. `enforcement` asks it before it restricts one; account ids are public, what is kept on them is not.
CREATE FUNCTION records.account_exists(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM records.account a WHERE a.id = wanted)
$$;
GRANT EXECUTE ON FUNCTION records.account_exists(text) TO writ_enforcement;
