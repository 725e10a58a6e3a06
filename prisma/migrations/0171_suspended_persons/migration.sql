-- expand: persons who are suspended at once from the graphs of staff, of authorities and of the audit
-- The gateway looks here for each request on these graphs, so that no token and no session of a suspended person counts, whatever their issuer says of them.
CREATE TABLE console.suspension (
  id           text NOT NULL PRIMARY KEY,
  -- A person is the pair of both.
  issuer       text NOT NULL,
  subject      text NOT NULL,
  reason       text NOT NULL,
  -- A counsel suspends nobody from the audit: that is for another auditor.
  by_auditor   boolean NOT NULL,
  suspended_by jsonb NOT NULL,
  suspended_at timestamptz NOT NULL,
  lifted_by    jsonb,
  lifted_at    timestamptz,
  lift_reason  text,
  CONSTRAINT suspension_lifted CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason) IN (0, 3))
);
CREATE UNIQUE INDEX suspension_open ON console.suspension (issuer, subject, by_auditor) WHERE lifted_at IS NULL;
CREATE INDEX suspension_newest ON console.suspension (suspended_at, id);

GRANT SELECT (issuer, subject, by_auditor, lifted_at) ON console.suspension TO writ_log;
GRANT USAGE ON SCHEMA console TO writ_orders;
GRANT SELECT, INSERT (id, issuer, subject, reason, by_auditor, suspended_by, suspended_at), UPDATE (lifted_by, lifted_at, lift_reason) ON console.suspension TO writ_orders;

-- Suspensions take turns: of two counsel who suspend each other, the second is suspended by the time it is asked.
INSERT INTO orders.turn (of) VALUES ('suspensions');

-- The sessions of whoever is suspended end with the act. A session whose token is being renewed is left: it is refused all the same, and it would be waited for.
CREATE FUNCTION console.end_suspended_sessions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM console.session s WHERE s.id IN (
    SELECT o.id FROM console.session o
     WHERE o.person = sha256(convert_to('[' || to_json(NEW.issuer)::text || ',' || to_json(NEW.subject)::text || ']', 'UTF8'))
       FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION console.end_suspended_sessions() FROM PUBLIC;
CREATE TRIGGER end_suspended_sessions AFTER INSERT ON console.suspension FOR EACH ROW EXECUTE FUNCTION console.end_suspended_sessions();

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'person.suspended.v1'), ('writ_orders', 'person.suspension.lifted.v1');
