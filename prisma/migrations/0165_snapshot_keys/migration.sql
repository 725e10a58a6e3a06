-- expand: a table of sealed keys, a column of snapshots and of collections with a default, a constraint that allows more, and functions
-- What is collected for an order is sealed under a key for each account, category and month, and each of these keys to the account's public key, which the service of keys alone
-- opens. Once such a snapshot is taken, no key of the installation opens a row of it. What was taken otherwise stays as it is: which is which, the column says.
ALTER TABLE orders.preservation ADD COLUMN to_accounts boolean NOT NULL DEFAULT false;
ALTER TABLE orders.collection ADD COLUMN to_accounts boolean NOT NULL DEFAULT false;

ALTER TABLE orders.preservation DROP CONSTRAINT preservation_has_its_key;
ALTER TABLE orders.preservation ADD CONSTRAINT preservation_has_its_key CHECK (
  (wrapped IS NOT NULL) = (taken_at IS NOT NULL AND ended_at IS NULL AND NOT to_accounts) AND (taken_at IS NOT NULL OR NOT to_accounts));
DROP TRIGGER taken_once ON orders.preservation;
CREATE TRIGGER taken_once BEFORE UPDATE ON orders.preservation FOR EACH ROW
  WHEN (OLD.taken_at IS NOT NULL AND (NEW.taken_at IS DISTINCT FROM OLD.taken_at OR NEW.wrapped <> OLD.wrapped OR NEW.to_accounts <> OLD.to_accounts)
        OR OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.state, NEW.wrapped) IS DISTINCT FROM (OLD.ended_at, OLD.state, OLD.wrapped))
  EXECUTE FUNCTION orders.keep_preservation();

-- The key of one account, category and month of a snapshot, sealed to the account's public key of that version; in one piece, or in three shares.
CREATE TABLE orders.snapshot_key (
  id              uuid NOT NULL,
  preservation_id text NOT NULL,
  account_id      text NOT NULL,
  category        public.data_category NOT NULL,
  period          date NOT NULL CHECK (extract(day FROM period) = 1),
  version         integer NOT NULL CHECK (version >= 1),
  sealed          bytea[] NOT NULL CHECK (cardinality(sealed) IN (1, 3)),
  PRIMARY KEY (id),
  CONSTRAINT snapshot_key_preservation_id_fkey FOREIGN KEY (preservation_id) REFERENCES orders.preservation (id),
  CONSTRAINT snapshot_key_once UNIQUE (preservation_id, account_id, category, period)
);
CREATE TRIGGER unchanged BEFORE UPDATE ON orders.snapshot_key FOR EACH ROW EXECUTE FUNCTION records.keep_preserved();
ALTER TABLE orders.snapshot_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders.snapshot_key FORCE ROW LEVEL SECURITY;

-- Whether a month has an instant of one of the scopes in it.
CREATE FUNCTION orders.key_in_scope(scopes orders.preserved_scope[], snapshot text, wanted public.data_category, account text, period date)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM unnest(scopes) s
                  WHERE s.preservation_id = snapshot AND s.category = wanted AND s.account_id = account
                    AND (s.from_at IS NULL OR (s.from_at < (period + interval '1 month') AT TIME ZONE 'UTC' AND s.to_at > period::timestamp AT TIME ZONE 'UTC')))
$$;
REVOKE EXECUTE ON FUNCTION orders.key_in_scope(orders.preserved_scope[], text, public.data_category, text, date) FROM PUBLIC;

CREATE POLICY taking ON orders.snapshot_key FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT t.id FROM orders.preservation_taking t));
CREATE POLICY ended ON orders.snapshot_key TO writ_owner USING (preservation_id IN (SELECT e.id FROM orders.preservation_ended e)) WITH CHECK (false);
CREATE POLICY reading ON orders.snapshot_key FOR SELECT TO writ_owner
  USING (session_user = CASE category WHEN 'CONTENT' THEN 'writ_content' ELSE 'writ_records' END);
