-- expand: four tables, a column of grants with a default, functions, and types of entries
-- Packages: what an authority takes away as a file. A package holds one target of one order and is made under one grant, which lives for at most 15 minutes, where
-- every other one lives for 60 seconds. It is a grant under the order like any other: whatever ends those ends it too, at the very statement.
ALTER TABLE orders.access_grant ADD COLUMN is_export boolean NOT NULL DEFAULT false;
ALTER TABLE orders.access_grant
  DROP CONSTRAINT access_grant_is_short,
  ADD CONSTRAINT access_grant_is_short CHECK (
    expires_at <= granted_at + CASE WHEN is_export AND purpose = 'ORDER' THEN interval '15 minutes' ELSE interval '60 seconds' END);

-- What is proved of a grant for a package is proved as such: the proof of another grant does not make one.
CREATE OR REPLACE FUNCTION orders.require_grant_proof() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instants text[] := ARRAY(SELECT floor(extract(epoch FROM i) * 1000)::text
                             FROM unnest(ARRAY[NEW.from_at, NEW.to_at, NEW.horizon, NEW.granted_at, NEW.expires_at]) WITH ORDINALITY AS u (i, n) ORDER BY n);
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['grant', encode(NEW.handle_hash, 'hex'), NEW.category::text, NEW.operation::text, CASE WHEN NEW.is_export THEN 'EXPORT' ELSE NEW.purpose::text END, NEW.reference,
          NEW.account_id]
      || instants || ARRAY[NEW.log_idx::text, NEW.issuer, array_to_string(NEW.fields, ' ')], NEW.proof);
  NEW.proof := NULL;
  RETURN NEW;
END $$;

-- Whether the session's grant is one for a package: it alone reads a category page by page in one operation.
CREATE FUNCTION orders.exports_of_session() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.granted() g JOIN orders.access_grant a ON a.handle_hash = g.handle_hash AND a.category = g.category AND a.is_export)
$$;
REVOKE EXECUTE ON FUNCTION orders.exports_of_session() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.exports_of_session() TO writ_records, writ_content;

CREATE TYPE orders.package_state AS ENUM ('PREPARING', 'READY', 'HANDED_OVER', 'ACKNOWLEDGED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED');

CREATE TABLE orders.package (
  id           uuid PRIMARY KEY,
  order_id     text NOT NULL REFERENCES orders.legal_order (id),
  target_id    text NOT NULL,
  generation   integer NOT NULL DEFAULT 1,
  state        orders.package_state NOT NULL DEFAULT 'PREPARING',
  -- With made-up data, for a key that nobody has opened anything with yet.
  is_trial     boolean NOT NULL,
  enrolment_id text NOT NULL REFERENCES orders.enrolment (id),
  key_id       text NOT NULL,
  thumbprint   text NOT NULL CONSTRAINT package_thumbprint CHECK (thumbprint ~ '^sha256:[0-9a-f]{64}$'),
  -- Who asked for it, as their token said: the records are read for them.
  requested_by jsonb NOT NULL,
  requested_at timestamptz NOT NULL,
  -- The entry of the decision.
  decision_idx bigint REFERENCES log.log_entry (idx),
  -- Until when it is made; once it is made, until when it is fetched.
  expires_at   timestamptz NOT NULL,
  -- Until when a worker makes it.
  held_until   timestamptz,
  -- When its recipient acknowledged or rejected it, or it ended otherwise.
  ended_at     timestamptz,
  -- When its bytes were deleted.
  deleted_at   timestamptz,
  fault        text CONSTRAINT package_fault CHECK (fault ~ '^[A-Z_]{1,40}$'),
  fault_text   text CONSTRAINT package_fault_text CHECK (length(fault_text) <= 2000),
  CONSTRAINT package_rests_on_decision CHECK (is_trial = (decision_idx IS NULL))
);
CREATE INDEX package_by_order ON orders.package (order_id, requested_at);
CREATE INDEX package_open ON orders.package (state, expires_at) WHERE deleted_at IS NULL;

