-- What an order preserves is asked of the platform's source, part by part, and kept here alone. A line that the order does not cover is refused
-- by the database, whatever the source sent and whoever passes it on: Regulation (EU) 2023/1543, Art. 10(1) and 11(1).

CREATE TYPE orders.collection_state AS ENUM ('RUNNING', 'TAKEN', 'REFUSED', 'REVOKED');

-- One collection: its entry in the log says what is asked, and the source answers each entry once.
CREATE TABLE orders.collection (
  event           uuid PRIMARY KEY,
  preservation_id text NOT NULL REFERENCES orders.preservation,
  state           orders.collection_state NOT NULL DEFAULT 'RUNNING',
  asked_at        timestamptz NOT NULL,
  wrapped         bytea,
  after           text,
  parts           integer NOT NULL DEFAULT 0 CHECK (parts >= 0),
  tries           integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  fault           text,
  failed_since    timestamptz,
  try_at          timestamptz NOT NULL,
  held_until      timestamptz,
  told_at         timestamptz,
  CONSTRAINT collection_has_its_key CHECK ((wrapped IS NOT NULL) = (state IN ('RUNNING', 'REFUSED'))),
  CONSTRAINT collection_says_its_fault CHECK (state <> 'REFUSED' OR fault IS NOT NULL)
);
CREATE UNIQUE INDEX collection_that_runs ON orders.collection (preservation_id) WHERE state = 'RUNNING';
CREATE INDEX collection_by_preservation ON orders.collection (preservation_id, asked_at);
CREATE INDEX collection_to_end ON orders.collection (asked_at) WHERE state <> 'RUNNING' AND told_at IS NULL;

-- A part as the source signed it: how many lines, and the digest of all of its bytes.
CREATE TABLE orders.collection_part (
  event     uuid NOT NULL REFERENCES orders.collection,
  part      integer NOT NULL CHECK (part >= 1),
  lines     integer NOT NULL CHECK (lines >= 0),
  sha256    bytea NOT NULL CHECK (octet_length(sha256) = 32),
  signature bytea NOT NULL,
  PRIMARY KEY (event, part)
);
GRANT SELECT, INSERT, UPDATE (state, wrapped, after, parts, tries, fault, failed_since, try_at, held_until, told_at) ON orders.collection TO writ_orders;
GRANT SELECT, INSERT ON orders.collection_part TO writ_orders;

-- What the source does not hold of a category, and why: the authority is told.
CREATE TABLE records.preserved_gap (
  preservation_id text NOT NULL,
  category        public.data_category NOT NULL,
  number          integer NOT NULL,
  from_at         timestamptz,
  to_at           timestamptz,
  why             text NOT NULL,
  says            text NOT NULL CHECK (length(says) <= 1000),
  PRIMARY KEY (preservation_id, category, number)
);
CREATE TRIGGER unchanged BEFORE UPDATE ON records.preserved_gap FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();

-- A line as it comes in: its category, or the kind of content; key, account, instants, and what it says.
CREATE TYPE records.source_line AS (kind text, key text, account text, at timestamptz, recorded_at timestamptz, said jsonb);

CREATE FUNCTION records.require_covered(snapshot text, asked orders.preserved_order, lines records.source_line[])
RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  subject CONSTANT text[] := ARRAY(SELECT DISTINCT i.account_id FROM records.preserved_identifier i WHERE i.preservation_id = snapshot);
BEGIN
  IF EXISTS (
       SELECT FROM unnest(lines) l
        WHERE (l.account = ANY (subject) AND l.account <> 'AMBIGUOUS' AND cardinality(subject) = 1
               AND (CASE l.kind WHEN 'ITEM' THEN 'CONTENT' WHEN 'MESSAGE' THEN 'CONTENT' ELSE l.kind END)
                   = ANY (SELECT unnest(asked.categories)::text)
               AND l.key <> '' AND l.recorded_at <= asked.horizon AND jsonb_typeof(l.said) = 'object'
               AND (l.kind = 'SUBSCRIBER' OR asked.from_at IS NULL OR (l.at >= asked.from_at AND l.at < asked.to_at))
               AND l.at IS NOT NULL) IS NOT TRUE) THEN
    RAISE EXCEPTION 'a line is outside what the order covers' USING ERRCODE = 'WC002';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION records.require_covered(text, orders.preserved_order, records.source_line[]) FROM PUBLIC;

