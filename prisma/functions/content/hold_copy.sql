CREATE OR REPLACE FUNCTION content.hold_copy(copy text, held timestamp with time zone, seconds integer, at timestamp with time zone, proof bytea)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(hold_copy.at, public.present());
  until timestamptz;
BEGIN
  PERFORM sealing.require_proof(ARRAY['hold copy', copy, coalesce(floor(extract(epoch FROM held) * 1000)::text, ''), seconds::text], proof);
  UPDATE content.removed c SET held_until = date_trunc('milliseconds', now) + make_interval(secs => least(greatest(seconds, 0), 60))
   WHERE c.id = copy AND c.ended_at IS NULL AND c.sealed_at IS NOT NULL
     AND (c.held_until IS NOT DISTINCT FROM held OR (held IS NULL AND c.held_until <= now))
  RETURNING c.held_until INTO until;
  RETURN until;
END $function$
;
