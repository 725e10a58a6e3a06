-- Counsel may have a collection repeated that the platform's source refused. It stays as it is, with what was kept under it, until the next one begins.
ALTER TABLE orders.collection ADD COLUMN again_at timestamptz;
ALTER TABLE orders.collection ADD CONSTRAINT collection_again_after_refusal CHECK (again_at IS NULL OR state IN ('REFUSED', 'REVOKED'));
GRANT UPDATE (again_at) ON orders.collection TO writ_orders;

CREATE OR REPLACE FUNCTION orders.awaits_collection(at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM orders.preservation p
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND p.asked_at <= least(awaits_collection.at, public.present())
       AND NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = p.id AND c.state = 'REFUSED' AND c.again_at IS NULL))
$$;

INSERT INTO log.pending_type VALUES ('writ_orders', 'record.collection.repeated.v1');
