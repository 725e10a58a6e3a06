CREATE OR REPLACE FUNCTION orders.watch_thing(thing_kind text, thing text, of_it text, began timestamp with time zone, due timestamp with time zone, runs boolean)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM orders.watch WHERE runs IS NULL AND id = thing_kind || ' ' || thing || ' ' || of_it;
  INSERT INTO orders.watch AS w (id, kind, subject, detail, began_at, due_at, next_at)
  SELECT thing_kind || ' ' || thing || ' ' || of_it, thing_kind, thing, of_it, began, due, CASE WHEN runs THEN began END WHERE runs IS NOT NULL
  ON CONFLICT (id) DO UPDATE SET
    began_at = excluded.began_at,
    due_at = excluded.due_at,
    stage = CASE WHEN w.began_at = excluded.began_at THEN w.stage ELSE 0 END,
    next_at = CASE WHEN runs THEN orders.stage_at(excluded.began_at, excluded.due_at, CASE WHEN w.began_at = excluded.began_at THEN w.stage ELSE 0 END) END
$function$
;
