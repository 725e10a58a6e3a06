-- expand: a table of signed receipts, two acts of packages, a column of duties, a function that holds receipts, and types of entries
-- What the recipient of a package states of it under its own signature: that it opened it, deleted it, or gave it to another body. Nothing here is changed or deleted.
CREATE TABLE orders.package_receipt (
  event      uuid PRIMARY KEY,
  package_id uuid NOT NULL REFERENCES orders.package (id),
  type       text NOT NULL CHECK (type IN ('acknowledged', 'deleted', 'transferred')),
  -- The text that was signed, in the form of RFC 8785: it names the package, bodies and codes, and no person.
  statement  text NOT NULL CHECK (length(statement) BETWEEN 2 AND 20000),
  -- SHA-256 of that, in hexadecimal.
  digest     text NOT NULL CHECK (digest = encode(sha256(convert_to(statement, 'UTF8')), 'hex')),
  -- A JWS without its content, as it came.
  signature  text NOT NULL CHECK (length(signature) <= 24100 AND signature ~ '^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+$'),
  -- Of the certificate that it was checked by.
  thumbprint text NOT NULL CHECK (thumbprint ~ '^sha256:[0-9a-f]{64}$'),
  at         timestamptz NOT NULL
);
-- A statement is taken once, and a package is acknowledged and deleted once.
CREATE UNIQUE INDEX package_receipt_statement ON orders.package_receipt (package_id, digest);
CREATE UNIQUE INDEX package_receipt_once ON orders.package_receipt (package_id, type) WHERE type <> 'transferred';

-- A receipt is of a package that was fetched, and by a key that its recipient's body has for signatures and may use now.
CREATE FUNCTION orders.keep_package_receipt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM orders.package p
      JOIN orders.enrolment b ON b.id = p.enrolment_id
      JOIN orders.enrolment e ON e.organisation = b.organisation AND e.country = b.country AND e.state = 'ENROLLED'
      JOIN orders.delivery_key k ON k.enrolment_id = e.id AND k.purpose = 'SIGNING' AND k.revoked_at IS NULL
     WHERE p.id = NEW.package_id AND k.thumbprint = NEW.thumbprint AND k.usable_from <= least(NEW.at, public.present())
       AND k.not_after > greatest(NEW.at, nullif(public.present(), 'infinity'))
       AND EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.enrolled_event)
       AND EXISTS (SELECT FROM orders.package_event v WHERE v.package_id = p.id AND v.act = 'HANDED_OVER')) THEN
    RAISE EXCEPTION 'a receipt is of a package that was fetched, by a key of its body for signatures that may be used' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION orders.keep_package_receipt() FROM PUBLIC;
CREATE TRIGGER keep BEFORE INSERT ON orders.package_receipt FOR EACH ROW EXECUTE FUNCTION orders.keep_package_receipt();

GRANT SELECT, INSERT ON orders.package_receipt TO writ_orders;

ALTER TABLE orders.package_event DROP CONSTRAINT package_event_act_check;
ALTER TABLE orders.package_event ADD CONSTRAINT package_event_act_check CHECK (
  act IN ('REQUESTED', 'READY', 'HANDED_OVER', 'ACKNOWLEDGED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED', 'DELETED', 'TRANSFERRED', 'RECIPIENT_DELETED'));

-- The package that a duty to delete is about: its recipient's signed receipt ends it.
ALTER TABLE orders.duty ADD COLUMN package_id uuid REFERENCES orders.package (id) CONSTRAINT duty_package CHECK (package_id IS NULL OR kind = 'DELETE');
CREATE INDEX duty_by_package ON orders.duty (package_id) WHERE package_id IS NOT NULL;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'package.deleted.v1'), ('writ_orders', 'package.transferred.v1');
