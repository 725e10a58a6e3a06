-- Versions of the law of orders that counsel has proposed or put in force. Where there is none, the law that ships with the build is in force.
CREATE TABLE orders.law_version (
  number            int PRIMARY KEY,
  -- SHA-256 of the canonical text (RFC 8785) of the files, in hex.
  hash              text NOT NULL,
  files             jsonb NOT NULL,
  proposed_issuer   text NOT NULL,
  proposed_subject  text NOT NULL,
  proposed_at       timestamptz(3) NOT NULL,
  confirmed_issuer  text,
  confirmed_subject text,
  -- From when on it is in force, until a later version is; null while it waits for the second counsel.
  since             timestamptz(3),
  CONSTRAINT law_version_counted CHECK (number > 0),
  CONSTRAINT law_version_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT law_version_files CHECK (jsonb_typeof(files) = 'array'),
  CONSTRAINT law_version_confirmed CHECK (num_nonnulls(confirmed_issuer, confirmed_subject, since) IN (0, 3)),
  CONSTRAINT law_version_by_another CHECK (since IS NULL OR confirmed_issuer <> proposed_issuer OR confirmed_subject <> proposed_subject)
);
CREATE INDEX law_version_in_force ON orders.law_version (since, number) WHERE since IS NOT NULL;
GRANT SELECT, INSERT (number, hash, files, proposed_issuer, proposed_subject, proposed_at) ON orders.law_version TO writ_orders;
GRANT UPDATE (confirmed_issuer, confirmed_subject, since) ON orders.law_version TO writ_orders;

CREATE FUNCTION orders.keep_law_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a version of the law that was in force stays as it is' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER confirmed_once BEFORE UPDATE ON orders.law_version
  FOR EACH ROW WHEN (OLD.since IS NOT NULL) EXECUTE FUNCTION orders.keep_law_version();

-- The hash of the version in force; null where that of the build is. For whoever states the rules at the start.
CREATE FUNCTION orders.law_in_force() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT v.hash FROM orders.law_version v WHERE v.since IS NOT NULL ORDER BY v.since DESC, v.number DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION orders.law_in_force() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.law_in_force() TO writ_orders, writ_log;

-- Who informs the person is data of the law; the kinds that are written here are those of the law that ships with the build.
CREATE OR REPLACE FUNCTION orders.platform_informs(kind text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    (SELECT jsonb_path_query_first(v.files, '$[*] ? (@.kind == $kind).informs', jsonb_build_object('kind', platform_informs.kind)) = '"PLATFORM"'
       FROM orders.law_version v WHERE v.since IS NOT NULL ORDER BY v.since DESC, v.number DESC LIMIT 1),
    kind IN ('DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'), false)
$$;

-- The entries that these acts leave.
INSERT INTO log.pending_type (role, type, is_named)
SELECT 'writ_orders', type || '.v1', false FROM unnest(ARRAY['law.proposed', 'law.applied', 'policy.changed']) type;
