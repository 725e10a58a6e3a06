CREATE OR REPLACE FUNCTION orders.granted_scopes(wanted data_category)
 RETURNS orders.grant_scope[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(array_agg(ROW(g.account_id, g.from_at, g.to_at, g.horizon)::orders.grant_scope), '{}')
    FROM orders.granted() g WHERE g.category = wanted AND g.purpose = 'ORDER'
$function$
;
