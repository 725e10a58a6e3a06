-- expand: whoever finds an item withheld reads the name of the authority that ordered it, and not only its name in log-ins.

-- The name of the authority of each order that everybody may know of, as its newest enrolment that was ever active has it.
CREATE FUNCTION orders.told_names_of(wanted text[], at timestamptz) RETURNS TABLE (order_id text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT ON (t.order_id) t.order_id, e.name
    FROM orders.told_of(wanted, at) t JOIN orders.enrolment e ON e.organisation = t.authority AND e.country = t.country
   WHERE e.name IS NOT NULL AND e.active_from IS NOT NULL
   ORDER BY t.order_id, e.proposed_at DESC, e.id
$$;
REVOKE EXECUTE ON FUNCTION orders.told_names_of(text[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.told_names_of(text[], timestamptz) TO writ_enforcement;
