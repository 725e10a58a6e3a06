-- The platform's own data are read by its source adapter. The one that Writ brings reads what `writ import` and the seed fill, as a role of its
-- own that reads these tables and nothing else: no order, no grant, no log. An operator may have made the role already, with a password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'writ_source') THEN
    CREATE ROLE writ_source LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public, records, content, erasure TO writ_source;
GRANT SELECT ON records.account, records.account_holder, records.identifier, records.subscriber, records.identification, records.traffic,
                content.item, content.message TO writ_source;
-- Whose account is erased, since when: it answers as one that is not there.
GRANT SELECT (account_id, confirmed_at) ON erasure.request TO writ_source;

-- What is asked of the adapter it checks itself, by the proof in the request; the database knows nothing of that.
CREATE POLICY source ON records.subscriber FOR SELECT TO writ_source USING (true);
CREATE POLICY source ON records.identification FOR SELECT TO writ_source USING (true);
CREATE POLICY source ON records.traffic FOR SELECT TO writ_source USING (true);
CREATE POLICY source ON content.message FOR SELECT TO writ_source USING (true);

-- As for the other roles (0042_claims).
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'writ_source' AND rolconnlimit = -1) THEN
    EXECUTE format('ALTER ROLE writ_source CONNECTION LIMIT %s', least(40, current_setting('max_connections')::int / 2));
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'role writ_source has no connection limit, and % may not set one', current_user;
  -- "tuple concurrently updated": whoever migrates another database of this server sets the very same limit.
  WHEN internal_error THEN NULL;
END $$;
