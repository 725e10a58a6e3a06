CREATE OR REPLACE FUNCTION running.seen(id text, part text, version text, knows text, host text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM running.process p USING (
    SELECT o.role, o.id FROM running.process o WHERE o.seen_at < clock_timestamp() - interval '1 day' ORDER BY o.seen_at LIMIT 100 FOR UPDATE SKIP LOCKED) old
   WHERE (p.role, p.id) = (old.role, old.id);
  INSERT INTO running.process AS p VALUES (session_user, seen.id, seen.part, seen.version, seen.knows, seen.host, clock_timestamp(), clock_timestamp())
  ON CONFLICT ON CONSTRAINT process_pkey DO UPDATE SET seen_at = EXCLUDED.seen_at
$function$
;

CREATE OR REPLACE FUNCTION running.seen(id text, part text, version text, knows text, host text, keys bytea[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM running.process p USING (
    SELECT o.role, o.id FROM running.process o WHERE o.seen_at < clock_timestamp() - interval '1 day' ORDER BY o.seen_at LIMIT 100 FOR UPDATE SKIP LOCKED) old
   WHERE (p.role, p.id) = (old.role, old.id);
  INSERT INTO running.process AS p
  VALUES (session_user, seen.id, seen.part, seen.version, seen.knows, seen.host, clock_timestamp(), clock_timestamp(), seen.keys[1:16])
  ON CONFLICT ON CONSTRAINT process_pkey DO UPDATE SET seen_at = EXCLUDED.seen_at
$function$
;
