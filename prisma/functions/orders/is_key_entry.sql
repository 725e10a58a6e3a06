CREATE OR REPLACE FUNCTION orders.is_key_entry(entry uuid, kind text, thumbprint text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM log.log_pending p
                  WHERE p.event_id = entry AND p.created_at = now() AND p.draft ->> 'type' = kind
                    AND coalesce((p.draft ->> 'entry')::jsonb #>> '{details,thumbprint}', (p.draft ->> 'entry')::jsonb #>> '{details,target,thumbprint}') = is_key_entry.thumbprint)
$function$
;