-- Whom the identifier names, as the source said with the first part; false for a person who was erased before the service, of whom nothing is kept.
CREATE FUNCTION records.keep_subject(snapshot text, wanted_type text, wanted bytea, accounts text[], horizon timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  named CONSTANT text[] := ARRAY(SELECT DISTINCT a FROM unnest(accounts) a);
BEGIN
  IF cardinality(named) > 1 OR EXISTS (
       SELECT FROM records.preserved_identifier i WHERE i.preservation_id = snapshot AND i.account_id <> ALL (named)) THEN
    RAISE EXCEPTION 'a collection is about one account' USING ERRCODE = 'WC002';
  END IF;
  IF EXISTS (SELECT FROM erasure.request q WHERE q.account_id = ANY (named) AND q.confirmed_at < keep_subject.horizon) THEN
    RETURN false;
  END IF;
  INSERT INTO records.preserved_identifier
  SELECT snapshot, wanted_type::records.identifier_type, wanted, a FROM unnest(named) a
  ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION records.keep_subject(text, text, bytea, text[], timestamptz) FROM PUBLIC;

CREATE FUNCTION records.keep(snapshot text, lines records.source_line[], gaps jsonb, key bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked CONSTANT orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  PERFORM records.require_covered(snapshot, asked, lines);
  INSERT INTO records.preserved
  SELECT snapshot, l.kind::public.data_category, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, l.kind, l.key, l.account], l.said, keep.key)
    FROM unnest(lines) l WHERE l.kind NOT IN ('ITEM', 'MESSAGE');
  INSERT INTO records.preserved_gap
  SELECT snapshot, g.category, (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + g.number, g."from", g."to", g.why, g.says
    FROM (SELECT *, row_number() OVER () AS number
            FROM jsonb_to_recordset(gaps) AS x (category public.data_category, "from" timestamptz, "to" timestamptz, why text, says text)) g
   WHERE g.category = ANY (asked.categories);
END $$;
REVOKE EXECUTE ON FUNCTION records.keep(text, records.source_line[], jsonb, bytea) FROM PUBLIC;

CREATE FUNCTION content.keep(snapshot text, lines records.source_line[], key bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM records.require_covered(snapshot, orders.preserved_order(snapshot), lines);
  INSERT INTO content.preserved
  SELECT snapshot, l.kind::content.preserved_kind, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, l.kind, l.key, l.account], l.said, keep.key)
    FROM unnest(lines) l WHERE l.kind IN ('ITEM', 'MESSAGE');
END $$;
REVOKE EXECUTE ON FUNCTION content.keep(text, records.source_line[], bytea) FROM PUBLIC;

-- Keeps lines of one collection, all or none, for a proof over them. Every line is held against the order; it answers nothing.
CREATE FUNCTION orders.keep(snapshot text, wanted_type text, wanted bytea, accounts text[], lines text, gaps text, key bytea, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  read CONSTANT records.source_line[] := ARRAY(
    SELECT ROW(x.kind, x.key, x.account, x.at, x."recordedAt", x.said)::records.source_line
      FROM jsonb_to_recordset(lines::jsonb) AS x (kind text, key text, account text, at timestamptz, "recordedAt" timestamptz, said jsonb));
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['lines', snapshot, wanted_type, encode(wanted, 'hex'), array_to_string(accounts, ' '),
          encode(sha256(convert_to(lines, 'UTF8')), 'hex'), encode(sha256(convert_to(gaps, 'UTF8')), 'hex'), encode(keep.key, 'hex')], proof);
  IF NOT records.keep_subject(snapshot, wanted_type, wanted, accounts, (orders.preserved_order(snapshot)).horizon) THEN
    RETURN;
  END IF;
  PERFORM records.keep(snapshot, read, gaps::jsonb, keep.key);
  PERFORM content.keep(snapshot, read, keep.key);
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep(text, text, bytea, text[], text, text, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.keep(text, text, bytea, text[], text, text, bytea, bytea) TO writ_orders;

-- The end of a snapshot is the end of its collection: the key goes, and the source is told.
CREATE OR REPLACE FUNCTION orders.end_snapshots(wanted text, targets text[], ending orders.preservation_state, at timestamptz, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshots end', wanted, ending::text] || targets, proof);
  UPDATE orders.collection c SET state = 'REVOKED', wrapped = NULL
    FROM orders.preservation p
   WHERE p.id = c.preservation_id AND c.state IN ('RUNNING', 'REFUSED') AND p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
  UPDATE orders.preservation p SET state = ending, ended_at = least(end_snapshots.at, public.present()), wrapped = NULL
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
END $$;

CREATE OR REPLACE FUNCTION records.forget_preserved(snapshot text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM records.preserved WHERE preservation_id = snapshot;
  DELETE FROM records.preserved_identifier WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM records.preserved_gap WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
$$;

-- Nothing is copied out of the live tables any more.
DROP FUNCTION orders.take_snapshot(text, text, bytea, bytea, bytea);
DROP FUNCTION records.preserve(text, text, bytea, bytea);
DROP FUNCTION content.preserve(text, bytea);
DROP POLICY preserved ON records.subscriber;
DROP POLICY preserved ON records.identification;
DROP POLICY preserved ON records.traffic;
DROP POLICY preserved ON content.message;

INSERT INTO log.pending_type VALUES ('writ_orders', 'record.collection.v1'), ('writ_orders', 'source.fault.v1');
