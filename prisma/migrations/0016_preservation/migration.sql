-- Preservation: Regulation (EU) 2023/1543, Art. 5, 6, 10(1) and 11. What an order names is kept as it was when the order was served, sealed
-- under a key of its own, and nobody learns from it whether there was anything. `orders` asks for a snapshot and ends it; `records` and
-- `content` open it under the grant of a production order; no role of a subgraph writes a row of it.

-- Nobody but the owner uses this schema: what is sealed here is sealed by the functions below.
CREATE SCHEMA sealing;
CREATE EXTENSION pgcrypto SCHEMA sealing;

-- AES-256-CBC, then HMAC-SHA-256 over the row's place and what was encrypted: no row can stand for another. The key has 64 bytes, half for
-- either. Opened by prisma/preserved.ts.
CREATE FUNCTION sealing.sealed(place text[], said jsonb, key bytea) RETURNS bytea
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  iv   bytea := sealing.gen_random_bytes(16);
  body bytea := iv || sealing.encrypt_iv(convert_to(said::text, 'UTF8'), substr(key, 1, 32), iv, 'aes-cbc/pad:pkcs');
  bound bytea := '';
  part text;
BEGIN
  FOREACH part IN ARRAY place LOOP
    bound := bound || sha256(convert_to(part, 'UTF8'));
  END LOOP;
  RETURN body || sealing.hmac(bound || body, substr(key, 33, 32), 'sha256');
END $$;

CREATE TYPE orders.preservation_state AS ENUM ('PRESERVED', 'PRODUCED', 'EXPIRED', 'ENDED');

-- One snapshot a target of an order. It says the same whether or not the target names anybody.
CREATE TABLE orders.preservation (
  id         text PRIMARY KEY,
  order_id   text NOT NULL REFERENCES orders.legal_order (id),
  target_id  text NOT NULL,
  state      orders.preservation_state NOT NULL DEFAULT 'PRESERVED',
  -- When the order was served: nothing that was recorded later is in it.
  asked_at   timestamptz NOT NULL,
  taken_at   timestamptz,
  -- Its key under the installation's; gone with its end.
  wrapped    bytea,
  ended_at   timestamptz,
  deleted_at timestamptz,
  CONSTRAINT preservation_has_its_key CHECK ((wrapped IS NOT NULL) = (taken_at IS NOT NULL AND ended_at IS NULL)),
  CONSTRAINT preservation_ends CHECK ((ended_at IS NULL) = (state = 'PRESERVED')),
  CONSTRAINT preservation_is_deleted_after_its_end CHECK (deleted_at IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX preservation_by_order ON orders.preservation (order_id);
CREATE INDEX preservation_to_take ON orders.preservation (asked_at) WHERE taken_at IS NULL AND ended_at IS NULL;
CREATE INDEX preservation_to_delete ON orders.preservation (ended_at) WHERE ended_at IS NOT NULL AND deleted_at IS NULL;
GRANT SELECT, INSERT ON orders.preservation TO writ_orders;
GRANT UPDATE (state, taken_at, wrapped, ended_at, deleted_at) ON orders.preservation TO writ_orders;

-- A snapshot is taken once, and over once it is over.
CREATE FUNCTION orders.keep_preservation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER taken_once BEFORE UPDATE ON orders.preservation FOR EACH ROW
  WHEN (OLD.taken_at IS NOT NULL AND (NEW.taken_at IS DISTINCT FROM OLD.taken_at OR NEW.wrapped <> OLD.wrapped)
        OR OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.state, NEW.wrapped) IS DISTINCT FROM (OLD.ended_at, OLD.state, OLD.wrapped))
  EXECUTE FUNCTION orders.keep_preservation();

-- Which snapshots a grant may read: those of its order, and of the order that it produces from. Only an order has any.
ALTER TABLE orders.access_grant ADD COLUMN preservations text[] NOT NULL DEFAULT '{}';
ALTER TABLE orders.access_grant ADD CONSTRAINT access_grant_preservations CHECK (purpose = 'ORDER' OR preservations = '{}');

-- The grants of the session, now with their snapshots. Records that are kept after an erasure are those of an order that was served before
-- it; an order that produces from such an order's snapshot stands where that one stood.
DROP FUNCTION orders.granted();
CREATE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose, preservations text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose, g.preservations
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.status = 'IN_FORCE')
           AND NOT EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference
                 HAVING count(*) > 0 AND NOT bool_or(e.state = 'ENROLLED'))))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at
                              UNION ALL
                              SELECT FROM orders.preservation p JOIN orders.legal_order k ON k.id = p.order_id
                               WHERE p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.asked_at <= q.confirmed_at
                                 AND g.category = ANY (k.categories)
                                 AND (g.category = 'SUBSCRIBER' OR (g.from_at >= k.from_at AND g.to_at <= k.to_at)))))
