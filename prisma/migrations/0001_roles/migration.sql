-- The login roles of the subgraphs and of the log. None owns a table, none bypasses row-level security; each sees only
-- what a later migration grants to it by name. An operator may have made them already, with passwords.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['writ_records', 'writ_content', 'writ_enforcement', 'writ_orders', 'writ_audit', 'writ_log'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- Nobody makes temporary objects, whose functions and types are anybody's code. Takes effect where the owner of the
-- database runs this; elsewhere PostgreSQL warns.
DO $$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TYPE public.data_category AS ENUM ('SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT');
GRANT USAGE ON SCHEMA public TO writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_log;