-- A volume is there once it is whole, and the log has its entry.
CREATE TABLE orders.package_volume (
  package_id   uuid NOT NULL REFERENCES orders.package (id),
  number       smallint NOT NULL CHECK (number >= 1),
  bytes        bigint NOT NULL CHECK (bytes > 0),
  -- Of the encrypted file.
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- P: of tagmanifest-sha512.txt in it.
  hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  disclosed_idx bigint REFERENCES log.log_entry (idx),
  exported_idx bigint NOT NULL REFERENCES log.log_entry (idx),
  PRIMARY KEY (package_id, number)
);

-- The encrypted file, a mebibyte a row: whoever has this table has nothing without the recipient's key.
CREATE TABLE orders.package_chunk (
  package_id uuid NOT NULL REFERENCES orders.package (id),
  number     smallint NOT NULL,
  part       integer NOT NULL CHECK (part >= 0),
  bytes      bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (package_id, number, part)
);
ALTER TABLE orders.package_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE orders.package_event (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  package_id uuid NOT NULL REFERENCES orders.package (id),
  at         timestamptz NOT NULL,
  act        text NOT NULL CHECK (act IN ('REQUESTED', 'READY', 'HANDED_OVER', 'ACKNOWLEDGED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED', 'DELETED')),
  -- Of a download: which volume, and who began it.
  number     smallint,
  person     text,
  -- The entry of the log; none of the request of a trial.
  event      uuid,
  CONSTRAINT package_event_download CHECK ((act = 'HANDED_OVER') = (number IS NOT NULL) AND (number IS NULL) = (person IS NULL))
);
CREATE INDEX package_event_by_package ON orders.package_event (package_id, at);

-- A package goes one way, and is READY only with a volume whose export is in the log.
CREATE FUNCTION orders.keep_package() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (OLD.state::text, NEW.state::text) IN (
       ('PREPARING', 'READY'), ('PREPARING', 'FAILED'), ('PREPARING', 'WITHDRAWN'), ('READY', 'HANDED_OVER'), ('READY', 'EXPIRED'), ('READY', 'WITHDRAWN'),
       ('HANDED_OVER', 'ACKNOWLEDGED'), ('HANDED_OVER', 'REJECTED'), ('HANDED_OVER', 'EXPIRED'), ('HANDED_OVER', 'WITHDRAWN'), ('ACKNOWLEDGED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a package that is % does not become %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state = 'PREPARING' AND NEW.state = 'READY' AND NOT EXISTS (SELECT FROM orders.package_volume v WHERE v.package_id = NEW.id) THEN
    RAISE EXCEPTION 'a package without a volume in the log is not ready' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.deleted_at IS NOT NULL THEN
    RAISE EXCEPTION 'a package whose bytes were deleted has ended' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep_package() FROM PUBLIC;
CREATE TRIGGER keep BEFORE UPDATE ON orders.package FOR EACH ROW EXECUTE FUNCTION orders.keep_package();

-- The bytes of a volume are added while the package is made, and never again.
CREATE FUNCTION orders.keep_chunk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.package p WHERE p.id = NEW.package_id AND p.state = 'PREPARING' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the bytes of a package are written while it is made' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep_chunk() FROM PUBLIC;
CREATE TRIGGER keep BEFORE INSERT ON orders.package_chunk FOR EACH ROW EXECUTE FUNCTION orders.keep_chunk();

GRANT SELECT, INSERT ON orders.package, orders.package_volume, orders.package_chunk, orders.package_event TO writ_orders;
GRANT UPDATE (generation, state, expires_at, held_until, ended_at, deleted_at, fault, fault_text) ON orders.package TO writ_orders;

-- Deletes the bytes of a package that nobody can fetch: not yet whole, or ended, or acknowledged a day ago.
CREATE FUNCTION orders.delete_package_chunks(wanted uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM orders.package_chunk c USING orders.package p
   WHERE c.package_id = wanted AND p.id = wanted
     AND (p.state IN ('PREPARING', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED')
          OR (p.state = 'ACKNOWLEDGED' AND p.ended_at <= public.present() - interval '23 hours'))
$$;
REVOKE EXECUTE ON FUNCTION orders.delete_package_chunks(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.delete_package_chunks(uuid) TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'package.acknowledged.v1'), ('writ_orders', 'package.rejected.v1'), ('writ_orders', 'package.ended.v1');
