-- A row of the queue is locked by whoever may change it, and two parts may: an act on an order doesn't wait for it, and says that the queue is behind.
ALTER TABLE orders.legal_order ADD COLUMN queue_behind boolean NOT NULL DEFAULT false;
CREATE INDEX legal_order_queue_behind ON orders.legal_order (id) WHERE queue_behind;

-- LOCK TABLE takes its strongest lock from who may change or remove rows of a table as a whole, and then even readers wait: whoever had the password
-- of `orders` stopped every read of a record, and the totals of the log with them. The right to change columns locks rows and no table. It is given
-- for every column that does not name the row.
DO $$
DECLARE
  held record;
BEGIN
  FOR held IN
    SELECT c.oid::regclass AS tab, r.rolname AS role,
           (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))) AS columns
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('orders', 'enforcement', 'log')
      CROSS JOIN LATERAL aclexplode(c.relacl) g
      JOIN pg_roles r ON r.oid = g.grantee AND r.oid <> c.relowner
     WHERE g.privilege_type = 'UPDATE'
  LOOP
    EXECUTE format('REVOKE UPDATE ON %s FROM %I', held.tab, held.role);
    EXECUTE format('GRANT UPDATE (%s) ON %s TO %I', held.columns, held.tab, held.role);
  END LOOP;
END $$;

-- Takes the decisions of an order out, and its targets with them where others take their place.
CREATE FUNCTION orders.forget_scope(wanted text, also_targets boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM orders.order_decision d WHERE d.order_id = wanted;
  IF also_targets THEN
    DELETE FROM orders.order_target t WHERE t.order_id = wanted;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION orders.forget_scope(text, boolean) TO writ_orders;
REVOKE DELETE ON orders.order_decision, orders.order_target FROM writ_orders;

-- The log's worker reads what is pending, some hundred rows at a time, before it knows whether anything proves them: a few rows of two hundred
-- megabytes, which compress to nothing, took its memory and kept every other entry from being appended. No entry of a part is nearly so long.
ALTER TABLE log.log_pending ADD CONSTRAINT log_pending_bounded CHECK (by_owner OR octet_length(draft::text) <= 524288) NOT VALID;

-- The same for the rows of the queue, which a process of `orders` reads and the role of `enforcement` writes.
ALTER TABLE enforcement.work_item ADD CONSTRAINT work_item_bounded CHECK (
  octet_length(id) + octet_length(subject_id) + coalesce(octet_length(account_id), 0) + coalesce(octet_length(order_id), 0)
    + coalesce(octet_length(claimed_by), 0) + coalesce(octet_length(claim_proof), 0) + coalesce(octet_length(decided_proof), 0)
    + coalesce(octet_length(origin_proof), 0) <= 8192) NOT VALID;
