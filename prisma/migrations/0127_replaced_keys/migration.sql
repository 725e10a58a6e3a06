-- expand: columns with a default, and functions, which older versions do not use
-- Keys that are replaced while Writ runs (docs/decisions/replaced-keys.md). The database names the key that what is written is under, and, until all that the one
-- before protected is under it, that one too. Each process reports which keys it has: a key is replaced only when all of them have both.

ALTER TABLE sealing.key_check ADD COLUMN previous bytea CHECK (octet_length(previous) = 32),
  DROP CONSTRAINT key_check_name, ADD CONSTRAINT key_check_name CHECK (name IN ('INDEX', 'PRESERVATION', 'MASTER'));

-- Which of the keys of its name, counted from 1, is used.
ALTER TABLE sealing.key_check ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);

-- Under which of the keys an index of an identifier is: those under the one before are put under the next one too, a few at a time, and only they. What is written
-- meanwhile is under the one that is used, which its writer asks for in the same transaction.
CREATE FUNCTION sealing.index_version() RETURNS integer
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce((SELECT k.version FROM sealing.key_check k WHERE k.name = 'INDEX'), 1)
$$;
REVOKE EXECUTE ON FUNCTION sealing.index_version() FROM PUBLIC;
ALTER TABLE records.identifier ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE records.identifier ALTER COLUMN version SET DEFAULT sealing.index_version();
ALTER TABLE records.preserved_identifier ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE records.preserved_identifier ALTER COLUMN version SET DEFAULT sealing.index_version();

-- Whether these check values are enough for this database: the key that holds is among them, and, while one is replaced, the one before. Null while none is kept.
CREATE FUNCTION public.knows_keys(wanted_name text, wanted bytea[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(k.value) = ANY (h.hashes) AND (k.previous IS NULL OR sha256(k.previous) = ANY (h.hashes))
    FROM sealing.key_check k, (SELECT array_agg(sha256(w)) AS hashes FROM unnest(wanted) w) h WHERE k.name = wanted_name
$$;
REVOKE EXECUTE ON FUNCTION public.knows_keys(text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.knows_keys(text, bytea[])
  TO writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_log, writ_source;

-- The check value of the master key that entries are written under; null while it was never replaced. Asked by each batch under the lock of the head, which is
-- also held where the key is replaced.
CREATE FUNCTION log.master_in_use() RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT k.value FROM sealing.key_check k WHERE k.name = 'MASTER'
$$;
REVOKE EXECUTE ON FUNCTION log.master_in_use() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log.master_in_use() TO writ_log;

-- The check value of the key that is used; null while none is named. Asked in the transaction that writes under it: what is locked here keeps a replacement from
-- beginning until that transaction has ended, also where there is no row yet.
CREATE FUNCTION public.key_in_use(wanted_name text) RETURNS bytea
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT k.value FROM sealing.key_check k WHERE k.name = wanted_name FOR SHARE
$$;
REVOKE EXECUTE ON FUNCTION public.key_in_use(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.key_in_use(text) TO writ_enforcement, writ_orders;

-- A process that has two keys sends a proof under each, and the database believes the one that it has the key of.
CREATE OR REPLACE FUNCTION sealing.require_proof(parts text[], proof bytea) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key   bytea := (SELECT k.key FROM sealing.proof_key k);
  bound bytea := '';
  part  text;
  made  bytea;
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') THEN
    RETURN;
  END IF;
  FOREACH part IN ARRAY parts LOOP
    bound := bound || coalesce(sha256(convert_to(part, 'UTF8')), decode(repeat('00', 32), 'hex'));
  END LOOP;
  made := sha256(sealing.hmac(bound, key, 'sha256'));
  IF (octet_length(proof) IN (32, 64) AND made IN (sha256(substr(proof, 1, 32)), sha256(substr(proof, 33)))) IS NOT TRUE THEN
    RAISE EXCEPTION 'nothing proves that a process of this installation asks' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- The key of a snapshot that was taken is put under the installation's next one, by the owner, while that one replaces another.
CREATE OR REPLACE FUNCTION orders.keep_preservation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') AND OLD.wrapped IS NOT NULL AND NEW.wrapped IS NOT NULL
     AND to_jsonb(NEW) - 'wrapped' = to_jsonb(OLD) - 'wrapped' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'PRESERVATION' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Of what is preserved, the index of an identifier is put under the next key, by the owner, while that one replaces another; nothing else changes.
CREATE OR REPLACE FUNCTION records.keep_preserved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'preserved_identifier' AND pg_has_role(session_user, 'writ_owner', 'MEMBER')
     AND to_jsonb(NEW) - 'bidx' - 'version' = to_jsonb(OLD) - 'bidx' - 'version' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'INDEX' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what is preserved is not changed' USING ERRCODE = 'insufficient_privilege';
END $$;

-- The check values of the keys that a process has.
ALTER TABLE running.process ADD COLUMN keys bytea[] NOT NULL DEFAULT '{}';

-- Also forgets who has been silent for a day, a hundred at a time.
CREATE FUNCTION running.seen(id text, part text, version text, knows text, host text, keys bytea[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM running.process p USING (
    SELECT o.role, o.id FROM running.process o WHERE o.seen_at < clock_timestamp() - interval '1 day' ORDER BY o.seen_at LIMIT 100 FOR UPDATE SKIP LOCKED) old
   WHERE (p.role, p.id) = (old.role, old.id);
  INSERT INTO running.process AS p
  VALUES (session_user, seen.id, seen.part, seen.version, seen.knows, seen.host, clock_timestamp(), clock_timestamp(), seen.keys[1:16])
  ON CONFLICT ON CONSTRAINT process_pkey DO UPDATE SET seen_at = EXCLUDED.seen_at
$$;
REVOKE EXECUTE ON FUNCTION running.seen(text, text, text, text, text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION running.seen(text, text, text, text, text, bytea[])
  TO writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_log, writ_source;

INSERT INTO log.pending_type VALUES ('owner', 'key.replaced.v1'), ('owner', 'key.replacer.v1');
