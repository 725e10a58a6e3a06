CREATE OR REPLACE FUNCTION orders.no_later_than_known(wanted text, at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT least(at, greatest(
    public.present(),
    (SELECT max(e.at) FROM orders.order_event e WHERE e.order_id = wanted),
    (SELECT max(i.told_at) FROM orders.user_information i WHERE i.order_id = wanted)))
$function$
;
