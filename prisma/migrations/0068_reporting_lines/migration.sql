-- To whom the officers of an enrolled body report. Bodies that are enrolled already have no lines: nothing is refused to them, and who validates is shown
-- as somebody of whom it is unknown. What was confirmed stays with its act: an order is held to the lines that were pinned when it was drafted.
ALTER TYPE orders.enrolment_change ADD VALUE 'LINES';
ALTER TABLE orders.enrolment ADD COLUMN lines jsonb NOT NULL DEFAULT '[]', ADD COLUMN proposed_lines jsonb;
ALTER TABLE orders.enrolment_act ADD COLUMN lines jsonb;
GRANT UPDATE (lines, proposed_lines) ON orders.enrolment TO writ_orders;

-- Everybody above an officer at an instant, also through officers of other bodies.
CREATE FUNCTION orders.superiors(of_issuer text, officer text, at timestamptz) RETURNS TABLE (issuer text, subject text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT e.issuer, l ->> 'subject' AS subject, l -> 'superior' ->> 'issuer' AS above_issuer, l -> 'superior' ->> 'subject' AS above
      FROM orders.enrolment e
     CROSS JOIN LATERAL (SELECT a.lines FROM orders.enrolment_act a
                          WHERE a.enrolment_id = e.id AND a.lines IS NOT NULL AND a.at <= superiors.at ORDER BY a.generation DESC LIMIT 1) pinned
     CROSS JOIN LATERAL jsonb_array_elements(pinned.lines) l),
  up AS (
    SELECT l.above_issuer AS issuer, l.above AS subject FROM line l WHERE l.issuer = of_issuer AND l.subject = officer AND l.above IS NOT NULL
    UNION
    SELECT l.above_issuer, l.above FROM up u JOIN line l ON l.issuer = u.issuer AND l.subject = u.subject WHERE l.above IS NOT NULL)
  SELECT u.issuer, u.subject FROM up u
$$;
GRANT EXECUTE ON FUNCTION orders.superiors(text, text, timestamptz) TO writ_orders;

-- Below the rules of the product: nobody validates what an officer above them has issued.
CREATE FUNCTION orders.refuse_subordinate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM orders.superiors(NEW.validating ->> 'issuer', NEW.validating ->> 'subject', NEW.created_at) s
              WHERE s.issuer = NEW.issuing_issuer AND s.subject = NEW.issuing_subject) THEN
    RAISE EXCEPTION 'nobody validates an order of an officer to whom they report' USING ERRCODE = 'WL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_subordinate BEFORE UPDATE OF validating ON orders.legal_order FOR EACH ROW
  WHEN (NEW.validating IS NOT NULL AND NEW.validating IS DISTINCT FROM OLD.validating) EXECUTE FUNCTION orders.refuse_subordinate();
CREATE TRIGGER born_without_subordinate BEFORE INSERT ON orders.legal_order FOR EACH ROW
  WHEN (NEW.validating IS NOT NULL) EXECUTE FUNCTION orders.refuse_subordinate();
