-- expand: two tables and a function that forgets
-- Where an enrolled body wants to hear of its orders: one address for events, one for messages of ETSI TS 103 120. A random value is sent to the address, and somebody
-- of the body gives it back: until then nothing else goes there. A row that is removed has neither address nor value.
CREATE TABLE orders.endpoint (
  id           text PRIMARY KEY,
  generation   integer NOT NULL DEFAULT 1,
  organisation text NOT NULL,
  country      text NOT NULL,
  kind         text NOT NULL CONSTRAINT endpoint_kind CHECK (kind IN ('EVENTS', 'HI1')),
  state        text NOT NULL DEFAULT 'UNCONFIRMED' CONSTRAINT endpoint_state CHECK (state IN ('UNCONFIRMED', 'CONFIRMED', 'DISABLED', 'REMOVED')),
  url          text CONSTRAINT endpoint_url CHECK (length(url) <= 2000),
  challenge    text CONSTRAINT endpoint_challenge CHECK (challenge ~ '^[A-Za-z0-9_-]{43}$'),
  added_by     jsonb NOT NULL,
  added_at     timestamptz NOT NULL,
  -- When it got its state.
  since        timestamptz NOT NULL,
  -- A word for what the newest delivery that failed met.
  failure      text CONSTRAINT endpoint_failure CHECK (length(failure) <= 100),
  failed_at    timestamptz,
  CONSTRAINT endpoint_removed CHECK ((state = 'REMOVED') = (url IS NULL)),
  CONSTRAINT endpoint_challenged CHECK ((state = 'UNCONFIRMED') = (challenge IS NOT NULL))
);
CREATE UNIQUE INDEX endpoint_once ON orders.endpoint (country, organisation, kind) WHERE state <> 'REMOVED';
GRANT SELECT ON orders.endpoint TO writ_orders;
GRANT INSERT (id, organisation, country, kind, url, challenge, added_by, added_at, since) ON orders.endpoint TO writ_orders;
GRANT UPDATE (generation, state, url, challenge, since, failure, failed_at) ON orders.endpoint TO writ_orders;

-- What goes to an endpoint: which order or package, in which state and generation, and no more. Made in the transaction of the change.
CREATE TABLE orders.endpoint_event (
  id           uuid PRIMARY KEY,
  endpoint_id  text NOT NULL REFERENCES orders.endpoint (id) ON DELETE CASCADE,
  sequence     bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind         text NOT NULL CONSTRAINT endpoint_event_kind CHECK (kind IN ('CHALLENGE', 'ORDER_CHANGED', 'PACKAGE_READY')),
  -- The id of the order or the package; of a challenge, the endpoint's.
  subject      text NOT NULL,
  shown_state  text NOT NULL,
  generation   integer NOT NULL,
  at           timestamptz NOT NULL,
  state        text NOT NULL DEFAULT 'DUE' CONSTRAINT endpoint_event_state CHECK (state IN ('DUE', 'DELIVERED', 'DEAD')),
  attempts     integer NOT NULL DEFAULT 0,
  next_at      timestamptz NOT NULL,
  leased_until timestamptz,
  -- A status of HTTP or a word in capitals.
  outcome      text CONSTRAINT endpoint_event_outcome CHECK (length(outcome) <= 100),
  CONSTRAINT endpoint_event_once UNIQUE (endpoint_id, kind, subject, generation)
);
CREATE INDEX endpoint_event_due ON orders.endpoint_event (endpoint_id, sequence) WHERE state = 'DUE';
CREATE INDEX endpoint_event_by_time ON orders.endpoint_event (at);
GRANT SELECT ON orders.endpoint_event TO writ_orders;
GRANT INSERT (id, endpoint_id, kind, subject, shown_state, generation, at, next_at) ON orders.endpoint_event TO writ_orders;
GRANT UPDATE (state, attempts, next_at, leased_until, outcome) ON orders.endpoint_event TO writ_orders;

-- A month after it was made an event is deleted, delivered or not; an endpoint a month after it was removed.
CREATE FUNCTION orders.forget_endpoint_events(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before CONSTANT timestamptz := least(forget_endpoint_events.at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.endpoint WHERE state = 'REMOVED' AND since < before;
  DELETE FROM orders.endpoint_event WHERE id IN (
    SELECT e.id FROM orders.endpoint_event e WHERE e.at < before ORDER BY e.at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_endpoint_events(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.forget_endpoint_events(timestamptz, integer) TO writ_orders;
