-- expand: indexes, and functions and a view that read a few rows where they read whole tables
-- What a disclosure and a release read must not grow with the orders that there have ever been (test/layers/grown-plans.test.ts).

-- A session has a handful of grants. Taken for a thousand, snapshots were looked for in the whole table.
ALTER FUNCTION orders.granted() ROWS 4;

CREATE OR REPLACE FUNCTION orders.granted_keys()
 RETURNS TABLE(preservation_id text, wrapped bytea, taken_at timestamp with time zone, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT p.id, p.wrapped, p.taken_at, p.asked_at FROM orders.preservation p
   WHERE p.id = ANY (ARRAY(SELECT unnest(g.preservations) FROM orders.granted() g WHERE g.purpose = 'ORDER'))
     AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$function$;

CREATE OR REPLACE FUNCTION orders.granted_preserved()
 RETURNS orders.preserved_scope[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(array_agg(ROW(p.id, g.category, g.account_id, g.from_at, g.to_at, g.horizon)::orders.preserved_scope), '{}')
    FROM orders.granted() g CROSS JOIN LATERAL (SELECT * FROM orders.preservation s WHERE s.id = ANY (g.preservations) OFFSET 0) p
   WHERE g.purpose = 'ORDER' AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$function$;

CREATE OR REPLACE FUNCTION orders.snapshot_keys_of_session()
 RETURNS TABLE(id uuid, preservation text, account_id text, category text, period text, version integer, sealed bytea[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT DISTINCT k.id, k.preservation_id, k.account_id, k.category::text, k.period::text, k.version, k.sealed
    FROM orders.granted() g
    CROSS JOIN LATERAL (SELECT * FROM orders.preservation s WHERE s.id = ANY (g.preservations) OFFSET 0) p
    JOIN orders.snapshot_key k ON k.preservation_id = p.id AND k.account_id = g.account_id AND k.category = g.category
   WHERE g.purpose = 'ORDER' AND (g.category = 'CONTENT') = (session_user = 'writ_content')
     AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL AND p.to_accounts
     AND (g.from_at IS NULL OR (g.from_at < (k.period + interval '1 month') AT TIME ZONE 'UTC' AND g.to_at > k.period::timestamp AT TIME ZONE 'UTC'))
$function$;

-- Policies look for what is being taken, and for what has ended and is not deleted yet. What was deleted has no rows that a policy could be about.
CREATE INDEX preservation_taking_now ON orders.preservation (id) WHERE taken_at IS NULL AND state = 'PRESERVED';
CREATE INDEX preservation_ended_now ON orders.preservation (id) WHERE ended_at IS NOT NULL AND deleted_at IS NULL;
CREATE OR REPLACE VIEW orders.preservation_ended AS SELECT p.id FROM orders.preservation p WHERE p.ended_at IS NOT NULL AND p.deleted_at IS NULL;

-- What became of the orders of thirty days.
CREATE INDEX order_event_refusals ON orders.order_event (at) WHERE act = 'decideOrder' AND to_status = 'REFUSED';
CREATE INDEX legal_order_first_served ON orders.legal_order (first_served_at) WHERE first_served_at IS NOT NULL;
