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
$function$
;
