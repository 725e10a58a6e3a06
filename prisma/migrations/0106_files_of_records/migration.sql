-- The files that collected messages and items describe: fetched one by one from the platform's source, verified, sealed under the key of the snapshot, and
-- gone with it. Regulation (EU) 2023/1543, Art. 10(1) and 11(1).

-- Which line describes which file. Its hash is sealed: a digest of it under the key of the snapshot stands for it, so that a dump tells nobody who had a
-- file that they know.
CREATE TABLE content.described_file (
  preservation_id text NOT NULL,
  file            bytea NOT NULL CHECK (octet_length(file) = 32),
  kind            content.preserved_kind NOT NULL,
  row_id          text NOT NULL,
  account_id      text NOT NULL,
  at              timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL,
  sealed          bytea NOT NULL,
  PRIMARY KEY (preservation_id, file, kind, row_id)
);

-- The bytes, in parts of at most 256 KiB, each sealed: an initialisation vector, padding and a code beside them.
CREATE TABLE content.preserved_file (
  preservation_id text NOT NULL,
  file            bytea NOT NULL,
  part            integer NOT NULL CHECK (part >= 0),
  sealed          bytea NOT NULL CHECK (octet_length(sealed) <= 262144 + 64),
  PRIMARY KEY (preservation_id, file, part)
);
ALTER TABLE content.preserved_file ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- A file that was fetched: kept whole, or not kept, and why.
CREATE TABLE content.fetched_file (
  preservation_id text NOT NULL,
  file            bytea NOT NULL,
  why             text CHECK (why IN ('GONE', 'UNREADABLE', 'LIMIT')),
  says            text CHECK (length(says) <= 500),
  PRIMARY KEY (preservation_id, file),
  CONSTRAINT fetched_file_says_why_not CHECK ((why IS NULL) = (says IS NULL))
);
CREATE TRIGGER unchanged BEFORE UPDATE ON content.described_file FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();
CREATE TRIGGER unchanged BEFORE UPDATE ON content.preserved_file FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();
CREATE TRIGGER unchanged BEFORE UPDATE ON content.fetched_file FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();

ALTER TABLE content.described_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.described_file FORCE ROW LEVEL SECURITY;
ALTER TABLE content.preserved_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.preserved_file FORCE ROW LEVEL SECURITY;
ALTER TABLE content.fetched_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.fetched_file FORCE ROW LEVEL SECURITY;

-- While the snapshot is being taken, the owner adds to it, and reads what is still to be fetched.
CREATE POLICY taking ON content.described_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY fetching ON content.described_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY taking ON content.fetched_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY fetching ON content.fetched_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
-- The parts of a file that is not done yet are taken back where it is begun anew.
CREATE POLICY taking ON content.preserved_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY fetching ON content.preserved_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY anew ON content.preserved_file FOR DELETE TO writ_owner USING (preservation_id IN (SELECT t.id FROM orders.preservation_taking t)
  AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = preserved_file.preservation_id AND f.file = preserved_file.file));
-- What is over is deleted.
CREATE POLICY ended ON content.described_file TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
CREATE POLICY ended ON content.preserved_file TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
CREATE POLICY ended ON content.fetched_file TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
-- Under a grant: a file that a line within it describes.
CREATE POLICY reading ON content.described_file FOR SELECT TO writ_owner USING (session_user = 'writ_content');
CREATE POLICY reading ON content.preserved_file FOR SELECT TO writ_owner USING (session_user = 'writ_content');
CREATE POLICY reading ON content.fetched_file FOR SELECT TO writ_owner USING (session_user = 'writ_content');
CREATE POLICY under_grant ON content.described_file AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_preserved((SELECT orders.granted_preserved()), preservation_id, 'CONTENT', account_id, at, recorded_at));
CREATE POLICY under_grant ON content.preserved_file AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = preserved_file.preservation_id AND d.file = preserved_file.file
               AND orders.in_preserved((SELECT orders.granted_preserved()), d.preservation_id, 'CONTENT', d.account_id, d.at, d.recorded_at)));
