-- expand: a schema of its own, which older versions do not use
-- Which processes of Writ work on this database and which version each is. `writ migrate --contract` takes nothing away that one of them uses, and the
-- newest version alone announces its rules in the log. A process reports itself every ten seconds, under the role of its session, and can speak for no other role.
CREATE SCHEMA running;
GRANT USAGE ON SCHEMA running TO writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_log, writ_source;

CREATE TABLE running.process (
  role       text NOT NULL,
  id         text NOT NULL CHECK (length(id) <= 64),
  part       text NOT NULL CHECK (length(part) <= 64),
  version    text NOT NULL CHECK (length(version) <= 64),
  -- The last migration that this version brings.
  knows      text NOT NULL CHECK (length(knows) <= 255),
  host       text NOT NULL CHECK (length(host) <= 255),
  started_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (role, id)
);
CREATE INDEX process_by_time ON running.process (seen_at);
GRANT SELECT ON running.process TO writ_log;

-- Also forgets who has been silent for a day, a hundred at a time.
CREATE FUNCTION running.seen(id text, part text, version text, knows text, host text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM running.process p USING (
    SELECT o.role, o.id FROM running.process o WHERE o.seen_at < clock_timestamp() - interval '1 day' ORDER BY o.seen_at LIMIT 100 FOR UPDATE SKIP LOCKED) old
   WHERE (p.role, p.id) = (old.role, old.id);
  INSERT INTO running.process AS p VALUES (session_user, seen.id, seen.part, seen.version, seen.knows, seen.host, clock_timestamp(), clock_timestamp())
  ON CONFLICT ON CONSTRAINT process_pkey DO UPDATE SET seen_at = EXCLUDED.seen_at
$$;
CREATE FUNCTION running.gone(id text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM running.process p WHERE p.role = session_user AND p.id = gone.id
$$;
REVOKE EXECUTE ON FUNCTION running.seen(text, text, text, text, text), running.gone(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION running.seen(text, text, text, text, text), running.gone(text)
  TO writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_log, writ_source;
