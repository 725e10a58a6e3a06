-- A person's own records, and what a case or a report names of a record, are asked of the platform's source under the proof of the decision, and read
-- from no table here any more. The proof is left with the grant for as long as that lives.
CREATE TABLE orders.grant_receipt (
  handle_hash bytea PRIMARY KEY,
  -- The receipt of the decision's entry, with the opened fields as the texts that were committed to, and what ties its checkpoint to an earlier one.
  receipt     text NOT NULL,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX grant_receipt_by_end ON orders.grant_receipt (expires_at);
GRANT INSERT ON orders.grant_receipt TO writ_orders;

-- Nobody removes one before its end, so nobody has a right to remove rows: what is over goes when the next one comes.
CREATE FUNCTION orders.forget_receipts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM orders.grant_receipt
   WHERE handle_hash IN (SELECT r.handle_hash FROM orders.grant_receipt r WHERE r.expires_at < clock_timestamp() ORDER BY r.expires_at LIMIT 100
                            FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_receipts() FROM PUBLIC;
CREATE TRIGGER forget AFTER INSERT ON orders.grant_receipt FOR EACH STATEMENT EXECUTE FUNCTION orders.forget_receipts();

-- The receipt of the session's grant, while that is alive by every rule of orders.granted().
CREATE FUNCTION orders.receipt_of_session() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.receipt FROM orders.grant_receipt r
   WHERE r.handle_hash IN (SELECT g.handle_hash FROM orders.granted() g WHERE g.purpose <> 'ORDER') LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION orders.receipt_of_session() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.receipt_of_session() TO writ_records, writ_content;

-- What is read of tables is read under an order alone: by the functions that read, and again by row-level security.
CREATE OR REPLACE FUNCTION orders.scope_of_session(wanted public.data_category, account text, from_at timestamptz, to_at timestamptz, horizon timestamptz,
                                                   preservations text[])
RETURNS orders.read_scope LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ROW(g.account_id,
             greatest(coalesce(scope_of_session.from_at, '-infinity'), coalesce(g.from_at, '-infinity')),
             least(coalesce(scope_of_session.to_at, 'infinity'), coalesce(g.to_at, 'infinity')),
             least(scope_of_session.horizon, g.horizon),
             ARRAY(SELECT unnest(scope_of_session.preservations) INTERSECT SELECT unnest(g.preservations)))::orders.read_scope
    FROM orders.granted() g WHERE g.category = wanted AND g.account_id = account AND g.purpose = 'ORDER'
   ORDER BY g.log_idx LIMIT 1
$$;
CREATE OR REPLACE FUNCTION orders.granted_scopes(wanted public.data_category) RETURNS orders.grant_scope[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(ROW(g.account_id, g.from_at, g.to_at, g.horizon)::orders.grant_scope), '{}')
    FROM orders.granted() g WHERE g.category = wanted AND g.purpose = 'ORDER'
$$;
