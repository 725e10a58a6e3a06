CREATE OR REPLACE FUNCTION orders.scope_of_session(wanted data_category, account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[])
 RETURNS orders.read_scope
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT ROW(g.account_id,
             greatest(coalesce(scope_of_session.from_at, '-infinity'), coalesce(g.from_at, '-infinity')),
             least(coalesce(scope_of_session.to_at, 'infinity'), coalesce(g.to_at, 'infinity')),
             least(scope_of_session.horizon, g.horizon),
             ARRAY(SELECT unnest(scope_of_session.preservations) INTERSECT SELECT unnest(g.preservations)))::orders.read_scope
    FROM orders.granted() g WHERE g.category = wanted AND g.account_id = account AND g.purpose = 'ORDER'
   ORDER BY g.log_idx LIMIT 1
$function$
;
