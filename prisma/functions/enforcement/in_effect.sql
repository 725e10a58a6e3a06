CREATE OR REPLACE FUNCTION enforcement.in_effect(items text[], at timestamp with time zone)
 RETURNS TABLE(item_id text, visibility text[], territories text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT r.item_id, r.visibility, r.territories
    FROM enforcement.restriction r, least(in_effect.at, public.present() + interval '1 minute') known
   WHERE r.item_id = ANY (items) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED')
     AND r.starts_at <= known AND (r.ends_at IS NULL OR r.ends_at > known) AND (r.visibility_ends_at IS NULL OR r.visibility_ends_at > known)
$function$
;
