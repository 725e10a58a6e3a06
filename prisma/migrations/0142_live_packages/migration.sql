-- expand: a trigger function and two triggers
-- Open pages hear of packages: that one was asked for, is ready, was fetched, or has ended. Whoever reads the packages of an order hears that the order has changed, and
-- nobody else: the body that asked, in both of its roles, counsel and auditors. What a worker notes while it makes one tells nobody anything.
CREATE FUNCTION console.tell_of_packages() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  body text := (NEW.requested_by ->> 'country') || ' ' || (NEW.requested_by ->> 'organisation');
BEGIN
  INSERT INTO console.change (kind, subject, readers) VALUES ('ORDER', NEW.order_id, ARRAY['ISSUING ' || body, 'VALIDATING ' || body, 'COUNSEL', 'AUDITOR']);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION console.tell_of_packages() FROM PUBLIC;
CREATE TRIGGER tell_of_added AFTER INSERT ON orders.package FOR EACH ROW EXECUTE FUNCTION console.tell_of_packages();
CREATE TRIGGER tell_of_changed AFTER UPDATE ON orders.package
  FOR EACH ROW WHEN ((OLD.state, OLD.generation) IS DISTINCT FROM (NEW.state, NEW.generation)) EXECUTE FUNCTION console.tell_of_packages();
