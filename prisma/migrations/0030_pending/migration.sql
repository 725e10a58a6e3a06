-- Who may leave which entry for the log's worker. The worker appends no row that the log's key does not vouch for; what the database itself
-- refuses here is refused before anybody reads it.
REVOKE INSERT ON log.log_pending FROM writ_audit, writ_log, writ_orders, writ_enforcement;
GRANT INSERT (event_id, draft) ON log.log_pending TO writ_orders, writ_enforcement;

-- Rows of the owner need no proof of the log's key: the commands that write them run without it. Neither do those from before there was one.
ALTER TABLE log.log_pending ADD COLUMN by_owner boolean NOT NULL DEFAULT true;
ALTER TABLE log.log_pending ALTER COLUMN by_owner SET DEFAULT false;

-- The types that each role's part writes; `owner` stands for the owner of the table. An entry with a name has the id that follows from it
-- (version 8), every other one an id that was drawn (version 4).
CREATE TABLE log.pending_type (
  role     text NOT NULL,
  type     text NOT NULL,
  is_named boolean NOT NULL DEFAULT false,
  PRIMARY KEY (role, type)
);
INSERT INTO log.pending_type (role, type, is_named)
SELECT 'writ_orders', type || '.v1', type = 'limit.hit' FROM unnest(ARRAY[
  'order.submitted', 'order.rejected', 'order.validated', 'order.served', 'order.called-back', 'order.clarification.asked',
  'order.clarification.answered', 'order.reviewed', 'order.returned', 'order.released', 'order.cleared', 'order.objected', 'order.refused',
  'order.fulfilled', 'order.withdrawn', 'order.revoked', 'order.expired', 'order.overdue', 'order.challenged', 'order.challenge.ended',
  'order.impeded', 'order.impediment.ended', 'order.extended', 'secrecy.set', 'secrecy.renewed', 'secrecy.ended', 'user.informed',
  'duty.created', 'duty.done', 'duty.overdue', 'record.preserved', 'record.deleted', 'access.refused', 'audit.inspected',
  'enrolment.proposed', 'enrolment.approved', 'enrolment.confirmed', 'enrolment.suspended', 'enrolment.dropped', 'authority.enrolled',
  'gate.closed', 'gate.opened', 'limit.hit']) type
UNION ALL
SELECT 'writ_enforcement', type || '.v1', false FROM unnest(ARRAY[
  'notice.decided', 'restriction.applied', 'restriction.ended', 'complaint.filed', 'complaint.decided', 'batch.closed', 'batch.approved',
  'batch.refused', 'batch.undone', 'submission.resent', 'suspicion.proposed', 'suspicion.sent', 'suspicion.dropped', 'misuse.warned',
  'misuse.suspended', 'misuse.lifted', 'config.changed']) type
UNION ALL
SELECT 'owner', type || '.v1', false FROM unnest(ARRAY[
  'subject.erasure.requested', 'subject.erasure.confirmed', 'subject.erased', 'import.applied']) type;

-- Asks for the login role, which a function with its owner's rights does not change.
CREATE FUNCTION log.admit_pending() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  who text := session_user;
BEGIN
  NEW.created_at := now();
  NEW.by_owner := pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER');
  IF NEW.by_owner THEN
    who := 'owner';
  END IF;
  IF NOT EXISTS (
    SELECT FROM log.pending_type t
     WHERE t.role = who AND t.type = NEW.draft ->> 'type'
       AND substring(NEW.event_id::text, 15, 1) = CASE WHEN t.is_named THEN '8' ELSE '4' END)
  THEN
    RAISE EXCEPTION '% leaves no entry of the type % under the id %: log.pending_type says which role leaves which', session_user, NEW.draft ->> 'type', NEW.event_id
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER admit BEFORE INSERT ON log.log_pending FOR EACH ROW EXECUTE FUNCTION log.admit_pending();
