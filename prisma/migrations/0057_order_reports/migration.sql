-- What transparency reports need of orders: Regulation (EU) 2022/2065, Art. 15(1)(a) and 24; Implementing Regulation (EU) 2024/2835, Annex I, table 1.2.

-- The first instant of service is kept: an order that is served again, corrected, has a later `served_at`.
ALTER TABLE orders.legal_order ADD COLUMN first_served_at timestamptz;
UPDATE orders.legal_order SET first_served_at = served_at;
CREATE FUNCTION orders.keep_first_service() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.first_served_at := CASE WHEN TG_OP = 'UPDATE' THEN coalesce(OLD.first_served_at, NEW.served_at) ELSE NEW.served_at END;
  RETURN NEW;
END $$;
CREATE TRIGGER first_service BEFORE INSERT OR UPDATE ON orders.legal_order FOR EACH ROW EXECUTE FUNCTION orders.keep_first_service();

-- Whether there is such an order that was served on the platform.
CREATE FUNCTION orders.is_served(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.legal_order o WHERE o.id = wanted AND o.served_at IS NOT NULL)
$$;
GRANT EXECUTE ON FUNCTION orders.is_served(text) TO writ_enforcement;

-- The category of illegal content of an order, as the platform classifies it for its reports, and the language in which it came: Art. 9(2)(c), 10(2)(c).
CREATE TABLE enforcement.order_classification (
  order_id      text PRIMARY KEY,
  category      text NOT NULL,
  keywords      text[] NOT NULL DEFAULT '{}',
  language      text,
  classified_by text NOT NULL,
  classified_at timestamptz(3) NOT NULL
);
GRANT SELECT, INSERT, UPDATE (category, keywords, language, classified_by, classified_at) ON enforcement.order_classification TO writ_enforcement;
INSERT INTO log.pending_type (role, type, is_named) VALUES ('writ_enforcement', 'classification.recorded.v1', false);