CREATE POLICY under_grant ON content.fetched_file AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = fetched_file.preservation_id AND d.file = fetched_file.file
               AND orders.in_preserved((SELECT orders.granted_preserved()), d.preservation_id, 'CONTENT', d.account_id, d.at, d.recorded_at)));

-- What stands for a file in a snapshot.
CREATE FUNCTION content.file_name(sha256 text, key bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT sealing.hmac(convert_to('file ' || file_name.sha256, 'UTF8'), substr(file_name.key, 33, 32), 'sha256')
$$;
REVOKE EXECUTE ON FUNCTION content.file_name(text, bytea) FROM PUBLIC;

CREATE OR REPLACE FUNCTION content.keep(snapshot text, lines records.source_line[], key bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM records.require_covered(snapshot, orders.preserved_order(snapshot), lines);
  INSERT INTO content.preserved
  SELECT snapshot, l.kind::content.preserved_kind, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, l.kind, l.key, l.account], l.said, keep.key)
    FROM unnest(lines) l WHERE l.kind IN ('ITEM', 'MESSAGE');
  INSERT INTO content.described_file
  SELECT DISTINCT ON (f.file, l.kind, l.key) snapshot, f.file, l.kind::content.preserved_kind, l.key, l.account, l.at, l.recorded_at,
         sealing.sealed(ARRAY[snapshot, 'FILE', encode(f.file, 'hex')], jsonb_build_object('sha256', a.said->'sha256', 'bytes', a.said->'bytes'), keep.key)
    FROM unnest(lines) l CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(l.said->'attachments') WHEN 'array' THEN l.said->'attachments' END) AS a (said)
    CROSS JOIN LATERAL (SELECT content.file_name(a.said->>'sha256', keep.key) AS file) f
   WHERE l.kind IN ('ITEM', 'MESSAGE');
END $$;

-- The files of a snapshot that are to be fetched, after one of them, for a proof; and how many of it are kept.
CREATE FUNCTION content.files_due(snapshot text, after bytea, most integer, proof bytea)
RETURNS TABLE (file bytea, sealed bytea, kept bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['files', snapshot], proof);
  RETURN QUERY
  SELECT DISTINCT ON (d.file) d.file, d.sealed,
         (SELECT count(*) FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.why IS NULL)
    FROM content.described_file d
   WHERE d.preservation_id = snapshot AND d.file > coalesce(after, '')
     AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)
   ORDER BY d.file, d.kind, d.row_id LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION content.files_due(text, bytea, integer, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.files_due(text, bytea, integer, bytea) TO writ_orders;

-- A file that no line of the snapshot describes is refused, and so is one that is done.
CREATE FUNCTION content.require_described(snapshot text, file bytea)
RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM orders.preserved_order(snapshot);
  IF NOT EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot AND d.file = require_described.file) THEN
    RAISE EXCEPTION 'no line of the collection describes this file' USING ERRCODE = 'WC002';
  END IF;
  IF EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = require_described.file) THEN
    RAISE EXCEPTION 'this file is done' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION content.require_described(text, bytea) FROM PUBLIC;

-- Keeps a part of a file, for a proof over it. The first one begins the file anew.
CREATE FUNCTION content.keep_file_part(snapshot text, file bytea, part integer, sealed bytea, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['file part', snapshot, encode(file, 'hex'), part::text, encode(sha256(sealed), 'hex')], proof);
  PERFORM content.require_described(snapshot, file);
  IF part = 0 THEN
    DELETE FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = keep_file_part.file;
  END IF;
  INSERT INTO content.preserved_file VALUES (snapshot, file, part, sealed);
