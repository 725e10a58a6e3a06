CREATE OR REPLACE FUNCTION orders.granted_preserved()
 RETURNS orders.preserved_scope[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(array_agg(ROW(p.id, g.category, g.account_id, g.from_at, g.to_at, g.horizon)::orders.preserved_scope), '{}')
    FROM orders.granted() g CROSS JOIN LATERAL (SELECT * FROM orders.preservation s WHERE s.id = ANY (g.preservations) OFFSET 0) p
   WHERE g.purpose = 'ORDER' AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$function$
;
