CREATE OR REPLACE FUNCTION orders.silence_of(wanted text[])
 RETURNS TABLE(order_id text, until timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    -- least() passes over what is null.
    SELECT o.id, CASE WHEN NOT orders.platform_informs(o.kind) THEN coalesce(o.knowable_from, 'infinity')
                      WHEN count(c.kind) > 0 THEN max(least(c.ended_at, c.due_at)) END
      FROM orders.legal_order o LEFT JOIN orders.clock c ON c.order_id = o.id AND c.kind IN ('SECRECY', 'INFORM')
     WHERE o.id = ANY (wanted) AND o.status <> 'DRAFT'
     GROUP BY o.id;
END $function$
;