$$;
GRANT EXECUTE ON FUNCTION orders.granted() TO writ_records, writ_content;

CREATE TYPE orders.preserved_scope AS (preservation_id text, category public.data_category, account_id text,
                                       from_at timestamptz, to_at timestamptz, horizon timestamptz);

-- What the session's grants may read of snapshots that are there, as one value: a policy evaluates it once a statement.
CREATE FUNCTION orders.granted_preserved() RETURNS orders.preserved_scope[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(ROW(p.id, g.category, g.account_id, g.from_at, g.to_at, g.horizon)::orders.preserved_scope), '{}')
    FROM orders.granted() g JOIN orders.preservation p ON p.id = ANY (g.preservations)
   WHERE g.purpose = 'ORDER' AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$$;

-- Snapshot, category, account, window and horizon are tested together, grant by grant.
CREATE FUNCTION orders.in_preserved(scopes orders.preserved_scope[], snapshot text, wanted public.data_category, account text,
                                    at timestamptz, recorded_at timestamptz)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM unnest(scopes) s
                  WHERE s.preservation_id = snapshot AND s.category = wanted AND s.account_id = account AND recorded_at <= s.horizon
                    AND (s.from_at IS NULL OR (at >= s.from_at AND at < s.to_at)))
$$;

-- The keys of the snapshots that the session's grants may read, each under the installation's, and when each was taken.
CREATE FUNCTION orders.granted_keys() RETURNS TABLE (preservation_id text, wrapped bytea, taken_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.wrapped, p.taken_at FROM orders.preservation p
   WHERE p.id = ANY (SELECT unnest(g.preservations) FROM orders.granted() g WHERE g.purpose = 'ORDER')
     AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION orders.granted_preserved(), orders.granted_keys(),
  orders.in_preserved(orders.preserved_scope[], text, public.data_category, text, timestamptz, timestamptz) TO writ_records, writ_content;

-- The snapshots that may be filled now, and those that may be emptied. The owner alone asks, for its policies.
CREATE VIEW orders.preservation_taking AS SELECT p.id FROM orders.preservation p WHERE p.taken_at IS NULL AND p.state = 'PRESERVED';
CREATE VIEW orders.preservation_ended AS SELECT p.id FROM orders.preservation p WHERE p.ended_at IS NOT NULL;

-- Whom a snapshot is of: every identifier, by blind index, of the accounts that its target named. A release finds them by it when they are
-- gone from the books. No role of a subgraph reads it.
CREATE TABLE records.preserved_identifier (
  preservation_id text NOT NULL,
  type            records.identifier_type NOT NULL,
  bidx            bytea NOT NULL,
  account_id      text NOT NULL,
  PRIMARY KEY (preservation_id, type, bidx, account_id),
  CONSTRAINT preserved_identifier_bidx_length CHECK (octet_length(bidx) = 16)
);

CREATE TABLE records.preserved (
  preservation_id text NOT NULL,
  category        public.data_category NOT NULL,
  row_id          text NOT NULL,
  account_id      text NOT NULL,
  at              timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL,
  sealed          bytea NOT NULL,
  PRIMARY KEY (preservation_id, category, row_id),
  CONSTRAINT preserved_category CHECK (category <> 'CONTENT')
);
CREATE INDEX preserved_by_time ON records.preserved (preservation_id, category, account_id, at, row_id);

CREATE TYPE content.preserved_kind AS ENUM ('ITEM', 'MESSAGE');
CREATE TABLE content.preserved (
  preservation_id text NOT NULL,
  kind            content.preserved_kind NOT NULL,
  row_id          text NOT NULL,
  account_id      text NOT NULL,
  at              timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL,
  sealed          bytea NOT NULL,
  PRIMARY KEY (preservation_id, kind, row_id)
);
CREATE INDEX preserved_by_time ON content.preserved (preservation_id, account_id, at, row_id);

-- A row of a snapshot is never another one: not even for the owner.
CREATE FUNCTION records.keep_preserved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'what is preserved is not changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER unchanged BEFORE UPDATE ON records.preserved FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();
CREATE TRIGGER unchanged BEFORE UPDATE ON records.preserved_identifier FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();
CREATE TRIGGER unchanged BEFORE UPDATE ON content.preserved FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();

ALTER TABLE records.preserved ENABLE ROW LEVEL SECURITY;
ALTER TABLE records.preserved FORCE ROW LEVEL SECURITY;
ALTER TABLE content.preserved ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.preserved FORCE ROW LEVEL SECURITY;

CREATE POLICY under_grant ON records.preserved FOR SELECT TO writ_records
  USING (orders.in_preserved((SELECT orders.granted_preserved()), preservation_id, category, account_id, at, recorded_at));
CREATE POLICY under_grant ON content.preserved FOR SELECT TO writ_content
  USING (orders.in_preserved((SELECT orders.granted_preserved()), preservation_id, 'CONTENT', account_id, at, recorded_at));
CREATE POLICY taking ON records.preserved FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY taking ON content.preserved FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY ended ON records.preserved TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
CREATE POLICY ended ON content.preserved TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
GRANT SELECT ON records.preserved TO writ_records;
GRANT SELECT ON content.preserved TO writ_content;

-- The owner reads the records of an account while a snapshot of it is being taken, and no others.
CREATE POLICY preserved ON records.subscriber FOR SELECT TO writ_owner USING (account_id IN (
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation_taking t ON t.id = i.preservation_id));
CREATE POLICY preserved ON records.identification FOR SELECT TO writ_owner USING (account_id IN (
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation_taking t ON t.id = i.preservation_id));
CREATE POLICY preserved ON records.traffic FOR SELECT TO writ_owner USING (account_id IN (
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation_taking t ON t.id = i.preservation_id));
CREATE POLICY preserved ON content.message FOR SELECT TO writ_owner USING (account_id IN (
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation_taking t ON t.id = i.preservation_id));

-- What an order's snapshot covers, by the order alone: who asks for it can't widen it. Throws for one that is not to be taken now.
CREATE TYPE orders.preserved_order AS (categories public.data_category[], from_at timestamptz, to_at timestamptz, horizon timestamptz);
CREATE FUNCTION orders.preserved_order(snapshot text) RETURNS orders.preserved_order
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted orders.preserved_order;
BEGIN
  SELECT o.categories, o.from_at, o.to_at, p.asked_at INTO wanted
    FROM orders.preservation p JOIN orders.legal_order o ON o.id = p.order_id
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.state = 'PRESERVED';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no snapshot is to be taken now' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN wanted;
END $$;

-- Takes the part of a snapshot that is kept here, of whomever the identifier names, under the key. Answers nothing, whatever it finds.
CREATE FUNCTION records.preserve(snapshot text, wanted_type text, wanted bytea, key bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  INSERT INTO records.preserved_identifier
  SELECT snapshot, i.type, i.bidx, i.account_id FROM records.identifier i
   WHERE i.account_id IN (SELECT n.account_id FROM records.identifier n WHERE n.type::text = wanted_type AND n.bidx = wanted);
  INSERT INTO records.preserved
  SELECT snapshot, r.category, r.row_id, r.account_id, r.at, r.recorded_at,
         sealing.sealed(ARRAY[snapshot, r.category::text, r.row_id, r.account_id], r.said, key)
    FROM (SELECT DISTINCT account_id FROM records.preserved_identifier WHERE preservation_id = snapshot) a
    CROSS JOIN LATERAL (
      SELECT 'SUBSCRIBER'::public.data_category AS category, s.account_id AS row_id, s.account_id, s.registered_at AS at, s.recorded_at,
             jsonb_build_object('name', s.name, 'birthDate', s.birth_date, 'emails', s.emails, 'phones', s.phones, 'address', s.address,
                                'registrationIp', s.registration_ip, 'service', s.service) AS said
        FROM records.subscriber s WHERE s.account_id = a.account_id
      UNION ALL
      SELECT 'IDENTIFICATION', i.id, i.account_id, i.at, i.recorded_at, jsonb_build_object('ip', i.ip, 'port', i.port)
        FROM records.identification i
       WHERE i.account_id = a.account_id AND (asked.from_at IS NULL OR (i.at >= asked.from_at AND i.at < asked.to_at))
      UNION ALL
      SELECT 'TRAFFIC', t.id, t.account_id, t.at, t.recorded_at,
             jsonb_build_object('event', t.event, 'source', t.source, 'destination', t.destination, 'protocol', t.protocol, 'size', t.size)
        FROM records.traffic t
       WHERE t.account_id = a.account_id AND (asked.from_at IS NULL OR (t.at >= asked.from_at AND t.at < asked.to_at))
    ) r
   WHERE r.category = ANY (asked.categories) AND r.recorded_at <= asked.horizon;
END $$;

-- The same for content, after `records` has found whom the snapshot is of.
CREATE FUNCTION content.preserve(snapshot text, key bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  INSERT INTO content.preserved
  SELECT snapshot, r.kind, r.row_id, r.account_id, r.at, r.recorded_at,
         sealing.sealed(ARRAY[snapshot, r.kind::text, r.row_id, r.account_id], r.said, key)
    FROM (SELECT DISTINCT account_id FROM records.preserved_identifier WHERE preservation_id = snapshot) a
    CROSS JOIN LATERAL (
      SELECT 'ITEM'::content.preserved_kind AS kind, i.id AS row_id, i.account_id, i.published_at AS at, i.recorded_at,
             jsonb_build_object('sender', i.account_id, 'recipients', '[]'::jsonb, 'subject', i.title, 'text', i.text) AS said
        FROM content.item i WHERE i.account_id = a.account_id
      UNION ALL
      SELECT 'MESSAGE', m.id, m.account_id, m.at, m.recorded_at,
             jsonb_build_object('sender', m.from_identifier, 'recipients', m.to_identifiers, 'subject', m.subject, 'text', m.text)
        FROM content.message m WHERE m.account_id = a.account_id
    ) r
   WHERE 'CONTENT' = ANY (asked.categories) AND r.recorded_at <= asked.horizon
     AND (asked.from_at IS NULL OR (r.at >= asked.from_at AND r.at < asked.to_at));
END $$;

-- Deletes what is left of a snapshot that is over, whose key is gone already.
CREATE FUNCTION records.forget_preserved(snapshot text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM records.preserved WHERE preservation_id = snapshot;
  DELETE FROM records.preserved_identifier WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
$$;
CREATE FUNCTION content.forget_preserved(snapshot text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM content.preserved WHERE preservation_id = snapshot
$$;

-- The accounts that an identifier named when snapshots were taken. Asked by `orders` alone, at the release of an order that may read them.
CREATE FUNCTION records.account_preserved(preservations text[], wanted_type text, wanted bytea) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation p ON p.id = i.preservation_id
   WHERE p.id = ANY (preservations) AND p.state = 'PRESERVED' AND i.type::text = wanted_type AND i.bidx = wanted
$$;
GRANT EXECUTE ON FUNCTION records.preserve(text, text, bytea, bytea), records.forget_preserved(text), content.preserve(text, bytea),
  content.forget_preserved(text), records.account_preserved(text[], text, bytea) TO writ_orders;
