CREATE OR REPLACE FUNCTION orders.awaits_collection(at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (
    SELECT FROM orders.preservation p
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND p.asked_at <= least(awaits_collection.at, public.present())
       AND NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = p.id AND c.state = 'REFUSED' AND c.again_at IS NULL))
  OR EXISTS (
    SELECT FROM content.removed m
     WHERE m.ended_at IS NULL AND m.removed_at <= least(awaits_collection.at, public.present())
       AND CASE WHEN m.sealed_at IS NULL THEN jsonb_path_exists(m.said, '$.attachments[*]')
                ELSE EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = m.id
                                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = m.id AND f.file = d.file)) END)
$function$
;
