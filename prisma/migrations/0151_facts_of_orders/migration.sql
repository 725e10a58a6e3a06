-- expand: the fact of an order is what reports count of it, so that a category that is recorded later names what it was counted as.

-- The value of the field `fact` of the entry of its service; null before that, and for an order that was served before there were facts.
ALTER TABLE orders.legal_order ADD COLUMN fact jsonb;
GRANT UPDATE (fact) ON orders.legal_order TO writ_orders;

-- It names no person, account, item, body or day.
CREATE FUNCTION orders.fact_of(wanted text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.fact FROM orders.legal_order o WHERE o.id = wanted
$$;
REVOKE EXECUTE ON FUNCTION orders.fact_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.fact_of(text) TO writ_enforcement;

-- What the platform has recorded of the illegal content of an order, for reports; no row while it has recorded nothing.
CREATE FUNCTION enforcement.classification_of(wanted text) RETURNS TABLE (category text, keywords text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.category, c.keywords FROM enforcement.order_classification c WHERE c.order_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION enforcement.classification_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.classification_of(text) TO writ_orders;