CREATE POLICY under_grant ON orders.snapshot_key AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.key_in_scope((SELECT orders.granted_preserved()), preservation_id, category, account_id, period));

-- The sealed keys that the session's grants under an order reach: those of content for the part that reads content, all others for the one that reads records.
CREATE FUNCTION orders.snapshot_keys_of_session()
RETURNS TABLE (id uuid, preservation text, account_id text, category text, period text, version integer, sealed bytea[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT k.id, k.preservation_id, k.account_id, k.category::text, k.period::text, k.version, k.sealed
    FROM orders.granted() g
    JOIN orders.preservation p ON p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL AND p.to_accounts
    JOIN orders.snapshot_key k ON k.preservation_id = p.id AND k.account_id = g.account_id AND k.category = g.category
   WHERE g.purpose = 'ORDER' AND (g.category = 'CONTENT') = (session_user = 'writ_content')
     AND (g.from_at IS NULL OR (g.from_at < (k.period + interval '1 month') AT TIME ZONE 'UTC' AND g.to_at > k.period::timestamp AT TIME ZONE 'UTC'))
$$;
REVOKE EXECUTE ON FUNCTION orders.snapshot_keys_of_session() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.snapshot_keys_of_session() TO writ_records, writ_content;

CREATE OR REPLACE FUNCTION orders.keep(snapshot text, wanted_type text, wanted bytea, accounts text[], lines text, gaps text, key bytea, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  read CONSTANT records.source_line[] := ARRAY(
    SELECT ROW(x.kind, x.key, x.account, x.at, x."recordedAt", x.said)::records.source_line
      FROM jsonb_to_recordset(lines::jsonb) AS x (kind text, key text, account text, at timestamptz, "recordedAt" timestamptz, said jsonb));
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['lines', snapshot, wanted_type, encode(wanted, 'hex'), array_to_string(accounts, ' '),
          encode(sha256(convert_to(lines, 'UTF8')), 'hex'), encode(sha256(convert_to(gaps, 'UTF8')), 'hex'), encode(keep.key, 'hex')], proof);
  IF EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'RUNNING' AND c.to_accounts) THEN
    RAISE EXCEPTION 'this collection is sealed to the keys of accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT records.keep_subject(snapshot, wanted_type, wanted, accounts, (orders.preserved_order(snapshot)).horizon) THEN
    RETURN;
  END IF;
  PERFORM records.keep(snapshot, read, gaps::jsonb, keep.key);
  PERFORM content.keep(snapshot, read, keep.key);
END $$;

-- The same, of a collection that is sealed to the keys of accounts: each line under the key of its account, category and month, which is kept sealed with it or is there already.
CREATE FUNCTION orders.keep_sealed(snapshot text, wanted_type text, wanted bytea, accounts text[], lines text, gaps text, keys text, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  read CONSTANT records.source_line[] := ARRAY(
    SELECT ROW(x.kind, x.key, x.account, x.at, x."recordedAt", x.said)::records.source_line
      FROM jsonb_to_recordset(lines::jsonb) AS x (kind text, key text, account text, at timestamptz, "recordedAt" timestamptz, said jsonb));
  own  records.source_line[];
  kept integer := 0;
  one  record;
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['sealed lines', snapshot, wanted_type, encode(wanted, 'hex'), array_to_string(accounts, ' '),
          encode(sha256(convert_to(lines, 'UTF8')), 'hex'), encode(sha256(convert_to(gaps, 'UTF8')), 'hex'), encode(sha256(convert_to(keys, 'UTF8')), 'hex')], proof);
  IF NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'RUNNING' AND c.to_accounts) THEN
    RAISE EXCEPTION 'no collection runs that is sealed to the keys of accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT records.keep_subject(snapshot, wanted_type, wanted, accounts, (orders.preserved_order(snapshot)).horizon) THEN
    RETURN;
  END IF;
  PERFORM records.require_covered(snapshot, orders.preserved_order(snapshot), read);
  PERFORM records.keep(snapshot, '{}', gaps::jsonb, '');
  FOR one IN SELECT * FROM jsonb_to_recordset(keys::jsonb)
               AS x (id uuid, account text, category public.data_category, period date, version integer, key text, sealed text[]) LOOP
    own := ARRAY(SELECT l FROM unnest(read) l
                  WHERE l.account = one.account AND date_trunc('month', l.at AT TIME ZONE 'UTC')::date = one.period
                    AND (CASE WHEN l.kind IN ('ITEM', 'MESSAGE') THEN 'CONTENT' ELSE l.kind END) = one.category::text);
    INSERT INTO orders.snapshot_key
    VALUES (one.id, snapshot, one.account, one.category, one.period, one.version, ARRAY(SELECT decode(s, 'hex') FROM unnest(one.sealed) s))
    ON CONFLICT DO NOTHING;
    PERFORM records.keep(snapshot, own, '[]', decode(one.key, 'hex'));
    PERFORM content.keep(snapshot, own, decode(one.key, 'hex'));
    kept := kept + cardinality(own);
  END LOOP;
  IF kept <> cardinality(read) THEN
    RAISE EXCEPTION 'a line has no key of its account, category and month, or two' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep_sealed(text, text, bytea, text[], text, text, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.keep_sealed(text, text, bytea, text[], text, text, text, bytea) TO writ_orders;

-- A snapshot without a wrapped key is one that is sealed to the keys of accounts, and the other way round.
CREATE OR REPLACE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamp with time zone, proof bytea)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, coalesce(encode(wrapped_key, 'hex'), 'to accounts')], proof);
  PERFORM FROM orders.preservation p WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'TAKEN' AND c.to_accounts <> (wrapped_key IS NULL)) THEN
    RAISE EXCEPTION 'this snapshot is not sealed as its collection was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot
                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)) THEN
    RAISE EXCEPTION 'a file of the collection is not fetched yet' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO records.preserved_gap (preservation_id, category, number, from_at, to_at, why, says, of_files)
  SELECT snapshot, 'CONTENT', (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + row_number() OVER (ORDER BY g.why, g.says, g.at),
         g.at, g.at + interval '1 millisecond', g.why, g.says, true
    FROM (SELECT DISTINCT f.why, f.says, d.at
            FROM content.fetched_file f JOIN content.described_file d ON d.preservation_id = f.preservation_id AND d.file = f.file
           WHERE f.preservation_id = snapshot AND f.why IS NOT NULL) g;
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key, to_accounts = wrapped_key IS NULL
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION orders.end_snapshots(wanted text, targets text[], ending orders.preservation_state, at timestamp with time zone, proof bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshots end', wanted, ending::text] || targets, proof);
  UPDATE orders.collection c SET state = 'REVOKED', wrapped = NULL
    FROM orders.preservation p
   WHERE p.id = c.preservation_id AND c.state IN ('RUNNING', 'REFUSED') AND p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
  UPDATE orders.preservation p SET state = ending, ended_at = least(end_snapshots.at, public.present()), wrapped = NULL
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
  DELETE FROM orders.snapshot_key k USING orders.preservation p
   WHERE p.id = k.preservation_id AND p.order_id = wanted AND p.ended_at IS NOT NULL AND p.target_id = ANY (targets);
END $$;

-- The files of a snapshot that are to be fetched, after one of them, each with the account and the month whose key it is described under; and how many of it are kept.
CREATE FUNCTION content.files_due_by_month(snapshot text, after bytea, most integer, proof bytea)
RETURNS TABLE (file bytea, sealed bytea, kept bigint, account_id text, period text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['files', snapshot], proof);
  RETURN QUERY
  SELECT DISTINCT ON (d.file) d.file, d.sealed,
         (SELECT count(*) FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.why IS NULL),
         d.account_id, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-"01"')
    FROM content.described_file d
   WHERE d.preservation_id = snapshot AND d.file > coalesce(after, '')
     AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)
   ORDER BY d.file, d.kind, d.row_id LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION content.files_due_by_month(text, bytea, integer, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.files_due_by_month(text, bytea, integer, bytea) TO writ_orders;