END $$;
REVOKE EXECUTE ON FUNCTION content.keep_file_part(text, bytea, integer, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.keep_file_part(text, bytea, integer, bytea, bytea) TO writ_orders;

-- A file is done, for a proof: whole in so many parts, or not kept, and then nothing of it stays.
CREATE FUNCTION content.file_done(snapshot text, file bytea, parts integer, why text, says text, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['file', snapshot, encode(file, 'hex'), parts::text, coalesce(why, ''), coalesce(says, '')], proof);
  PERFORM content.require_described(snapshot, file);
  IF why IS NOT NULL THEN
    DELETE FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = file_done.file;
  ELSIF (SELECT count(*) FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = file_done.file) IS DISTINCT FROM parts THEN
    RAISE EXCEPTION 'a file has another number of parts than are kept' USING ERRCODE = 'WC002';
  END IF;
  INSERT INTO content.fetched_file VALUES (snapshot, file, why, says);
END $$;
REVOKE EXECUTE ON FUNCTION content.file_done(text, bytea, integer, text, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.file_done(text, bytea, integer, text, text, bytea) TO writ_orders;

-- A snapshot is taken once each of its files is done. What is not kept of them is a gap, from the first to the last record that describes such a file.
CREATE OR REPLACE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamptz, proof bytea)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, encode(wrapped_key, 'hex')], proof);
  PERFORM FROM orders.preservation p WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot
                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)) THEN
    RAISE EXCEPTION 'a file of the collection is not fetched yet' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO records.preserved_gap
  SELECT snapshot, 'CONTENT', (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + row_number() OVER (ORDER BY g.why, g.says),
         g.first_at, g.last_at + interval '1 millisecond', g.why, g.says
    FROM (SELECT f.why, f.says, min(d.at) AS first_at, max(d.at) AS last_at
            FROM content.fetched_file f JOIN content.described_file d ON d.preservation_id = f.preservation_id AND d.file = f.file
           WHERE f.preservation_id = snapshot AND f.why IS NOT NULL GROUP BY f.why, f.says) g;
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION content.forget_preserved(snapshot text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM content.preserved WHERE preservation_id = snapshot;
  DELETE FROM content.preserved_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM content.fetched_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM content.described_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
$$;

-- Whether files that records within the grant describe are kept, and why not. One that is not known here was never asked for. What stands for a file is
-- another thing in each snapshot.
CREATE FUNCTION content.files_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[], files bytea[])
RETURNS TABLE (account_id text, file bytea, says text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, files_of_session.from_at, files_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT DISTINCT d.account_id, d.file, f.says
    FROM content.described_file d JOIN orders.granted_keys() k ON k.preservation_id = d.preservation_id
    JOIN content.fetched_file f ON f.preservation_id = d.preservation_id AND f.file = d.file
   WHERE d.preservation_id = ANY (scope.preservations) AND d.file = ANY (files) AND d.account_id = scope.account_id AND d.recorded_at <= scope.horizon
     AND d.at >= scope.from_at AND d.at < scope.to_at;
END $$;
REVOKE EXECUTE ON FUNCTION content.files_of_session(text, timestamptz, timestamptz, timestamptz, text[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.files_of_session(text, timestamptz, timestamptz, timestamptz, text[], bytea[]) TO writ_content;

-- The parts of one such file in their order, where it has at most sixteen: 4 MiB.
CREATE FUNCTION content.file_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[], wanted bytea)
RETURNS TABLE (account_id text, part integer, sealed bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, file_of_session.from_at, file_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT d.account_id, p.part, p.sealed
    FROM (SELECT DISTINCT i.account_id, i.preservation_id, i.file FROM content.described_file i
           WHERE i.preservation_id = ANY (scope.preservations) AND i.file = wanted AND i.account_id = scope.account_id AND i.recorded_at <= scope.horizon
             AND i.at >= scope.from_at AND i.at < scope.to_at) d
    JOIN orders.granted_keys() k ON k.preservation_id = d.preservation_id
    JOIN content.fetched_file f ON f.preservation_id = d.preservation_id AND f.file = d.file AND f.why IS NULL
    JOIN content.preserved_file p ON p.preservation_id = d.preservation_id AND p.file = d.file
   WHERE NOT EXISTS (SELECT FROM content.preserved_file m WHERE m.preservation_id = d.preservation_id AND m.file = d.file AND m.part >= 16)
   ORDER BY p.part;
END $$;
REVOKE EXECUTE ON FUNCTION content.file_of_session(text, timestamptz, timestamptz, timestamptz, text[], bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.file_of_session(text, timestamptz, timestamptz, timestamptz, text[], bytea) TO writ_content;
