-- expand: a counsel who suspends an auditor ends none of their sessions on the audit graph
-- On that graph counts what an auditor decides alone: the platform must not keep its audit out, not even until the auditor signs in again.
ALTER TABLE console.session ADD COLUMN of_audit boolean NOT NULL DEFAULT false;
GRANT SELECT (of_audit), INSERT (of_audit) ON console.session TO writ_log;

CREATE OR REPLACE FUNCTION console.end_suspended_sessions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM console.session s WHERE s.id IN (
    SELECT o.id FROM console.session o
     WHERE o.person = sha256(convert_to('[' || to_json(NEW.issuer)::text || ',' || to_json(NEW.subject)::text || ']', 'UTF8'))
       AND (NEW.by_auditor OR NOT o.of_audit)
       FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
